import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../kit/bytes.ts';
import { headerOf, noBody, type HttpResponse } from '../http/records.ts';
import { awsError } from './awsError.ts';
import {
  queryFormat,
  writeQueryError,
  writeQueryResult,
  type QueryAnswer,
} from './queryResponse.ts';
import { stsQuery } from './queryService.ts';

const requestId = 'c6104cbe-af31-11e0-8154-cbc7ccf896c7';
const xml: QueryAnswer = { namespace: stsQuery.namespace, requestId, format: 'xml' };
const json: QueryAnswer = { ...xml, format: 'json' };

/** An official client that is answered with this response, whatever it asks. */
const clientOf = ({ status, headers, body }: HttpResponse) =>
  new STSClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: () =>
        Promise.resolve({
          response: {
            statusCode: status,
            headers: Object.fromEntries(
              headers.map(([name, value]) => [name.toLowerCase(), value]),
            ),
            body,
          },
        }),
    },
  });

const assumed = {
  Credentials: {
    AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    SecretAccessKey: 'a/b+c',
    SessionToken: 'IQoJ==',
    Expiration: new Date('2019-11-01T20:26:47.900Z'),
  },
  AssumedRoleUser: { AssumedRoleId: 'AROA:ana', Arn: 'arn:aws:sts::1:assumed-role/R/ana' },
  PackedPolicySize: 6,
  SourceIdentity: undefined,
};
const denied = awsError('AccessDenied', 403, 'User: <"a" & \'b\'> is not authorized');

describe('the official SDK reads', () => {
  test('a result', async () => {
    const answer = await clientOf(writeQueryResult('AssumeRole', assumed, xml)).send(
      new AssumeRoleCommand({ RoleArn: 'r', RoleSessionName: 's' }),
    );
    expect(answer.Credentials).toEqual({
      ...assumed.Credentials,
      Expiration: new Date('2019-11-01T20:26:47Z'),
    });
    expect(answer.AssumedRoleUser).toEqual(assumed.AssumedRoleUser);
    expect(answer.PackedPolicySize).toBe(6);
    expect(answer.SourceIdentity).toBeUndefined();
    expect(answer.$metadata.requestId).toBe(requestId);
  });

  test('an error', async () => {
    const call = clientOf(writeQueryError(denied, xml)).send(new GetCallerIdentityCommand({}));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDenied',
      message: denied.message,
      Type: 'Sender',
      $metadata: { httpStatusCode: 403, requestId },
    });
  });
});

test('a result is written as the API Reference shows it', () => {
  const response = writeQueryResult('GetCallerIdentity', { Account: '1', Arn: 'a' }, xml);
  expect(textOf(response.body)).toBe(
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Account>1</Account><Arn>a</Arn></GetCallerIdentityResult><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
  );
  expect(response.status).toBe(200);
  expect(headerOf(response, 'content-type')).toBe('text/xml');
  expect(headerOf(response, 'x-amzn-requestid')).toBe(requestId);
});

test('lists stand in member elements, and an operation may give nothing', () => {
  const listed = writeQueryResult(
    'List',
    { Keys: ['a', 'b'], Tags: [{ Key: 'k' }], None: [] },
    xml,
  );
  expect(textOf(listed.body)).toContain(
    '<ListResult><Keys><member>a</member><member>b</member></Keys><Tags><member><Key>k</Key></member></Tags><None/></ListResult>',
  );
  expect(textOf(writeQueryResult('Delete', undefined, xml).body)).not.toContain('DeleteResult');
});

test('an error is written with its type', () => {
  expect(textOf(writeQueryError(denied, xml).body)).toBe(
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: &lt;&quot;a&quot; &amp; 'b'&gt; is not authorized</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  );
  const broken = writeQueryError(awsError('InternalFailure', 500, 'x'), xml);
  expect([broken.status, textOf(broken.body).includes('<Type>Receiver</Type>')]).toEqual([
    500,
    true,
  ]);
});

test('JSON on demand, with times as seconds', () => {
  const result = writeQueryResult('AssumeRole', assumed, json);
  expect(headerOf(result, 'content-type')).toBe('application/json');
  expect(JSON.parse(textOf(result.body))).toEqual({
    AssumeRoleResponse: {
      AssumeRoleResult: {
        Credentials: { ...assumed.Credentials, Expiration: 1572640007 },
        AssumedRoleUser: assumed.AssumedRoleUser,
        PackedPolicySize: 6,
      },
      ResponseMetadata: { RequestId: requestId },
    },
  });
  expect(JSON.parse(textOf(writeQueryError(denied, json).body))).toEqual({
    Error: { Code: 'AccessDenied', Message: denied.message, Type: 'Sender' },
    RequestId: requestId,
  });
});

test.each([
  [[['Accept', 'application/json']], 'json'],
  [[['accept', 'text/html, Application/JSON;q=0.9']], 'json'],
  [[['Accept', '*/*']], 'xml'],
  [[], 'xml'],
] as const)('Accept %j asks for %s', (headers, format) => {
  const request = { method: 'GET', url: 'https://sts.amazonaws.com/', headers, body: noBody };
  expect(queryFormat(request)).toBe(format);
});
