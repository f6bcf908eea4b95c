import { GetObjectCommand } from '@aws-sdk/client-s3';
import {
  AssumeRoleWithWebIdentityCommand,
  ExpiredTokenException,
  GetCallerIdentityCommand,
  GetWebIdentityTokenCommand,
  IDPCommunicationErrorException,
  IDPRejectedClaimException,
  InvalidIdentityTokenException,
  OutboundWebIdentityFederationDisabledException,
} from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAccount, Lab, roleArn } from '../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import {
  accessToken,
  facebookApp,
  idToken,
  jobToken,
  podToken,
} from '../../cloud/idp/oidc/openId.testing.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { type ClientScene, s3Client, stsClient } from './awsClients.ts';

let lab: Lab;
const scene = (): ClientScene => ({
  region: 'us-east-1',
  now: () => new Date(lab.world.clock),
  invocationId: () => '00000000-0000-4000-8000-000000000001',
  send: async (request) => {
    const { response } = await lab.send(request);
    if (!response) throw new Error('no such host');
    return response;
  },
});

/** AssumeRoleWithWebIdentity by the SDK. */
const assume = async (role: string, token: string, more: object = {}) =>
  (await stsClient(scene())).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn(role),
      RoleSessionName: 'ana',
      WebIdentityToken: token,
      ...more,
    }),
  );

async function credentials(role: string, token: string): Promise<Credentials> {
  const { Credentials: given } = await assume(role, token);
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
}

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error);

beforeEach(() => {
  lab = new Lab();
});

describe('web identities by the official SDK', () => {
  it('trades an ID token, and reads a photo with what it got', async () => {
    const answer = await assume('PhotoAppUser', await idToken(lab));
    expect(answer).toMatchObject({
      Provider: 'https://accounts.social.example',
      Audience: 'photo-app',
      SubjectFromWebIdentityToken: 'sub-ana-4821',
    });
    expect(answer.Credentials?.Expiration).toBeInstanceOf(Date);
    const s3 = await s3Client(scene(), await credentials('PhotoAppUser', await idToken(lab)));
    const photo = await s3.send(
      new GetObjectCommand({ Bucket: 'corp-example-photos', Key: 'people/sub-ana-4821/lake.txt' }),
    );
    expect(await photo.Body?.transformToString()).toContain('lake');
  });

  it('says who a job is', async () => {
    const sts = await stsClient(scene(), await credentials('SiteDeploy', await jobToken(lab)));
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      `arn:aws:sts::${dataAccount}:assumed-role/SiteDeploy/ana`,
    );
  });

  it('trades an access token of Facebook', async () => {
    const token = await accessToken(lab, facebookApp);
    const answer = await assume('FacebookUser', token, { ProviderId: 'graph.facebook.com' });
    expect(answer.Provider).toBe('graph.facebook.com');
    expect(
      await thrown(assume('FacebookUser', 'EAAx', { ProviderId: 'graph.facebook.com' })),
    ).toBeInstanceOf(IDPRejectedClaimException);
  });

  it('understands what is refused', async () => {
    expect(await thrown(assume('PhotoAppUser', 'not a token'))).toBeInstanceOf(
      InvalidIdentityTokenException,
    );
    const token = await idToken(lab);
    lab.pass(3_900_000);
    expect(await thrown(assume('PhotoAppUser', token))).toBeInstanceOf(ExpiredTokenException);
    expect(await thrown(assume('SiteDeploy', await jobToken(lab, 'production')))).toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
    lab.change((world) => ({ ...world, openIdProviders: {} }));
    expect(
      await thrown(assume('FacebookUser', 'EAAx', { ProviderId: 'graph.facebook.com' })),
    ).toBeInstanceOf(IDPCommunicationErrorException);
  });

  it('gets a token in which AWS vouches for a pod', async () => {
    const sts = await stsClient(scene(), await credentials('Thumbnails', await podToken(lab)));
    const get = new GetWebIdentityTokenCommand({
      Audience: ['https://api.partner.example'],
      SigningAlgorithm: 'ES384',
    });
    const { WebIdentityToken, Expiration } = await sts.send(get);
    expect(WebIdentityToken?.split('.')).toHaveLength(3);
    expect(Expiration).toBeInstanceOf(Date);
    lab.change(
      changeAccount(dataAccount, (account) => {
        const { outboundWebIdentity: _, ...rest } = account;
        return rest;
      }),
    );
    expect(await thrown(sts.send(get))).toBeInstanceOf(
      OutboundWebIdentityFederationDisabledException,
    );
  });
});
