import {
  type CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  SetIdentityPoolRolesCommand,
  UpdateIdentityPoolCommand,
  type UpdateIdentityPoolCommandInput,
} from '@aws-sdk/client-cognito-identity';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAccount, Lab, providerArn, roleArn } from '../../../cloud/aws/cloud.testing.ts';
import {
  accessToken,
  amazonApp,
  corporate,
  dataPortal,
  facebookApp,
  forgedToken,
  google,
  googleApp,
  idToken,
  social,
} from '../../../cloud/idp/oidc/openId.testing.ts';
import { photoIdentityPool } from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import { minutes } from '../../../kit/time.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { stsClient } from '../awsClients.ts';
import { identityPoolsClient, sceneOf } from './cognitoClients.testing.ts';
import { refusal } from './userPools.testing.ts';

const IdentityPoolId = photoIdentityPool;
const googleServer = '407408718192-server.apps.googleusercontent.com';
const openIdArn = (issuer: string) => `arn:aws:iam::${dataAccount}:oidc-provider/${issuer}`;

let lab: Lab;
let pools: CognitoIdentityClient;
beforeEach(() => {
  lab = new Lab();
  pools = identityPoolsClient(lab);
});

/** Sets the pool up for these providers and no others. */
const trust = (providers: Partial<UpdateIdentityPoolCommandInput>) =>
  pools.send(
    new UpdateIdentityPoolCommand({
      IdentityPoolId,
      IdentityPoolName: 'Photo app',
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: true,
      ...providers,
    }),
  );
const getId = async (Logins: Record<string, string>) =>
  (await pools.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId ?? '';
const credentialsFor = async (
  IdentityId: string,
  Logins: Record<string, string>,
  CustomRoleArn?: string,
) =>
  (await pools.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn })))
    .Credentials;

/** Whom STS sees behind the credentials of an identity. */
async function roleBehind(Logins: Record<string, string>, role?: string) {
  const given = await credentialsFor(await getId(Logins), Logins, role);
  const sts = await stsClient(sceneOf(lab), {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  });
  const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
  return Arn?.split('/')[1];
}

const invalid = (message: string) =>
  refusal('NotAuthorizedException', `Invalid login token. ${message}`);
const unsupported = refusal(
  'NotAuthorizedException',
  'Token is not from a supported provider of this identity pool.',
);
const expired = {
  name: 'NotAuthorizedException',
  message: expect.stringMatching(/^Invalid login token\. Token expired: \d+ >= \d+$/) as string,
};

/** How somebody of each provider comes in, and what the pool must be set up with for it. */
const ways: readonly (readonly [
  title: string,
  provider: string,
  settings: Partial<UpdateIdentityPoolCommandInput>,
  token: (lab: Lab) => Promise<string>,
  subject: string,
])[] = [
  [
    'Google',
    google,
    { SupportedLoginProviders: { [google]: googleServer } },
    (at) => idToken(at, googleApp),
    '104857392018465720193',
  ],
  [
    'Facebook',
    'graph.facebook.com',
    { SupportedLoginProviders: { 'graph.facebook.com': '7007;880123456789012' } },
    (at) => accessToken(at, facebookApp),
    '10223344556677889',
  ],
  [
    'Login with Amazon',
    'www.amazon.com',
    { SupportedLoginProviders: { 'www.amazon.com': amazonApp.clientId ?? '' } },
    (at) => accessToken(at, amazonApp),
    'amzn1.account.AGANA4821DEMONSTRATION',
  ],
  [
    'an OpenID Connect provider of IAM',
    social,
    { OpenIdConnectProviderARNs: [openIdArn(social)] },
    (at) => idToken(at),
    'sub-ana-4821',
  ],
  [
    'a SAML provider of IAM',
    providerArn,
    { SamlProviderARNs: [providerArn] },
    (at) => at.assertion(),
    'CORP\\ana',
  ],
];

describe.each(ways)('somebody of %s', (_, provider, settings, token, subject) => {
  it('has one identity, and the pool’s role', async () => {
    await trust(settings);
    const Logins = { [provider]: await token(lab) };
    const IdentityId = await getId(Logins);
    expect(lab.world.cognito.identities.get(IdentityId)?.logins).toEqual({ [provider]: [subject] });
    expect(await roleBehind(Logins)).toBe('PhotoViewer');
    expect(await getId({ [provider]: await token(lab) })).toBe(IdentityId);
  });

  it('is named in the token of the classic flow', async () => {
    await trust(settings);
    const Logins = { [provider]: await token(lab) };
    const { Token } = await pools.send(
      new GetOpenIdTokenCommand({ IdentityId: await getId(Logins), Logins }),
    );
    const read = readJwt(Token ?? '');
    expect(read.ok && read.value.claims['amr']).toEqual([
      'authenticated',
      provider,
      `${provider}:OIDC:${subject}`,
    ]);
  });

  it('is nobody to a pool that is not set up for the provider', async () => {
    await trust({});
    await expect(getId({ [provider]: await token(lab) })).rejects.toMatchObject(unsupported);
  });

  it('cannot come with what is no token', async () => {
    await trust(settings);
    for (const text of ['x', 'a.b.c', '{}', 'ey'.repeat(9000)])
      await expect(getId({ [provider]: text })).rejects.toMatchObject(
        refusal('NotAuthorizedException'),
      );
    expect(lab.world.cognito.identities.size).toBe(0);
  });
});

describe('a token for another app', () => {
  it.each(ways.slice(0, 3))('of %s is refused', async (_, provider, __, token) => {
    await trust({ SupportedLoginProviders: { [provider]: 'some-other-app' } });
    await expect(getId({ [provider]: await token(lab) })).rejects.toMatchObject(
      invalid('Incorrect token audience'),
    );
  });

  const register = (issuer: string, clientIds: readonly string[]) =>
    changeAccount(dataAccount, (account) => ({
      ...account,
      openIdConnectProviders: {
        ...account.openIdConnectProviders,
        [issuer]: { clientIds: [...clientIds], thumbprints: [], tags: {}, createDate: 0 },
      },
    }));

  it.each([
    [social, (at: Lab) => idToken(at)],
    // Google is built into STS, which then asks for no app: the pool must.
    [google, (at: Lab) => idToken(at, googleApp)],
  ] as const)('of %s, which IAM knows for others, is refused', async (issuer, token) => {
    lab.change(register(issuer, ['some-other-app']));
    await trust({ OpenIdConnectProviderARNs: [openIdArn(issuer)] });
    await expect(getId({ [issuer]: await token(lab) })).rejects.toMatchObject(
      invalid('Incorrect token audience'),
    );
  });

  it('of a SAML provider is refused', async () => {
    await trust({ SamlProviderARNs: [providerArn] });
    const now = lab.world.clock;
    const response = await lab.assertion({
      conditions: {
        notBefore: now,
        notOnOrAfter: now + minutes(60),
        audiences: ['https://another.example'],
      },
    });
    await expect(getId({ [providerArn]: response })).rejects.toMatchObject(
      refusal('NotAuthorizedException'),
    );
  });
});

describe('a token that has expired', () => {
  it.each([ways[0], ways[3]].flatMap((way) => (way ? [way] : [])))(
    'of %s is refused',
    async (_, provider, settings, token) => {
      await trust(settings);
      const Logins = { [provider]: await token(lab) };
      lab.pass(minutes(61));
      await expect(getId(Logins)).rejects.toMatchObject(expired);
    },
  );

  it('is one that its issuer knows no more', async () => {
    await trust({ SupportedLoginProviders: { 'graph.facebook.com': '880123456789012' } });
    const Logins = { 'graph.facebook.com': await accessToken(lab, facebookApp) };
    lab.pass(minutes(61));
    await expect(getId(Logins)).rejects.toMatchObject(
      invalid('graph.facebook.com: graph.facebook.com responded with HTTP/1.1 400 Bad Request'),
    );
  });

  it('is an assertion that was kept too long', async () => {
    await trust({ SamlProviderARNs: [providerArn] });
    const response = await lab.assertion();
    lab.pass(minutes(6));
    await expect(getId({ [providerArn]: response })).rejects.toMatchObject(
      refusal('NotAuthorizedException'),
    );
  });

  it('gets no credentials for an identity that is there', async () => {
    await trust({ OpenIdConnectProviderARNs: [openIdArn(social)] });
    const Logins = { [social]: await idToken(lab) };
    const IdentityId = await getId(Logins);
    lab.pass(minutes(61));
    await expect(credentialsFor(IdentityId, Logins)).rejects.toMatchObject(expired);
  });
});

describe('another token than the provider’s', () => {
  it('is an access token in place of an ID token', async () => {
    await trust({
      SupportedLoginProviders: { [google]: googleServer },
      OpenIdConnectProviderARNs: [openIdArn(social)],
    });
    for (const [provider, token] of [
      [google, await accessToken(lab, googleApp)],
      [social, await accessToken(lab, {})],
    ] as const)
      await expect(getId({ [provider]: token })).rejects.toMatchObject(
        invalid('Not a valid OpenId Connect identity token.'),
      );
  });

  it('is an ID token in place of an access token', async () => {
    await trust({ SupportedLoginProviders: { 'www.amazon.com': amazonApp.clientId ?? '' } });
    await expect(getId({ 'www.amazon.com': await idToken(lab) })).rejects.toMatchObject(
      invalid('www.amazon.com: www.amazon.com responded with HTTP/1.1 400 Bad Request'),
    );
  });

  it('is one of another issuer, or one that the issuer did not sign', async () => {
    await trust({ OpenIdConnectProviderARNs: [openIdArn(social), openIdArn(corporate)] });
    await expect(getId({ [social]: await idToken(lab, dataPortal) })).rejects.toMatchObject(
      invalid("Issuer doesn't match providerName"),
    );
    const now = Math.floor(lab.world.clock / 1000);
    const claims = { sub: 'a', aud: 'photo-app', iat: now, exp: now + 60 };
    const forged = await forgedToken(lab.world, corporate, { ...claims, iss: `https://${social}` });
    await expect(getId({ [social]: forged })).rejects.toMatchObject(
      refusal('NotAuthorizedException'),
    );
  });

  it('is one of a provider that IAM has no more', async () => {
    await trust({ OpenIdConnectProviderARNs: [openIdArn(social)] });
    const Logins = { [social]: await idToken(lab) };
    lab.change(
      changeAccount(dataAccount, (account) => ({ ...account, openIdConnectProviders: {} })),
    );
    await expect(getId(Logins)).rejects.toMatchObject(
      invalid(`No OpenIDConnect provider found in your account for https://${social}`),
    );
  });
});

describe('somebody of several providers', () => {
  it('has one identity, whichever they come with later', async () => {
    await trust({
      SupportedLoginProviders: { [google]: googleServer },
      OpenIdConnectProviderARNs: [openIdArn(social)],
    });
    const both = { [google]: await idToken(lab, googleApp), [social]: await idToken(lab) };
    const IdentityId = await getId(both);
    expect(await getId({ [social]: await idToken(lab) })).toBe(IdentityId);
    expect(await getId({ [google]: await idToken(lab, googleApp) })).toBe(IdentityId);
    const ben = { [social]: await idToken(lab, { username: 'ben' }) };
    expect(await getId(ben)).not.toBe(IdentityId);
    await expect(credentialsFor(IdentityId, ben)).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      ),
    );
  });
});

describe('the role of somebody of another provider', () => {
  const map = (provider: string, Claim: string, Value: string) =>
    pools.send(
      new SetIdentityPoolRolesCommand({
        IdentityPoolId,
        Roles: { authenticated: roleArn('PhotoViewer') },
        RoleMappings: {
          [provider]: {
            Type: 'Rules',
            AmbiguousRoleResolution: 'AuthenticatedRole',
            RulesConfiguration: {
              Rules: [{ Claim, MatchType: 'Equals', Value, RoleARN: roleArn('PhotoEditor') }],
            },
          },
        },
      }),
    );

  it('follows from the claims of an ID token', async () => {
    await trust({ OpenIdConnectProviderARNs: [openIdArn(social)] });
    await map(social, 'email', 'ana@mail.example');
    expect(await roleBehind({ [social]: await idToken(lab) })).toBe('PhotoEditor');
    expect(await roleBehind({ [social]: await idToken(lab, { username: 'ben' }) })).toBe(
      'PhotoViewer',
    );
  });

  it('follows from the attributes of an assertion', async () => {
    await trust({ SamlProviderARNs: [providerArn] });
    await map(
      providerArn,
      'https://aws.amazon.com/SAML/Attributes/RoleSessionName',
      'ana@corp.example',
    );
    expect(await roleBehind({ [providerArn]: await lab.assertion() })).toBe('PhotoEditor');
  });

  it('is one that the assertion offers, where the app asks for it', async () => {
    await trust({ SamlProviderARNs: [providerArn] });
    const offers = ['PhotoEditor', 'PhotoViewer'].map((name) => `${providerArn},${roleArn(name)}`);
    const Logins = { [providerArn]: await lab.assertion({ attributes: { Role: offers } }) };
    expect(await roleBehind(Logins, roleArn('PhotoEditor'))).toBe('PhotoEditor');
    await expect(roleBehind(Logins, roleArn('DataReader'))).rejects.toMatchObject(
      refusal('NotAuthorizedException'),
    );
  });
});
