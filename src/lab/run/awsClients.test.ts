import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { AssumeRoleWithSAMLCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { headerOf, type HttpRequest } from '../../wire/http/records.ts';
import { type ClientScene, s3Client, stsClient } from './awsClients.ts';

const credentials = {
  accessKeyId: 'ASIAY34FZKBOKMUTVV7A',
  secretAccessKey: 'x'.repeat(40),
  sessionToken: 'token',
};

function sceneInto(sent: HttpRequest[]): ClientScene {
  return {
    region: 'us-east-1',
    now: () => new Date(Date.UTC(2026, 0, 31, 9)),
    invocationId: () => '00000000-0000-4000-8000-000000000001',
    send: async (request) => {
      sent.push(request);
      return {
        status: 200,
        headers: [['content-type', 'text/xml']],
        body: utf8(
          '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>',
        ),
      };
    },
  };
}

describe('AWS clients on the mock network', () => {
  it('sign with the machine clock and send the same bytes twice', async () => {
    const sent: HttpRequest[] = [];
    const client = await stsClient(sceneInto(sent), credentials);
    expect((await client.send(new GetCallerIdentityCommand({}))).Arn).toBe('arn');
    await client.send(new GetCallerIdentityCommand({}));
    expect(sent[1]).toEqual(sent[0]);
    const [request] = sent as [HttpRequest];
    expect(headerOf(request, 'x-amz-date')).toBe('20260131T090000Z');
    expect(headerOf(request, 'authorization')).toContain('/20260131/us-east-1/sts/aws4_request');
    expect(textOf(request.body)).toBe('Action=GetCallerIdentity&Version=2011-06-15');
  });

  it('try once, even where a service asks to be tried again', async () => {
    const sent: HttpRequest[] = [];
    const busy: ClientScene = {
      ...sceneInto(sent),
      send: async (request) => {
        sent.push(request);
        return { status: 503, headers: [], body: utf8('') };
      },
    };
    const client = await stsClient(busy, credentials);
    await expect(client.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 503, attempts: 1 },
    });
    expect(sent).toHaveLength(1);
  });

  it('send AssumeRoleWithSAML unsigned', async () => {
    const sent: HttpRequest[] = [];
    const client = await stsClient(sceneInto(sent));
    await client
      .send(
        new AssumeRoleWithSAMLCommand({
          RoleArn: 'arn:aws:iam::111122223333:role/Reader',
          PrincipalArn: 'arn:aws:iam::111122223333:saml-provider/ADFS',
          SAMLAssertion: 'PHNhbWw+',
        }),
      )
      .catch(() => undefined);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.map(([name]) => name)).not.toContain('authorization');
  });

  it('reach S3 by its host-style name', async () => {
    const sent: HttpRequest[] = [];
    const client = await s3Client(sceneInto(sent), credentials);
    await client.send(new ListObjectsV2Command({ Bucket: 'notes', Prefix: 'a b' })).catch(() => {});
    await client.send(new GetObjectCommand({ Bucket: 'notes', Key: 'a b.txt' }));
    expect(sent.map((request) => request.url)).toEqual([
      'https://notes.s3.us-east-1.amazonaws.com/?list-type=2&prefix=a%20b',
      'https://notes.s3.us-east-1.amazonaws.com/a%20b.txt?x-id=GetObject',
    ]);
  });
});
