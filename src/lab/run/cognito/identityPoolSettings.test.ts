import {
  type CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  DeleteIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentityPoolsCommand,
  type RoleMapping,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity';
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeAccount,
  changeRole,
  Lab,
  makeManagedPolicy,
  roleArn,
} from '../../../cloud/aws/cloud.testing.ts';
import {
  photoClient,
  photoIdentityPool,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import { closeWorld, openWorld } from '../../../cloud/world/worldFile.ts';
import { stsClient } from '../awsClients.ts';
import { identityPoolsClient, sceneOf, userPoolsClient } from './cognitoClients.testing.ts';
import { refusal } from './userPools.testing.ts';

const providerName = `cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;
const mapped = `${providerName}:${photoClient}`;

let lab: Lab;
let pools: CognitoIdentityClient;
beforeEach(() => {
  lab = new Lab();
  pools = identityPoolsClient(lab);
});

const create = (more: Partial<CreateIdentityPoolCommandInput> = {}) =>
  pools.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'Made here',
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: true,
      SupportedLoginProviders: { 'accounts.google.com': 'app-1;app-2' },
      CognitoIdentityProviders: [
        { ProviderName: providerName, ClientId: photoClient, ServerSideTokenCheck: true },
      ],
      OpenIdConnectProviderARNs: [
        `arn:aws:iam::${dataAccount}:oidc-provider/accounts.social.example`,
      ],
      SamlProviderARNs: [`arn:aws:iam::${dataAccount}:saml-provider/ADFS`],
      IdentityPoolTags: { team: 'photos' },
      ...more,
    }),
  );
const madePool = async (): Promise<string> => (await create()).IdentityPoolId ?? '';
const setRoles = (
  IdentityPoolId: string,
  Roles: Record<string, string>,
  RoleMappings?: Record<string, RoleMapping>,
) => pools.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings }));
const rolesOf = (IdentityPoolId: string) =>
  pools.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));

/** Leaves the demonstration administrator what one statement allows. */
const allowAdmin = (...statements: readonly Readonly<Record<string, string>>[]) =>
  changeAccount(dataAccount, (account) => {
    const admin = account.users['lab-admin'];
    if (!admin) throw new Error('no administrator');
    const policy = makeManagedPolicy({ Version: '2012-10-17', Statement: [...statements] });
    const attachedPolicies = [`arn:aws:iam::${dataAccount}:policy/Narrow`];
    return {
      ...account,
      managedPolicies: { ...account.managedPolicies, Narrow: policy },
      users: { ...account.users, 'lab-admin': { ...admin, attachedPolicies } },
    };
  });

describe('a new identity pool', () => {
  it('is told as it was asked for', async () => {
    const made = await create();
    expect(made.IdentityPoolId).toMatch(/^us-east-1:[\da-f-]{36}$/);
    const { $metadata: _made, ...settings } = made;
    const { $metadata: _told, ...described } = await pools.send(
      new DescribeIdentityPoolCommand({ IdentityPoolId: made.IdentityPoolId }),
    );
    expect(described).toEqual(settings);
    expect(described).toEqual({
      IdentityPoolId: made.IdentityPoolId,
      IdentityPoolName: 'Made here',
      AllowUnauthenticatedIdentities: true,
      AllowClassicFlow: true,
      SupportedLoginProviders: { 'accounts.google.com': 'app-1;app-2' },
      CognitoIdentityProviders: [
        { ProviderName: providerName, ClientId: photoClient, ServerSideTokenCheck: true },
      ],
      OpenIdConnectProviderARNs: [
        `arn:aws:iam::${dataAccount}:oidc-provider/accounts.social.example`,
      ],
      SamlProviderARNs: [`arn:aws:iam::${dataAccount}:saml-provider/ADFS`],
      IdentityPoolTags: { team: 'photos' },
    });
    const opened = openWorld(JSON.parse(JSON.stringify(closeWorld(lab.world))));
    expect(opened.ok && closeWorld(opened.value)).toEqual(closeWorld(lab.world));
  });

  it('gives credentials once it has roles that trust it', async () => {
    const IdentityPoolId = await madePool();
    const { AuthenticationResult } = await userPoolsClient(lab).send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: photoClient,
        AuthParameters: { USERNAME: 'dana', PASSWORD: 'Demonstration-dana-1' },
      }),
    );
    const Logins = { [providerName]: AuthenticationResult?.IdToken ?? '' };
    const { IdentityId } = await pools.send(new GetIdCommand({ IdentityPoolId, Logins }));
    const credentials = () =>
      pools.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }));
    const badConfiguration = refusal('InvalidIdentityPoolConfigurationException');
    await expect(credentials()).rejects.toMatchObject(badConfiguration);
    await setRoles(IdentityPoolId, { authenticated: roleArn('PhotoViewer') });
    // The role still trusts another pool.
    await expect(credentials()).rejects.toMatchObject(badConfiguration);
    lab.change(
      changeRole('PhotoViewer', (viewer) => ({
        ...viewer,
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: 'cognito-identity.amazonaws.com' },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': IdentityPoolId } },
            },
          ],
        },
      })),
    );
    const { Credentials } = await credentials();
    const sts = await stsClient(sceneOf(lab), {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    });
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      `arn:aws:sts::${dataAccount}:assumed-role/PhotoViewer/CognitoIdentityCredentials`,
    );
  });

  it.each<[string, Partial<CreateIdentityPoolCommandInput>]>([
    ['an unknown social provider', { SupportedLoginProviders: { 'login.example': 'app' } }],
    ['a name that no object can hold', { SupportedLoginProviders: { ['__proto__']: 'app' } }],
    [
      'an issuer with its scheme',
      { CognitoIdentityProviders: [{ ProviderName: `https://${providerName}`, ClientId: 'a' }] },
    ],
    [
      'a user pool without an app client',
      { CognitoIdentityProviders: [{ ProviderName: providerName }] },
    ],
    ['an issuer in place of an ARN', { OpenIdConnectProviderARNs: ['accounts.social.example'] }],
    ['an ARN of another kind', { SamlProviderARNs: [roleArn('PhotoViewer')] }],
    ['a tag of AWS', { IdentityPoolTags: { 'aws:owner': 'x' } }],
    ['a developer provider that no object can hold', { DeveloperProviderName: '__proto__' }],
    ['a name that is too long', { IdentityPoolName: 'x'.repeat(129) }],
  ])('is refused for %s', async (_, more) => {
    const before = lab.world.identityPools;
    await expect(create(more)).rejects.toMatchObject(refusal('InvalidParameterException'));
    expect(lab.world.identityPools).toBe(before);
  });
});

describe('an update', () => {
  it('sets what it says and takes back what it leaves out; roles and the developer provider stay', async () => {
    await pools.send(
      new UpdateIdentityPoolCommand({
        IdentityPoolId: photoIdentityPool,
        IdentityPoolName: 'Renamed',
        AllowUnauthenticatedIdentities: false,
      }),
    );
    expect(lab.world.identityPools[photoIdentityPool]).toMatchObject({
      name: 'Renamed',
      allowUnauthenticatedIdentities: false,
      allowClassicFlow: false,
      cognitoIdentityProviders: [],
      developerProviderName: 'login.corp.example',
      roles: { authenticated: roleArn('PhotoViewer') },
    });
    await expect(
      pools.send(
        new GetIdCommand({ IdentityPoolId: photoIdentityPool, Logins: { [providerName]: 'x' } }),
      ),
    ).rejects.toMatchObject(
      refusal(
        'NotAuthorizedException',
        'Token is not from a supported provider of this identity pool.',
      ),
    );
  });

  it('does not change the developer provider', async () => {
    const name = (DeveloperProviderName: string) =>
      pools.send(
        new UpdateIdentityPoolCommand({
          IdentityPoolId: photoIdentityPool,
          IdentityPoolName: 'Photo app',
          AllowUnauthenticatedIdentities: true,
          DeveloperProviderName,
        }),
      );
    await name('login.corp.example');
    await expect(name('login.other.example')).rejects.toMatchObject(
      refusal('InvalidParameterException'),
    );
  });
});

describe('a list of pools', () => {
  const list = (MaxResults: number, NextToken?: string) =>
    pools.send(new ListIdentityPoolsCommand({ MaxResults, NextToken }));

  it('comes in pages', async () => {
    const made = await madePool();
    const first = await list(1);
    expect(first.IdentityPools).toEqual([
      { IdentityPoolId: photoIdentityPool, IdentityPoolName: 'Photo app' },
    ]);
    const second = await list(1, first.NextToken);
    expect(second.IdentityPools).toEqual([{ IdentityPoolId: made, IdentityPoolName: 'Made here' }]);
    expect(second.NextToken).toBeUndefined();
    await expect(list(1, 'guessed')).rejects.toMatchObject(refusal('InvalidParameterException'));
    await expect(list(61)).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});

describe('the roles of a pool', () => {
  it('are told with their mappings', async () => {
    expect(await rolesOf(photoIdentityPool)).toMatchObject({
      IdentityPoolId: photoIdentityPool,
      Roles: { authenticated: roleArn('PhotoViewer'), unauthenticated: roleArn('PhotoGuest') },
      RoleMappings: {
        [mapped]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
      },
    });
  });

  it('take the place of those that were there', async () => {
    const rules = {
      Type: 'Rules',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: {
        Rules: [
          {
            Claim: 'custom:team',
            MatchType: 'Equals',
            Value: 'editorial',
            RoleARN: roleArn('PhotoEditor'),
          },
        ],
      },
    } satisfies RoleMapping;
    await setRoles(
      photoIdentityPool,
      { authenticated: roleArn('PhotoEditor') },
      { [mapped]: rules },
    );
    const told = await rolesOf(photoIdentityPool);
    expect(told.Roles).toEqual({ authenticated: roleArn('PhotoEditor') });
    expect(told.RoleMappings).toEqual({ [mapped]: rules });
    await setRoles(photoIdentityPool, {});
    expect(await rolesOf(photoIdentityPool)).toMatchObject({ Roles: {}, RoleMappings: {} });
  });

  const token = { Type: 'Token', AmbiguousRoleResolution: 'Deny' } as const;
  it.each<[string, Record<string, string>, Record<string, RoleMapping>]>([
    ['an unknown kind of role', { administrators: roleArn('PhotoEditor') }, {}],
    ['an ARN of another kind', { authenticated: `arn:aws:iam::${dataAccount}:user/dana` }, {}],
    ['a mapping that leaves a choice open', {}, { [mapped]: { Type: 'Token' } }],
    ['rules without a rule', {}, { [mapped]: { ...token, Type: 'Rules' } }],
    ['a name that no object can hold', {}, { ['__proto__']: token }],
  ])('are refused for %s', async (_, roles, mappings) => {
    await expect(setRoles(photoIdentityPool, roles, mappings)).rejects.toMatchObject(
      refusal('InvalidParameterException'),
    );
  });

  it('are set by whoever may pass them', async () => {
    const set = { Effect: 'Allow', Action: 'cognito-identity:SetIdentityPoolRoles', Resource: '*' };
    const authenticated = roleArn('PhotoEditor');
    lab.change(allowAdmin(set));
    await expect(setRoles(photoIdentityPool, { authenticated })).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::${dataAccount}:user/lab-admin is not authorized to perform: iam:PassRole on resource: ${authenticated} because no identity-based policy allows the iam:PassRole action`,
      ),
    );
    lab.change(
      allowAdmin(set, { Effect: 'Allow', Action: 'iam:PassRole', Resource: authenticated }),
    );
    await setRoles(photoIdentityPool, { authenticated });
    await expect(
      setRoles(photoIdentityPool, { authenticated: roleArn('PhotoEditor', '444455556666') }),
    ).rejects.toMatchObject(
      refusal('AccessDeniedException', 'Cross-account pass role is not allowed.'),
    );
  });
});

describe('the session tags of a provider', () => {
  const at = { IdentityPoolId: photoIdentityPool, IdentityProviderName: providerName };

  it('are set and told', async () => {
    expect(await pools.send(new GetPrincipalTagAttributeMapCommand(at))).toMatchObject({
      ...at,
      UseDefaults: false,
      PrincipalTags: {},
    });
    const PrincipalTags = { team: 'custom:team' };
    const set = await pools.send(new SetPrincipalTagAttributeMapCommand({ ...at, PrincipalTags }));
    expect(set).toMatchObject({ ...at, UseDefaults: false, PrincipalTags });
    expect(await pools.send(new GetPrincipalTagAttributeMapCommand(at))).toMatchObject({
      ...at,
      PrincipalTags,
    });
    expect(lab.world.identityPools[photoIdentityPool]?.principalTags).toEqual({
      [providerName]: { useDefaults: false, tags: PrincipalTags },
    });
  });

  it('are refused under a key or a provider that cannot be', async () => {
    const set = (more: object) =>
      pools.send(new SetPrincipalTagAttributeMapCommand({ ...at, ...more }));
    for (const more of [
      { PrincipalTags: { 'aws:team': 'sub' } },
      { PrincipalTags: { ['__proto__']: 'sub' } },
      { IdentityProviderName: '__proto__' },
    ])
      await expect(set(more)).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});

describe('the administration of identity pools', () => {
  const IdentityPoolId = photoIdentityPool;

  it('deletes a pool, and its identities get no credentials after', async () => {
    const { IdentityId } = await pools.send(new GetIdCommand({ IdentityPoolId }));
    await pools.send(new DeleteIdentityPoolCommand({ IdentityPoolId }));
    await expect(
      pools.send(new GetCredentialsForIdentityCommand({ IdentityId })),
    ).rejects.toMatchObject(refusal('ResourceNotFoundException'));
    await expect(
      pools.send(new DeleteIdentityPoolCommand({ IdentityPoolId })),
    ).rejects.toMatchObject(
      refusal('ResourceNotFoundException', `IdentityPool '${IdentityPoolId}' not found.`),
    );
  });

  it('asks the caller’s policies, and knows no pools of others', async () => {
    lab.change((world) => {
      const pool = world.identityPools[IdentityPoolId];
      if (!pool) throw new Error('no identity pool');
      return {
        ...world,
        identityPools: { [IdentityPoolId]: { ...pool, account: '444455556666' } },
      };
    });
    const describePool = () => pools.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
    await expect(describePool()).rejects.toMatchObject(refusal('ResourceNotFoundException'));
    lab.change(allowAdmin({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    await expect(describePool()).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::${dataAccount}:user/lab-admin is not authorized to perform: cognito-identity:DescribeIdentityPool on resource: arn:aws:cognito-identity:us-east-1:${dataAccount}:identitypool/${IdentityPoolId} because no identity-based policy allows the cognito-identity:DescribeIdentityPool action`,
      ),
    );
    await expect(create()).rejects.toMatchObject(refusal('AccessDeniedException'));
  });

  it('links nobody to an identity of another pool', async () => {
    const other = await create({ DeveloperProviderName: 'login.corp.example' });
    const { IdentityId } = await pools.send(new GetIdCommand({ IdentityPoolId }));
    await expect(
      pools.send(
        new GetOpenIdTokenForDeveloperIdentityCommand({
          IdentityPoolId: other.IdentityPoolId,
          IdentityId,
          Logins: { 'login.corp.example': 'jo' },
        }),
      ),
    ).rejects.toMatchObject(refusal('ResourceNotFoundException'));
  });
});
