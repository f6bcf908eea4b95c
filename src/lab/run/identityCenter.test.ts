import {
  GetRoleCredentialsCommand,
  ListAccountRolesCommand,
  ListAccountsCommand,
  LogoutCommand,
  paginateListAccountRoles,
} from '@aws-sdk/client-sso';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  StartDeviceAuthorizationCommand,
  type CreateTokenCommandInput,
} from '@aws-sdk/client-sso-oidc';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAccount, Lab } from '../../cloud/aws/cloud.testing.ts';
import { serviceProviderOf } from '../../cloud/aws/sso-signin/externalProvider.ts';
import { metadataOf } from '../../cloud/idp/metadataOf.ts';
import { changeInstance } from '../../cloud/aws/identity-center/changes.ts';
import { unassign } from '../../cloud/aws/identity-center/assign.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { identityCenterIds } from '../../cloud/world/default/identityCenter.ts';
import type { IdentityCenterIn, StoreUserIn, World } from '../../cloud/world/world.ts';
import { failures, findRule, nodesOf } from '../../kit/why.ts';
import { headerOf } from '../../wire/http/records.ts';
import { challengeOf } from '../../wire/oauth/pkce.ts';
import { totpCode } from '../../wire/totp/totp.ts';
import { identityCenterClients, Person, s3With } from './identityCenterClients.testing.ts';

const startUrl = 'https://d-9067c4a1b2.awsapps.com/start';
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

let lab: Lab;
let clients: ReturnType<typeof identityCenterClients>;
beforeEach(() => {
  lab = new Lab();
  clients = identityCenterClients(lab);
});

interface Device {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly deviceCode: string | undefined;
  readonly userCode: string | undefined;
  readonly verificationUriComplete: string | undefined;
}

async function startDevice(scopes?: string[]): Promise<Device> {
  const { clientId, clientSecret } = await clients.oidc.send(
    new RegisterClientCommand({
      clientName: 'a command line',
      clientType: 'public',
      ...(scopes && { scopes }),
    }),
  );
  const device = await clients.oidc.send(
    new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }),
  );
  return { clientId, clientSecret, ...device } as Device;
}

const poll = (
  { clientId, clientSecret, deviceCode }: Device,
  more: Partial<CreateTokenCommandInput> = {},
) =>
  clients.oidc.send(
    new CreateTokenCommand({ clientId, clientSecret, deviceCode, grantType: deviceGrant, ...more }),
  );

async function approve(device: Device, who = 'dana', decision = 'allow'): Promise<Person> {
  const person = new Person(lab);
  await person.open(device.verificationUriComplete ?? '');
  await person.submit({
    username: `${who}@corp.example`,
    password: `demonstration-${who}`,
  });
  expect(person.browser.formFields()).toEqual({ user_code: device.userCode });
  await person.submit();
  await person.submit({ decision });
  return person;
}

async function signedIn(who = 'dana'): Promise<string> {
  const device = await startDevice();
  await approve(device, who);
  return (await poll(device)).accessToken ?? '';
}

describe('the device flow', () => {
  it('goes from a code to an object of S3', async () => {
    const device = await startDevice();
    expect(device.userCode).toMatch(/^[B-Z]{4}-[B-Z]{4}$/);
    await expect(poll(device)).rejects.toMatchObject({
      name: 'AuthorizationPendingException',
      error: 'authorization_pending',
      $metadata: { httpStatusCode: 400 },
    });
    await approve(device);
    lab.pass(1000);
    const token = await poll(device);
    expect(token).toMatchObject({ tokenType: 'Bearer' });
    expect(token.refreshToken).toBeUndefined();
    expect(token.expiresIn).toBeGreaterThan(28_790);
    expect(token.expiresIn).toBeLessThanOrEqual(28_800);
    const { accessToken } = token;

    const { accountList } = await clients.portal.send(new ListAccountsCommand({ accessToken }));
    expect(accountList).toEqual([
      {
        accountId: dataAccount,
        accountName: 'Example Corp data',
        emailAddress: 'aws+data@corp.example',
      },
    ]);
    const { roleList } = await clients.portal.send(
      new ListAccountRolesCommand({ accessToken, accountId: dataAccount }),
    );
    expect(roleList).toEqual([{ roleName: 'ReportReader', accountId: dataAccount }]);
    const before = lab.world.clock;
    const { roleCredentials } = await clients.portal.send(
      new GetRoleCredentialsCommand({
        accessToken,
        accountId: dataAccount,
        roleName: 'ReportReader',
      }),
    );
    const hour = 3_600_000;
    expect(roleCredentials?.expiration).toBeGreaterThanOrEqual(before + hour);
    expect(roleCredentials?.expiration).toBeLessThan(before + hour + 1000);
    const s3 = await s3With(lab, roleCredentials);
    const object = await s3.send(
      new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' }),
    );
    expect(await object.Body?.transformToString()).toContain('41 sites');
    const who = await lab.whoAmI({
      accessKeyId: roleCredentials?.accessKeyId ?? '',
      secretAccessKey: roleCredentials?.secretAccessKey ?? '',
      sessionToken: roleCredentials?.sessionToken ?? '',
    });
    expect(new TextDecoder().decode(who.response?.body)).toMatch(
      /assumed-role\/AWSReservedSSO_ReportReader_[0-9a-f]{16}\/dana@corp\.example</,
    );
    expect(lab.world.trail.map(({ eventName }) => eventName).toArray()).toEqual([
      'UserAuthentication',
      'CreateToken',
      'AssumeRoleWithSAML',
      'GetRoleCredentials',
      'GetObject',
      'GetCallerIdentity',
    ]);
  });

  it('slows a hasty client down, more each time', async () => {
    const device = await startDevice();
    const errors: unknown[] = [];
    for (const wait of [0, 0, 5500, 6500])
      await poll(device).catch((error: Error) => {
        errors.push(error.name);
        lab.pass(wait);
      });
    expect(errors).toEqual([
      'AuthorizationPendingException',
      'SlowDownException',
      'SlowDownException',
      'SlowDownException',
    ]);
    lab.pass(16_000);
    await expect(poll(device)).rejects.toMatchObject({ name: 'AuthorizationPendingException' });
  });

  it('ends with a no, with the time, and after one yes', async () => {
    const denied = await startDevice();
    await approve(denied, 'dana', 'deny');
    await expect(poll(denied)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      error: 'access_denied',
    });
    const late = await startDevice();
    lab.pass(600_000);
    await expect(poll(late)).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      error: 'expired_token',
    });
    const once = await startDevice();
    await approve(once);
    await poll(once);
    await expect(poll(once)).rejects.toMatchObject({
      name: 'InvalidGrantException',
      error: 'invalid_grant',
    });
  });

  it('is for the client that began it', async () => {
    const device = await startDevice();
    const other = await startDevice();
    await expect(poll({ ...other, deviceCode: device.deviceCode })).rejects.toMatchObject({
      name: 'InvalidGrantException',
    });
    await expect(poll({ ...device, clientSecret: 'wrong' })).rejects.toMatchObject({
      name: 'InvalidClientException',
      error: 'invalid_client',
      $metadata: { httpStatusCode: 401 },
    });
    const elsewhere = identityCenterClients(lab, 'eu-west-1');
    await expect(
      elsewhere.oidc.send(
        new StartDeviceAuthorizationCommand({
          clientId: device.clientId,
          clientSecret: device.clientSecret,
          startUrl,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidClientException' });
    lab.pass(90 * 86_400_000);
    await expect(poll(device)).rejects.toMatchObject({ name: 'InvalidClientException' });
  });

  it('refuses what it does not know', async () => {
    const device = await startDevice();
    await expect(poll(device, { grantType: 'password' })).rejects.toMatchObject({
      name: 'UnsupportedGrantTypeException',
      error: 'unsupported_grant_type',
    });
    await expect(poll(device, { deviceCode: undefined })).rejects.toMatchObject({
      name: 'InvalidRequestException',
      error: 'invalid_request',
    });
    await expect(
      clients.oidc.send(
        new StartDeviceAuthorizationCommand({ ...device, startUrl: 'https://other.example/start' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });
    await expect(
      clients.oidc.send(
        new RegisterClientCommand({ clientName: 'x', clientType: 'public', grantTypes: ['magic'] }),
      ),
    ).rejects.toMatchObject({ name: 'UnsupportedGrantTypeException' });
    await expect(
      clients.oidc.send(new RegisterClientCommand({ clientName: 'x', clientType: 'secret' })),
    ).rejects.toMatchObject({ name: 'InvalidClientMetadataException' });
    await expect(
      clients.oidc.send(
        new RegisterClientCommand({ clientName: 'x', clientType: 'public', scopes: ['openid'] }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidScopeException' });
    await expect(
      clients.oidc.send(
        new RegisterClientCommand({
          clientName: 'x',
          clientType: 'public',
          redirectUris: ['http://evil.example/'],
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidRedirectUriException' });
  });

  it('gives a client with the scope a short token and a way to renew it', async () => {
    const device = await startDevice(['sso:account:access']);
    await approve(device);
    const first = await poll(device);
    expect(first.expiresIn).toBe(3600);
    const renew = (refreshToken: string | undefined) =>
      poll(device, { grantType: 'refresh_token', refreshToken, deviceCode: undefined });
    lab.pass(3_600_000);
    await expect(
      clients.portal.send(new ListAccountsCommand({ accessToken: first.accessToken })),
    ).rejects.toMatchObject({ name: 'UnauthorizedException' });
    const second = await renew(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    await clients.portal.send(new ListAccountsCommand({ accessToken: second.accessToken }));
    await expect(renew(first.refreshToken)).rejects.toMatchObject({
      name: 'InvalidGrantException',
    });
    lab.pass(8 * 3_600_000);
    await expect(renew(second.refreshToken)).rejects.toMatchObject({
      name: 'InvalidGrantException',
    });
  });
});

describe('the portal’s API', () => {
  const roleOf = (accessToken: string, roleName: string, accountId = dataAccount) =>
    clients.portal.send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }));

  it('gives only what is assigned', async () => {
    const dana = await signedIn();
    for (const [role, account] of [
      ['AdministratorAccess', dataAccount],
      ['ReportReader', '444455556666'],
      ['constructor', 'constructor'],
    ])
      await expect(roleOf(dana, role ?? '', account)).rejects.toMatchObject({
        name: 'ForbiddenException',
        message: 'No access',
        $metadata: { httpStatusCode: 403 },
      });
    const eli = await signedIn('eli');
    expect((await roleOf(eli, 'AdministratorAccess')).roleCredentials?.expiration).toBeGreaterThan(
      lab.world.clock + 14_000_000,
    );
    const names: (string | undefined)[] = [];
    for await (const page of paginateListAccountRoles(
      { client: clients.portal, pageSize: 1 },
      { accessToken: eli, accountId: dataAccount },
    ))
      names.push(...(page.roleList ?? []).map(({ roleName }) => roleName));
    expect(names).toEqual(['AdministratorAccess', 'ReportReader']);
  });

  it('refuses tokens that it did not give, and pages that it does not have', async () => {
    await expect(roleOf('aoaNotOne', 'ReportReader')).rejects.toMatchObject({
      name: 'UnauthorizedException',
      message: 'Session token not found or invalid',
      $metadata: { httpStatusCode: 401 },
    });
    const accessToken = await signedIn();
    const elsewhere = identityCenterClients(lab, 'eu-west-1').portal;
    await expect(elsewhere.send(new ListAccountsCommand({ accessToken }))).rejects.toMatchObject({
      name: 'UnauthorizedException',
    });
    for (const more of [{ nextToken: 'x' }, { maxResults: 0 }, { maxResults: 101 }])
      await expect(
        clients.portal.send(new ListAccountsCommand({ accessToken, ...more })),
      ).rejects.toMatchObject({
        name: 'InvalidRequestException',
        $metadata: { httpStatusCode: 400 },
      });
  });

  it('ends the sign-in at logout, not the sessions of roles', async () => {
    const accessToken = await signedIn();
    const { roleCredentials } = await roleOf(accessToken, 'ReportReader');
    await clients.portal.send(new LogoutCommand({ accessToken }));
    await expect(roleOf(accessToken, 'ReportReader')).rejects.toMatchObject({
      name: 'UnauthorizedException',
    });
    const s3 = await s3With(lab, roleCredentials);
    await s3.send(new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' }));
  });

  it('asks the trust policy of the reserved role', async () => {
    const accessToken = await signedIn();
    lab.change(
      changeAccount(dataAccount, (account) => ({
        ...account,
        roles: Object.fromEntries(
          Object.entries(account.roles).map(([name, role]) => [
            name,
            { ...role, trustPolicy: { Version: '2012-10-17', Statement: [] } },
          ]),
        ),
      })),
    );
    await expect(roleOf(accessToken, 'ReportReader')).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
  });

  it('says every reason, down to those of STS', async () => {
    const accessToken = await signedIn();
    const { why, nested } = await lab.get(
      `https://portal.sso.us-east-1.amazonaws.com/federation/credentials?role_name=ReportReader&account_id=${dataAccount}`,
      [['x-amz-sso_bearer_token', accessToken]],
    );
    if (!why) throw new Error('no reasons');
    expect(why.holds).toBe(true);
    expect(findRule(why, 'sts.role-not-reserved')?.holds).toBe(true);
    expect(findRule(why, 'saml.signature')?.holds).toBe(true);
    expect(nodesOf(why).filter(({ holds }) => holds === false)).toEqual([]);
    expect(nested).toHaveLength(1);
  });

  it('takes the role away with the last assignment', async () => {
    const accessToken = await signedIn();
    const { roleCredentials } = await roleOf(accessToken, 'ReportReader');
    lab.change((world) =>
      unassign(world, {
        account: dataAccount,
        permissionSet: identityCenterIds.reportReader,
        principalType: 'GROUP',
        principalId: identityCenterIds.analysts,
      }),
    );
    await expect(roleOf(accessToken, 'ReportReader')).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
    const s3 = await s3With(lab, roleCredentials);
    await expect(
      s3.send(new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('an authorization code with a verifier', () => {
  const redirectUri = 'http://127.0.0.1:51234/oauth/callback';
  const codeVerifier = 'v'.repeat(64);

  async function register() {
    const {
      clientId = '',
      clientSecret = '',
      ...more
    } = await clients.oidc.send(
      new RegisterClientCommand({
        clientName: 'a command line',
        clientType: 'public',
        grantTypes: ['authorization_code', 'refresh_token'],
        redirectUris: ['http://127.0.0.1/oauth/callback'],
        issuerUrl: startUrl,
        scopes: ['sso:account:access'],
      }),
    );
    expect(more.tokenEndpoint).toBe('https://oidc.us-east-1.amazonaws.com/token');
    return { clientId, clientSecret };
  }

  const address = (clientId: string, more: Readonly<Record<string, string>> = {}) =>
    `https://oidc.us-east-1.amazonaws.com/authorize?${new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      state: 'a state',
      code_challenge_method: 'S256',
      scopes: 'sso:account:access',
      code_challenge: challengeOf(codeVerifier),
      ...more,
    }).toString()}`;

  /** Where the browser is sent in the end; nobody listens there in this world. */
  async function goThrough(clientId: string, decision = 'allow'): Promise<URL> {
    const person = new Person(lab);
    await person.open(address(clientId));
    await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
    const response = await person.browser.submit({ decision });
    return new URL(headerOf(response, 'location') ?? '');
  }

  const trade = (
    client: { clientId: string; clientSecret: string },
    code: string | null,
    more: Partial<CreateTokenCommandInput> = {},
  ) =>
    clients.oidc.send(
      new CreateTokenCommand({
        ...client,
        grantType: 'authorization_code',
        code: code ?? undefined,
        redirectUri,
        codeVerifier,
        ...more,
      }),
    );

  it('leads to a token that can be renewed', async () => {
    const client = await register();
    const back = await goThrough(client.clientId);
    expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:51234\/oauth\/callback\?code=/);
    expect(back.searchParams.get('state')).toBe('a state');
    const code = back.searchParams.get('code');
    const token = await trade(client, code);
    expect(token.refreshToken).toMatch(/^aor/);
    await clients.portal.send(new ListAccountsCommand({ accessToken: token.accessToken }));
    await expect(trade(client, code)).rejects.toMatchObject({ name: 'InvalidGrantException' });
    await expect(
      trade(client, null, { grantType: deviceGrant, deviceCode: 'x' }),
    ).rejects.toMatchObject({ name: 'UnauthorizedClientException', error: 'unauthorized_client' });
  });

  it.each([
    { codeVerifier: 'w'.repeat(64) },
    { codeVerifier: 'short' },
    { redirectUri: 'http://127.0.0.1:4/oauth/callback' },
  ])('is worth nothing with %j', async (more) => {
    const client = await register();
    const code = (await goThrough(client.clientId)).searchParams.get('code');
    await expect(trade(client, code, more)).rejects.toMatchObject({
      name: 'InvalidGrantException',
    });
    await expect(trade(client, code)).rejects.toMatchObject({ name: 'InvalidGrantException' });
  });

  it('is not given where the person says no, and expires', async () => {
    const client = await register();
    const back = await goThrough(client.clientId, 'deny');
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('code')).toBeNull();
    const code = (await goThrough(client.clientId)).searchParams.get('code');
    lab.pass(300_000);
    await expect(trade(client, code)).rejects.toMatchObject({ name: 'InvalidGrantException' });
    await expect(trade(client, code, { codeVerifier: undefined })).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  it('tells the client what is wrong, and nobody else', async () => {
    const { clientId } = await register();
    for (const [more, error] of [
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ scopes: 'sso:account:access codewhisperer:analysis' }, 'invalid_scope'],
    ] as const) {
      const { response } = await lab.get(address(clientId, more));
      const location = new URL((response && headerOf(response, 'location')) ?? '');
      expect(location.searchParams.get('error')).toBe(error);
    }
    for (const more of [
      { redirect_uri: 'http://127.0.0.1/elsewhere' },
      { redirect_uri: 'https://evil.example/oauth/callback' },
      { redirect_uri: 'no address' },
      { client_id: 'constructor' },
    ]) {
      const { response } = await lab.get(address(clientId, more));
      expect(response?.status).toBe(400);
    }
  });
});

describe('the portal in a browser', () => {
  it('leads to the console', async () => {
    const person = new Person(lab);
    expect(await person.open(`${startUrl}/`)).toContain('Sign in');
    const page = await person.submit({
      username: 'Dana@corp.example',
      password: 'demonstration-dana',
    });
    expect(page).toContain('Example Corp data (111122223333): ReportReader');
    await person.submit({ role: `${dataAccount}/ReportReader` });
    const home = await person.submit();
    expect(home).toContain('AWSReservedSSO_ReportReader_');
    expect(person.browser.userAgent().page?.url).toBe(
      'https://console.aws.amazon.com/console/home',
    );
    const bucket = await person.open(
      `https://console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`,
    );
    expect(bucket).toContain('summary.txt');
  });

  it('signs out', async () => {
    const person = new Person(lab);
    await person.open(startUrl);
    await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
    expect(await person.submit({ signout: 'yes' })).toContain('You have signed out');
    expect(await person.open(startUrl)).toContain('Username');
  });

  it('lets people into an application, each assertion to its own', async () => {
    const person = new Person(lab);
    await person.open(startUrl);
    await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
    await person.submit({ application: 'ins-5a6b7c8d9e0f1a2b' });
    const { SAMLResponse = '' } = person.browser.formFields();
    const page = await person.submit();
    expect(page).toContain('Signed in as dana@corp.example');
    expect(page).toContain('Dana Whitfield');
    lab.change((world) => {
      const { identityCenter } = world;
      const application = identityCenter?.applications['ins-5a6b7c8d9e0f1a2b'];
      if (!identityCenter || !application) throw new Error('no application');
      return changeInstance(world, identityCenter, {
        applications: { 'ins-5a6b7c8d9e0f1a2b': { ...application, audience: 'another' } },
      });
    });
    const { response, why } = await lab.post('https://expenses.corp.example/saml/acs', {
      SAMLResponse,
    });
    expect(response?.status).toBe(403);
    expect(why && failures(why).map(({ rule }) => rule)).toEqual(['saml.audience']);
    const eli = new Person(lab);
    await eli.open(startUrl);
    expect(
      await eli.submit({ username: 'eli@corp.example', password: 'demonstration-eli' }),
    ).not.toContain('Expense reports');
  });

  it('opens no role that is not assigned', async () => {
    const person = new Person(lab);
    await person.open(startUrl);
    await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
    await expect(person.submit({ role: `${dataAccount}/AdministratorAccess` })).rejects.toThrow(
      'offers',
    );
  });

  it.each([
    ['dana@corp.example', 'wrong'],
    ['nobody@corp.example', 'demonstration-dana'],
    ['constructor', ''],
  ])('lets nobody in as %s with %j', async (username, password) => {
    const person = new Person(lab);
    await person.open(startUrl);
    expect(await person.submit({ username, password })).toContain('verify your sign-in');
    expect(await person.open(startUrl)).toContain('Username');
  });

  const withUser =
    (change: Partial<StoreUserIn>) =>
    (world: World): World => {
      const { identityCenter } = world;
      const user = identityCenter?.users[identityCenterIds.dana];
      if (!identityCenter || !user) throw new Error('no user');
      return changeInstance(world, identityCenter, {
        users: { ...identityCenter.users, [identityCenterIds.dana]: { ...user, ...change } },
      });
    };

  it('asks for a one-time code, each good once', async () => {
    const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    lab.change(withUser({ totpSecret }));
    const enter = async (mfa_code: string) => {
      const person = new Person(lab);
      await person.open(startUrl);
      await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
      return person.submit({ mfa_code });
    };
    const code = totpCode(totpSecret, lab.world.clock);
    expect(await enter('000000')).toContain('verify your sign-in');
    expect(await enter(code)).toContain('ReportReader');
    expect(await enter(code)).toContain('verify your sign-in');
    lab.pass(60_000);
    expect(await enter(totpCode(totpSecret, lab.world.clock))).toContain('ReportReader');
  });

  it('lets nobody in who was disabled, not even with a session', async () => {
    const accessToken = await signedIn();
    lab.change(withUser({ active: false }));
    await expect(
      clients.portal.send(new ListAccountsCommand({ accessToken })),
    ).rejects.toMatchObject({ name: 'UnauthorizedException' });
    const person = new Person(lab);
    await person.open(startUrl);
    expect(
      await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' }),
    ).toContain('verify your sign-in');
  });

  it('takes attributes for access control along as session tags', async () => {
    lab.change((world) => {
      if (!world.identityCenter) throw new Error('no instance');
      return changeInstance(world, world.identityCenter, {
        accessControlAttributes: {
          CostCenter: '${path:enterprise.costCenter}',
          Mail: '${path:emails[primary eq true].value}',
          Missing: '${path:title}',
        },
      });
    });
    const accessToken = await signedIn();
    await clients.portal.send(
      new GetRoleCredentialsCommand({
        accessToken,
        accountId: dataAccount,
        roleName: 'ReportReader',
      }),
    );
    expect(lab.world.sessions.last()?.tags).toEqual({
      CostCenter: '4711',
      Mail: 'dana@corp.example',
    });
  });

  it('asks Active Directory where that is the identity source', async () => {
    lab.change(withUser({ userName: 'ana@corp.example', password: undefined }), (world) => {
      if (!world.identityCenter) throw new Error('no instance');
      return changeInstance(world, world.identityCenter, {
        identitySource: { kind: 'active-directory', directory: 'corp.example' },
      });
    });
    const person = new Person(lab);
    await person.open(startUrl);
    expect(await person.submit({ username: 'ben', password: 'demonstration-ben' })).toContain(
      'verify your sign-in',
    );
    expect(await person.submit({ username: 'CORP\\ana', password: 'demonstration-ana' })).toContain(
      'ReportReader',
    );
  });

  it('is not at the disposal of outsiders: STS refuses reserved roles', async () => {
    const reserved = Object.keys(lab.world.accounts[dataAccount]?.roles ?? {}).find((name) =>
      name.startsWith('AWSReservedSSO_ReportReader'),
    );
    const provider = lab.world.identityCenter?.provisioned[dataAccount]?.samlProvider ?? '';
    const person = new Person(lab);
    await person.open(startUrl);
    await person.submit({ username: 'dana@corp.example', password: 'demonstration-dana' });
    await person.submit({ role: `${dataAccount}/ReportReader` });
    const { response, why } = await lab.post('https://sts.us-east-1.amazonaws.com/', {
      Action: 'AssumeRoleWithSAML',
      Version: '2011-06-15',
      RoleArn: `arn:aws:iam::${dataAccount}:role/aws-reserved/sso.amazonaws.com/${reserved ?? ''}`,
      PrincipalArn: `arn:aws:iam::${dataAccount}:saml-provider/${provider}`,
      SAMLAssertion: person.browser.formFields()['SAMLResponse'] ?? '',
    });
    expect(response?.status).toBe(403);
    if (!why) throw new Error('no reasons');
    expect(failures(why).map(({ rule }) => rule)).toEqual(['sts.role-not-reserved']);
  });

  describe('with an external identity provider', () => {
    const attributes = 'https://aws.amazon.com/SAML/Attributes/';
    const account =
      'c:[Type == "http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname", Issuer == "AD AUTHORITY"]';

    beforeEach(() => {
      lab.change(
        withUser({ userName: 'ana.torres@corp.example', password: undefined }),
        (world) => {
          const { identityCenter } = world;
          const adfs = world.samlIdentityProviders['adfs.corp.example'];
          if (!identityCenter || !adfs) throw new Error('no instance or provider');
          const { entityId, assertionConsumerService } = serviceProviderOf(identityCenter);
          const query = (type: string, attribute: string) => ({
            name: attribute,
            rule: `${account} => issue(store = "Active Directory", types = ("${type}"), query = ";${attribute};{0}", param = c.Value);`,
          });
          return {
            ...world,
            samlIdentityProviders: {
              'adfs.corp.example': {
                ...adfs,
                relyingParties: {
                  ...adfs.relyingParties,
                  [entityId]: {
                    name: 'IAM Identity Center',
                    assertionConsumerService,
                    tokenLifetime: 60,
                    signs: 'assertion',
                    claimRules: [
                      query(
                        'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
                        'mail',
                      ),
                      query(`${attributes}AccessControl:Department`, 'department'),
                      query(`${attributes}AccessControl:CostCenter`, 'department'),
                    ],
                  },
                },
              },
            },
            identityCenter: {
              ...identityCenter,
              accessControlAttributes: { CostCenter: '${path:enterprise.costCenter}' },
              identitySource: { kind: 'external', metadata: metadataOf('adfs.corp.example', adfs) },
            },
          };
        },
      );
    });

    const signInAt = async (userName: string, password: string) => {
      const person = new Person(lab);
      await person.open(startUrl);
      await person.submit();
      await person.submit({ UserName: userName, Password: password });
      return person;
    };

    it('signs in there, and takes its attributes along where the store has none', async () => {
      const person = await signInAt('CORP\\ana', 'demonstration-ana');
      expect(await person.submit()).toContain('ReportReader');
      await person.submit({ role: `${dataAccount}/ReportReader` });
      await person.submit();
      expect(lab.world.sessions.last()?.tags).toEqual({
        Department: 'Analytics',
        CostCenter: '4711',
      });
      expect(await person.open(`${startUrl}/`)).toContain('ReportReader');
    });

    it('lets in only whom the store has, and each answer once', async () => {
      const ben = await signInAt('CORP\\ben', 'demonstration-ben');
      expect(await ben.submit()).toContain('problem with your sign-in');
      const ana = await signInAt('CORP\\ana', 'demonstration-ana');
      const { SAMLResponse = '' } = ana.browser.formFields();
      await ana.submit();
      const acs = serviceProviderOf(lab.world.identityCenter as IdentityCenterIn);
      const { response, why } = await lab.post(acs.assertionConsumerService, { SAMLResponse });
      expect(response?.status).toBe(400);
      expect(why && failures(why).map(({ rule }) => rule)).toEqual(['sso-signin.in-response-to']);
    });
  });
});
