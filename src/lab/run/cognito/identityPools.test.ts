import {
  type CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  GlobalSignOutCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import { allowAll, changeRole, Lab, roleArn } from '../../../cloud/aws/cloud.testing.ts';
import {
  photoClient,
  photoIdentityPool,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import type { IdentityPoolIn, World } from '../../../cloud/world/world.ts';
import { minutes } from '../../../kit/time.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { configuration, s3Client, stsClient } from '../awsClients.ts';
import { identityPoolsClient, sceneOf, userPoolsClient } from './cognitoClients.testing.ts';
import { refusal } from './userPools.testing.ts';

const providerName = `cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;
const role = (name: string) => roleArn(name);

let lab: Lab;
let pools: CognitoIdentityClient;
beforeEach(() => {
  lab = new Lab();
  pools = identityPoolsClient(lab);
});

const changeIdentityPool =
  (more: Partial<IdentityPoolIn>) =>
  (world: World): World => {
    const pool = world.identityPools[photoIdentityPool];
    if (!pool) throw new Error('no identity pool');
    return { ...world, identityPools: { [photoIdentityPool]: { ...pool, ...more } } };
  };

async function signIn(USERNAME = 'dana') {
  const { AuthenticationResult } = await userPoolsClient(lab).send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: photoClient,
      AuthParameters: { USERNAME, PASSWORD: `Demonstration-${USERNAME}-1` },
    }),
  );
  return AuthenticationResult ?? {};
}

const danaLogins = async () => ({ [providerName]: (await signIn()).IdToken ?? '' });
const getId = (Logins?: Record<string, string>) =>
  pools.send(new GetIdCommand({ IdentityPoolId: photoIdentityPool, Logins }));
const getCredentials = (
  IdentityId: string | undefined,
  Logins?: Record<string, string>,
  CustomRoleArn?: string,
) => pools.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn }));

const mine = (given: Awaited<ReturnType<typeof getCredentials>>['Credentials']) => ({
  accessKeyId: given?.AccessKeyId ?? '',
  secretAccessKey: given?.SecretKey ?? '',
  sessionToken: given?.SessionToken ?? '',
});
async function whoIs(given: Awaited<ReturnType<typeof getCredentials>>['Credentials']) {
  const sts = await stsClient(sceneOf(lab), mine(given));
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn;
}
const sessionArn = (name: string, session = 'CognitoIdentityCredentials') =>
  `arn:aws:sts::${dataAccount}:assumed-role/${name}/${session}`;
const badConfiguration = refusal(
  'InvalidIdentityPoolConfigurationException',
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
);

describe('the enhanced flow', () => {
  it('gives somebody signed in the role that their token prefers', async () => {
    const Logins = await danaLogins();
    const { IdentityId } = await getId(Logins);
    expect((await getId(Logins)).IdentityId).toBe(IdentityId);
    const { Credentials } = await getCredentials(IdentityId, Logins);
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA/);
    expect(await whoIs(Credentials)).toBe(sessionArn('PhotoEditor'));
    const asked = await getCredentials(IdentityId, Logins, role('PhotoViewer'));
    expect(await whoIs(asked.Credentials)).toBe(sessionArn('PhotoViewer'));
    await expect(getCredentials(IdentityId, Logins, role('DataReader'))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('gives everybody a folder of their own', async () => {
    lab.change(changeIdentityPool({ roleMappings: {} }));
    const Logins = await danaLogins();
    const { IdentityId } = await getId(Logins);
    const { Credentials } = await getCredentials(IdentityId, Logins);
    const s3 = await s3Client(sceneOf(lab), mine(Credentials));
    const put = (owner: string) =>
      s3.send(
        new PutObjectCommand({ Bucket: reportsBucket, Key: `photos/${owner}/a.txt`, Body: 'x' }),
      );
    await put(IdentityId ?? '');
    await expect(put('somebody-else')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('lets guests read what their role allows, scoped down', async () => {
    lab.change(
      changeRole('PhotoGuest', (guest) => ({
        ...guest,
        policies: {
          All: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
          },
        },
      })),
    );
    const { IdentityId } = await getId();
    const { Credentials } = await getCredentials(IdentityId);
    const s3 = await s3Client(sceneOf(lab), mine(Credentials));
    const read = await s3.send(
      new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' }),
    );
    expect(await read.Body?.transformToString()).toContain('Second quarter');
    const session = lab.world.sessions.last();
    expect(session?.sessionPolicyArns).toEqual([
      'arn:aws:iam::aws:policy/AmazonCognitoUnauthenticatedIdentities',
    ]);
    expect(JSON.stringify(session?.inlineSessionPolicy)).not.toContain('iam:');
  });

  it('denies guests what lies beyond the scope-down, whatever their role allows', async () => {
    lab.change(changeRole('PhotoGuest', (guest) => ({ ...guest, policies: { All: allowAll } })));
    const { IdentityId } = await getId();
    const listUsers = (credentials: ReturnType<typeof mine>) =>
      new IAMClient(configuration(sceneOf(lab), 'iam', credentials)).send(new ListUsersCommand({}));
    const enhanced = await getCredentials(IdentityId);
    await expect(listUsers(mine(enhanced.Credentials))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('no session policy allows') as string,
    });
    const { Token } = await pools.send(new GetOpenIdTokenCommand({ IdentityId }));
    const classic = await (
      await stsClient(sceneOf(lab))
    ).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role('PhotoGuest'),
        RoleSessionName: 'guest',
        WebIdentityToken: Token,
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = classic.Credentials ?? {};
    const listed = await listUsers(mine({ AccessKeyId, SecretKey: SecretAccessKey, SessionToken }));
    expect(listed.Users?.length).toBeGreaterThan(0);
  });

  it('maps roles by rules, and denies where nothing fits and it is told to', async () => {
    const rule = (value: string) =>
      changeIdentityPool({
        roleMappings: {
          [`${providerName}:${photoClient}`]: {
            type: 'Rules',
            ambiguousRoleResolution: 'Deny',
            rules: [
              { claim: 'custom:team', matchType: 'Equals', value, roleArn: role('PhotoViewer') },
            ],
          },
        },
      });
    lab.change(rule('editorial'));
    const Logins = await danaLogins();
    const { IdentityId } = await getId(Logins);
    expect(await whoIs((await getCredentials(IdentityId, Logins)).Credentials)).toBe(
      sessionArn('PhotoViewer'),
    );
    lab.change(rule('nobody'));
    await expect(getCredentials(IdentityId, Logins)).rejects.toMatchObject({
      name: 'InvalidIdentityPoolConfigurationException',
    });
  });

  it('turns claims into session tags', async () => {
    lab.change(
      changeIdentityPool({
        principalTags: { [providerName]: { useDefaults: false, tags: { team: 'custom:team' } } },
      }),
    );
    const Logins = await danaLogins();
    await getCredentials((await getId(Logins)).IdentityId, Logins);
    expect(lab.world.sessions.last()?.tags).toEqual({ team: 'editorial' });
  });

  it('tells every refusal of STS as a bad configuration', async () => {
    lab.change(
      changeRole('PhotoEditor', (editor) => ({
        ...editor,
        trustPolicy: { Version: '2012-10-17', Statement: [] },
      })),
    );
    const Logins = await danaLogins();
    const { IdentityId } = await getId(Logins);
    await expect(getCredentials(IdentityId, Logins)).rejects.toMatchObject(badConfiguration);
    lab.change(changeIdentityPool({ roles: {}, roleMappings: {} }));
    await expect(getCredentials(IdentityId, Logins)).rejects.toMatchObject(badConfiguration);
  });
});

describe('the classic flow', () => {
  it('gives a token that the app takes to STS', async () => {
    const Logins = await danaLogins();
    const { IdentityId } = await getId(Logins);
    const { Token = '' } = await pools.send(new GetOpenIdTokenCommand({ IdentityId, Logins }));
    const read = readJwt(Token);
    expect(read.ok && read.value).toMatchObject({
      header: { alg: 'RS512' },
      claims: {
        iss: 'https://cognito-identity.amazonaws.com',
        sub: IdentityId,
        aud: photoIdentityPool,
        amr: [
          'authenticated',
          providerName,
          `${providerName}:CognitoSignIn:8f14e45f-ceea-467f-a8d4-2c1b5e6f7a01`,
        ],
      },
    });
    const sts = await stsClient(sceneOf(lab));
    const assumed = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role('PhotoViewer'),
        RoleSessionName: 'app',
        WebIdentityToken: Token,
      }),
    );
    expect(assumed.AssumedRoleUser?.Arn).toBe(sessionArn('PhotoViewer', 'app'));
    lab.change(changeIdentityPool({ allowClassicFlow: false }));
    await expect(
      pools.send(new GetOpenIdTokenCommand({ IdentityId, Logins })),
    ).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        'Basic (classic) flow is not enabled, please use enhanced flow.',
      ),
    );
  });

  it('is fed by a developer’s own sign-in', async () => {
    const made = await pools.send(
      new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId: photoIdentityPool,
        Logins: { 'login.corp.example': 'jo' },
      }),
    );
    const Logins = { 'cognito-identity.amazonaws.com': made.Token ?? '' };
    expect(await whoIs((await getCredentials(made.IdentityId, Logins)).Credentials)).toBe(
      sessionArn('PhotoViewer'),
    );
    lab.pass(minutes(15));
    await expect(getCredentials(made.IdentityId, Logins)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: expect.stringMatching(/^Invalid login token\. Token expired: \d+ >= \d+$/) as string,
    });
  });
});

describe('what identity pools refuse', () => {
  it('is told in the words of Cognito', async () => {
    const { IdToken = '', AccessToken = '' } = await signIn();
    await expect(getId({ [providerName]: AccessToken })).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Invalid login token. Not a valid OpenId Connect identity token.',
      ),
    );
    await expect(getId({ 'accounts.google.com': IdToken })).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Token is not from a supported provider of this identity pool.',
      ),
    );
    await expect(getId({ [providerName]: `${IdToken.slice(0, -4)}AAAA` })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const { IdentityId } = await getId({ [providerName]: IdToken });
    await expect(getCredentials(IdentityId)).rejects.toMatchObject(
      refusal('NotAuthorizedException', `Access to Identity '${IdentityId}' is forbidden.`),
    );
    lab.pass(minutes(61));
    await expect(getId({ [providerName]: IdToken })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: expect.stringMatching(/^Invalid login token\. Token expired: \d+ >= \d+$/) as string,
    });
    lab.change(changeIdentityPool({ allowUnauthenticatedIdentities: false }));
    await expect(getId()).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Unauthenticated access is not supported for this identity pool.',
      ),
    );
  });

  it('is somebody else’s identity, and logins of two identities', async () => {
    const developer = (IdentityId?: string, name = 'jo') =>
      pools.send(
        new GetOpenIdTokenForDeveloperIdentityCommand({
          IdentityPoolId: photoIdentityPool,
          IdentityId,
          Logins: { 'login.corp.example': name },
        }),
      );
    const dana = await danaLogins();
    const { IdentityId } = await getId(dana);
    const jo = await developer();
    await expect(getCredentials(jo.IdentityId, dana)).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      ),
    );
    expect(jo.IdentityId).not.toBe(IdentityId);
    await expect(developer(IdentityId)).rejects.toMatchObject({
      name: 'ResourceConflictException',
      $metadata: { httpStatusCode: 400 },
    });
    expect((await developer(IdentityId, 'dana')).IdentityId).toBe(IdentityId);
  });

  it('is a sign-in that ended, where the pool asks the user pool', async () => {
    const { IdToken = '', AccessToken } = await signIn();
    const Logins = { [providerName]: IdToken };
    await userPoolsClient(lab).send(new GlobalSignOutCommand({ AccessToken }));
    expect((await getId(Logins)).IdentityId).toBeDefined();
    lab.change(
      changeIdentityPool({
        cognitoIdentityProviders: [
          { providerName, clientId: photoClient, serverSideTokenCheck: true },
        ],
      }),
    );
    await expect(getId(Logins)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
