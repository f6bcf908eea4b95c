import {
  CreateTokenWithIAMCommand,
  type CreateTokenWithIAMRequest,
  SSOOIDCClient,
} from '@aws-sdk/client-sso-oidc';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../kit/bytes.ts';
import { minutes } from '../../kit/time.ts';
import type { JsonObject } from '../../wire/aws/jsonObject.ts';
import { readJwt } from '../../wire/jwt/readJwt.ts';
import {
  adminKey,
  allowAll,
  changeAccount,
  Lab,
  makeRole,
  makeUser,
  roleArn,
} from '../../cloud/aws/cloud.testing.ts';
import { changeInstance } from '../../cloud/aws/identity-center/changes.ts';
import { dataPortal, idToken } from '../../cloud/idp/oidc/openId.testing.ts';
import { identityCenterIds as ids } from '../../cloud/world/default/identityCenter.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { identityCenter as instanceSchema } from '../../cloud/world/schema/identityCenter.ts';
import type { IdentityCenterIn, World } from '../../cloud/world/world.ts';
import { configuration } from './awsClients.ts';
import { sceneOf } from './cognito/cognitoClients.testing.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const clientId =
  'arn:aws:sso::444455556666:application/ssoins-7223a1b4c5d6e7f8/apl-0123456789abcdef';
const applicationId = 'apl-0123456789abcdef';
const issuerId = 'tti-11112222-3333-4444-8555-666677778888';
const adminArn = `arn:aws:iam::${dataAccount}:user/lab-admin`;
const ana = 'ana.torres@corp.example';
const actorPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: adminArn },
      Action: 'sso-oauth:CreateTokenWithIAM',
      Resource: '*',
    },
  ],
};

type Application = IdentityCenterIn['oauthApplications'][string];

/** The instance with an application, and a person whom the corporate issuer knows too. */
const withApplication =
  (more: Partial<Application> = {}) =>
  (world: World): World => {
    const { identityCenter: instance } = world;
    const dana = instance?.users[ids.dana];
    if (!instance || !dana) throw new Error('no instance');
    const { oauthApplications, trustedTokenIssuers } = instanceSchema.parse({
      ...instance,
      oauthApplications: {
        [applicationId]: {
          name: 'Data portal',
          actorPolicy,
          jwtBearer: { [issuerId]: ['data-portal'] },
          refreshToken: true,
          assigned: [ids.analysts],
          ...more,
        },
      },
      trustedTokenIssuers: {
        [issuerId]: {
          name: 'corporate',
          issuerUrl: 'https://login.corp.example',
          claimAttributePath: 'email',
          identityStoreAttributePath: 'emails.value',
        },
      },
    });
    return changeInstance(world, instance, {
      oauthApplications,
      trustedTokenIssuers,
      users: { ...instance.users, [ids.dana]: { ...dana, email: ana } },
    });
  };

const trustingContexts = (Action: readonly string[], Condition = {}) =>
  changeAccount(dataAccount, (account) => ({
    ...account,
    roles: {
      ...account.roles,
      X: makeRole({
        roleId: 'AROARTX3GSDSXCONTEXT2',
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: adminArn }, Action: [...Action], Condition },
          ],
        },
        policies: { All: allowAll },
      }),
    },
  }));

let lab: Lab;
const oidcOf = (key = adminKey) => new SSOOIDCClient(configuration(sceneOf(lab), 'sso-oauth', key));
const trade = async (more: Partial<CreateTokenWithIAMRequest> = {}, key = adminKey) =>
  oidcOf(key).send(
    new CreateTokenWithIAMCommand({
      clientId,
      grantType: jwtBearer,
      assertion: more.assertion ?? (await idToken(lab, dataPortal)),
      ...more,
    }),
  );
const claimsOf = (token: string | undefined): JsonObject => {
  const read = readJwt(token ?? '');
  if (!read.ok) throw new Error('no token');
  return read.value.claims;
};
/** The name of the error that a call ends with. */
const errorOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'none',
    ({ name }: Error) => name,
  );

beforeEach(() => {
  lab = new Lab(withApplication(), trustingContexts(['sts:AssumeRole', 'sts:SetContext']));
});

describe('CreateTokenWithIAM', () => {
  it('trades a token of a trusted issuer for tokens of the person', async () => {
    const given = await trade();
    expect(given).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 3600,
      issuedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: ['openid', 'aws', 'sts:identity_context'],
    });
    const claims = claimsOf(given.idToken);
    expect(claims).toMatchObject({ sub: ids.dana, aud: clientId });
    expect(claims['sts:identity_context']).toBe(given.awsAdditionalDetails?.identityContext);
    const event = lab.world.trail.last();
    expect(event).toMatchObject({
      eventName: 'CreateTokenWithIAM',
      userIdentity: { arn: adminArn },
      requestParameters: { clientId, assertion: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    });
  });

  it('renews with a refresh token, once, within its scopes and while the person is active', async () => {
    const { refreshToken } = await trade({ scope: ['openid'] });
    const renew = (more: Partial<CreateTokenWithIAMRequest> = {}) =>
      trade({ grantType: 'refresh_token', refreshToken, ...more });
    const renewed = await renew();
    expect(renewed.scope).toEqual(['openid']);
    expect(renewed.awsAdditionalDetails).toBeUndefined();
    expect(await errorOf(renew())).toBe('InvalidGrantException');
    const next = { refreshToken: renewed.refreshToken };
    expect(await errorOf(renew({ ...next, scope: ['aws'] }))).toBe('InvalidScopeException');
    expect(await errorOf(renew({ refreshToken: renewed.accessToken }))).toBe(
      'InvalidGrantException',
    );
    const { identityCenter: instance } = lab.world;
    const dana = instance?.users[ids.dana];
    if (!instance || !dana) throw new Error('no instance');
    lab.world = changeInstance(lab.world, instance, {
      users: { ...instance.users, [ids.dana]: { ...dana, active: false } },
    });
    expect(await errorOf(renew(next))).toBe('InvalidGrantException');
  });

  it('refuses every token that does not hold', async () => {
    const good = await idToken(lab, dataPortal);
    const [header, , signature] = good.split('.');
    const payload = Buffer.from(
      JSON.stringify({ ...claimsOf(good), email: 'eli@corp.example' }),
    ).toString('base64url');
    for (const assertion of [
      'no token',
      [header, payload, signature].join('.'),
      await idToken(lab),
    ])
      expect(await errorOf(trade({ assertion }))).toBe('InvalidGrantException');
    const later = new Lab(withApplication());
    const old = await idToken(later, dataPortal);
    lab = new Lab(withApplication(), (world) => ({ ...world, clock: world.clock + minutes(120) }));
    expect(await errorOf(trade({ assertion: old }))).toBe('InvalidGrantException');
    lab = new Lab(withApplication({ jwtBearer: { [issuerId]: ['another'] } }));
    expect(await errorOf(trade())).toBe('InvalidGrantException');
    lab = new Lab(withApplication(), (world) => {
      const { identityCenter: instance } = world;
      const eli = instance?.users[ids.eli];
      if (!instance || !eli) throw new Error('no instance');
      return changeInstance(world, instance, {
        users: { ...instance.users, [ids.eli]: { ...eli, email: ana } },
      });
    });
    expect(await errorOf(trade())).toBe('InvalidGrantException');
  });

  it('refuses who may not ask, and what the application is not set up for', async () => {
    expect(await errorOf(trade({ grantType: 'password' }))).toBe('UnsupportedGrantTypeException');
    expect(await errorOf(trade({ clientId: `${clientId}0` }))).toBe('InvalidClientException');
    for (const grantType of [
      'authorization_code',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ])
      expect(await errorOf(trade({ grantType }))).toBe('UnauthorizedClientException');
    expect(await errorOf(trade({ scope: ['sso:account:access'] }))).toBe('InvalidScopeException');
    expect(
      await errorOf(
        oidcOf().send(new CreateTokenWithIAMCommand({ clientId, grantType: jwtBearer })),
      ),
    ).toBe('InvalidRequestException');
    const key = { accessKeyId: 'AKIARTX3GSDSOTHER222', secretAccessKey: 'o'.repeat(40) };
    lab = new Lab(
      withApplication(),
      changeAccount(dataAccount, (account) => ({
        ...account,
        users: {
          ...account.users,
          other: makeUser({
            userId: 'AIDARTX3GSDSOTHER2222',
            accessKeys: [key],
            policies: { All: allowAll },
          }),
        },
      })),
    );
    expect(await errorOf(trade({}, key))).toBe('AccessDeniedException');
    expect(await errorOf(trade({}, { ...adminKey, secretAccessKey: 'wrong' }))).toBe(
      'InvalidSignatureException',
    );
    lab = new Lab(withApplication({ assigned: [] }));
    expect(await errorOf(trade())).toBe('AccessDeniedException');
    lab = new Lab(withApplication({ assigned: [], assignmentRequired: false }));
    expect((await trade()).accessToken).toBeDefined();
    lab = new Lab(withApplication({ enabled: false }));
    expect(await errorOf(trade())).toBe('InvalidClientException');
    lab = new Lab(withApplication({ refreshToken: false }));
    expect((await trade()).refreshToken).toBeUndefined();
  });

  it('is another operation than CreateToken', async () => {
    const { response } = await lab.send({
      method: 'POST',
      url: 'https://oidc.us-east-1.amazonaws.com/token?aws_iam=t',
      headers: [['Content-Type', 'application/json']],
      body: new Uint8Array(),
    });
    expect(response?.status).toBe(400);
    expect(textOf(response?.body ?? new Uint8Array())).toContain('missing Authentication Token');
  });
});

describe('AssumeRole on behalf of a person', () => {
  const ProviderArn = 'arn:aws:iam::aws:contextProvider/IdentityCenter';
  const assume = (...assertions: (string | undefined)[]) =>
    new STSClient(configuration(sceneOf(lab), 'sts', adminKey)).send(
      new AssumeRoleCommand({
        RoleArn: roleArn('X'),
        RoleSessionName: 'for-dana',
        ProvidedContexts: assertions.map((ContextAssertion) => ({
          ProviderArn,
          ContextAssertion,
        })),
      }),
    );
  const contextOf = async () => (await trade()).awsAdditionalDetails?.identityContext;

  it('puts the person into the session', async () => {
    const { Credentials } = await assume(await contextOf());
    const key = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    expect(lab.world.sessions.get(key.accessKeyId)).toMatchObject({
      context: { 'identitystore:UserId': ids.dana, 'identitycenter:ApplicationArn': clientId },
    });
    await new STSClient(configuration(sceneOf(lab), 'sts', key)).send(
      new GetCallerIdentityCommand(),
    );
    expect(lab.world.trail.last()).toMatchObject({
      eventName: 'GetCallerIdentity',
      userIdentity: { onBehalfOf: { userId: ids.dana } },
    });
  });

  it('wants sts:SetContext in the trust policy, which can ask for the person', async () => {
    lab = new Lab(withApplication(), trustingContexts(['sts:AssumeRole']));
    expect(await errorOf(assume(await contextOf()))).toBe('AccessDenied');
    const only = (userId: string) => ({
      StringEquals: { 'sts:RequestContext/identitystore:UserId': userId },
      'ForAllValues:StringEquals': { 'sts:RequestContextProviders': [ProviderArn] },
    });
    const both = ['sts:AssumeRole', 'sts:SetContext'];
    lab = new Lab(withApplication(), trustingContexts(both, only(ids.dana)));
    await assume(await contextOf());
    lab = new Lab(withApplication(), trustingContexts(both, only(ids.eli)));
    expect(await errorOf(assume(await contextOf()))).toBe('AccessDenied');
  });

  it('refuses contexts that are forged, expired or of somebody who left', async () => {
    const context = await contextOf();
    expect(await errorOf(assume('AQoJforged'))).toBe('InvalidParameterValue');
    expect(await errorOf(assume(context, 'AQoJforged'))).toBe('InvalidParameterValue');
    await assume(context, await contextOf());
    const before = lab.world;
    lab.world = { ...before, clock: before.clock + minutes(61) };
    expect(await errorOf(assume(context))).toBe('InvalidParameterValue');
    const { identityCenter: instance } = before;
    if (!instance) throw new Error('no instance');
    const { [ids.dana]: _gone, ...users } = instance.users;
    lab.world = changeInstance(before, instance, { users });
    expect(await errorOf(assume(context))).toBe('InvalidParameterValue');
  });
});
