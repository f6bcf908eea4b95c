import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { failures } from '../../kit/why.ts';
import { formType } from '../../wire/http/form.ts';
import { headerOf, type Headers } from '../../wire/http/records.ts';
import { worldNetwork } from '../parties.ts';
import { defaultWorld } from '../world/defaultWorld.ts';

const world = defaultWorld();

async function ask(url: string, headers: Headers = [], body = '') {
  const method = body === '' ? 'GET' : 'POST';
  const sent = { method, url, headers, body: utf8(body) };
  const { exchange } = await worldNetwork.send(sent, world);
  const { response, why } = exchange;
  if (!response) throw new Error(`Nobody answers at ${url}.`);
  return { response, text: textOf(response.body), why };
}

const form: Headers = [['Content-Type', formType]];

describe('a service that the lab has not got', () => {
  it('says so in JSON to a request with a target', async () => {
    const { response, text, why } = await ask(
      'https://dynamodb.us-east-1.amazonaws.com/',
      [['X-Amz-Target', 'DynamoDB_20120810.ListTables']],
      '{}',
    );
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      __type: 'UnknownOperationException',
      message: 'The service dynamodb is not part of this lab.',
    });
    expect(headerOf(response, 'x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/);
    expect(why && failures(why)).toEqual([
      { rule: 'aws.part-of-lab', holds: false, saw: 'dynamodb' },
    ]);
  });

  it('says so in XML to a request with an action', async () => {
    const action = 'Action=ListTopics&Version=2010-03-31';
    const { response, text } = await ask('https://sns.eu-west-1.amazonaws.com/', form, action);
    expect(response.status).toBe(400);
    expect(text).toContain(
      '<Error><Type>Sender</Type><Code>InvalidAction</Code><Message>The service sns is not part of this lab.</Message></Error>',
    );
  });

  it('says so in the XML that EC2 has', async () => {
    const { text } = await ask(
      'https://ec2.eu-west-1.amazonaws.com/',
      form,
      'Action=DescribeInstances&Version=2016-11-15',
    );
    expect(text).toMatch(
      /<Response><Errors><Error><Code>InvalidAction<\/Code><Message>The service ec2 is not part of this lab\.<\/Message><\/Error><\/Errors><RequestID>[\da-f-]{36}<\/RequestID><\/Response>$/,
    );
  });

  it('says so in a header to REST-JSON, and in XML to REST-XML', async () => {
    const lambda = await ask('https://lambda.us-east-1.amazonaws.com/2015-03-31/functions');
    expect(lambda.response.status).toBe(404);
    expect(headerOf(lambda.response, 'x-amzn-errortype')).toBe('UnknownOperationException');
    expect(JSON.parse(lambda.text)).toEqual({
      message: 'The service lambda is not part of this lab.',
    });
    const zones = await ask('https://route53.amazonaws.com/2013-04-01/hostedzone');
    expect(zones.response.status).toBe(404);
    expect(zones.text).toContain('<Code>InvalidAction</Code>');
  });

  it('says so in CBOR', async () => {
    const { response } = await ask(
      'https://monitoring.us-east-1.amazonaws.com/service/GraniteServiceVersion20100801/operation/ListMetrics',
      [['smithy-protocol', 'rpc-v2-cbor']],
    );
    const message = 'The service monitoring is not part of this lab.';
    // RFC 8949 by hand: a map of two; a text shorter than 24 bytes has its length in its first byte.
    const texts = ['\xa2\x66__type', '\x78\x19UnknownOperationException', '\x67message'];
    expect(Buffer.from(response.body).toString('latin1')).toBe(
      `${texts.join('')}\x78${String.fromCharCode(message.length)}${message}`,
    );
    expect(headerOf(response, 'smithy-protocol')).toBe('rpc-v2-cbor');
  });

  it.each(['a.b.amazonaws.com', 'ec2.mars.amazonaws.com', 'gr7.us-east-1.eks.amazonaws.com'])(
    'is not thought to be at %s',
    async (host) => {
      const url = `https://${host}/`;
      const sent = { method: 'GET', url, headers: [], body: utf8('') };
      const { exchange } = await worldNetwork.send(sent, world);
      expect(exchange.response).toBeUndefined();
    },
  );
});
