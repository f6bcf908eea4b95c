import type { Credentials } from '../../cloud/credentials.ts';
import { startUrl } from '../../cloud/aws/identity-center/instance.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow, type Hands } from '../flow.ts';
import { awsCli, identityCenterSignIn, oidc, portal, portalApi } from './identityCenterActors.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { identityCenterCliFaults } from './identityCenterCliFaults.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';
import { listKeys, readObject } from '../readBucket.ts';

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Device {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUriComplete: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly interval: number;
}

interface IdentityCenterCliBag extends PortalSignInBag {
  /** Where the command line runs that begins the sign-in. */
  readonly terminal: string;
  /** What the profile of the command line names. */
  readonly accountId: string;
  readonly roleName: string;
  readonly client: Client;
  readonly device: Device;
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly accounts: readonly string[];
  readonly roles: readonly string[];
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly keys: readonly string[];
  readonly report: string;
}

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const scope = 'sso:account:access';
const report = '2026/q2/summary.txt';

/** One poll: refused until somebody has agreed. */
async function redeemDeviceCode({ aws, need }: Hands<IdentityCenterCliBag>) {
  const { CreateTokenCommand } = await import('@aws-sdk/client-sso-oidc');
  const client = await aws.ssoOidc();
  return client.send(
    new CreateTokenCommand({
      ...need('client'),
      grantType: deviceGrant,
      deviceCode: need('device').deviceCode,
    }),
  );
}

/** How often the command line asks before Dana has found her browser. */
const pollsBeforeBrowser = 3;

export const identityCenterCli = defineFlow<IdentityCenterCliBag>()({
  id: 'identity-center-cli',
  title: 'Identity Center with a device code',
  intro:
    'Dana wants credentials in a terminal that cannot open a browser. The AWS CLI gets a code, Dana approves it in a browser of her choice, and the CLI trades it for an access token and that for credentials of a role.',
  actors: {
    cli: awsCli,
    browser: {
      name: 'Dana’s browser',
      kind: 'person',
      about: 'Where Dana signs in and agrees. It can be on another machine than the terminal.',
    },
    oidc,
    portal,
    signIn: identityCenterSignIn,
    portalApi,
    sts,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  inputs: {
    userName: 'dana@corp.example',
    password: 'demonstration-dana',
    terminal: 'Dana’s terminal',
    accountId: dataAccount,
    roleName: 'ReportReader',
  },
  loops: {
    pending: {
      title: 'Every 5 seconds, while nobody has approved',
      again: ({ round }) => round < pollsBeforeBrowser,
    },
  },
  steps: [
    {
      id: 'register-client',
      phase: 'authenticate',
      title: 'Register the command line',
      from: 'cli',
      to: 'oidc',
      label: 'RegisterClient (not signed)',
      reply: 'Client id and secret',
      say: ({ exchange }) => ({
        what: `The command line registers at ${new URL(exchange?.request.url ?? '').host} as a public client and asks for the scope ${scope}. It gets an id and a secret that are good for 90 days.`,
        why: 'Anybody may register: it gives no access. The registration only lets Identity Center tell one client from another and hold each to what it asked for.',
        correction: {
          statement: 'N02',
          notes: 'AWS SSO manages access to accounts and business applications in one place.',
          today:
            'True, under a new name: the service has been called IAM Identity Center since July 2022. Its APIs are still called sso, sso-oidc and sso-admin.',
        },
      }),
      run: async ({ aws }) => {
        const { RegisterClientCommand } = await import('@aws-sdk/client-sso-oidc');
        const client = await aws.ssoOidc();
        const { clientId = '', clientSecret = '' } = await client.send(
          new RegisterClientCommand({
            clientName: 'aws-cli',
            clientType: 'public',
            scopes: [scope],
          }),
        );
        return { client: { clientId, clientSecret } };
      },
    },
    {
      id: 'start-authorization',
      phase: 'authenticate',
      title: 'Ask for a code',
      from: 'cli',
      to: 'oidc',
      label: 'StartDeviceAuthorization (not signed)',
      reply: 'Device code, user code, address',
      say: ({ need }) => {
        const { userCode, expiresIn, interval } = need('device');
        return {
          what: `The command line names the start URL of its profile and gets two codes: a long device code that it keeps, and ${userCode} to show. Both end after ${expiresIn} seconds; between two polls it must wait ${interval} second${interval === 1 ? '' : 's'} or more.`,
          why: 'The two codes tie two machines together. Whoever holds the device code gets the token; whoever types the user code decides whether there is one.',
        };
      },
      run: async ({ aws, need, world }) => {
        const { StartDeviceAuthorizationCommand } = await import('@aws-sdk/client-sso-oidc');
        const client = await aws.ssoOidc();
        const given = await client.send(
          new StartDeviceAuthorizationCommand({
            ...need('client'),
            startUrl: startUrl(instanceOf(world)),
          }),
        );
        return {
          device: {
            deviceCode: given.deviceCode ?? '',
            userCode: given.userCode ?? '',
            verificationUriComplete: given.verificationUriComplete ?? '',
            expiresIn: given.expiresIn ?? 0,
            interval: given.interval ?? 5,
          },
        };
      },
    },
    {
      id: 'show-code',
      phase: 'authenticate',
      title: 'Pass the code on',
      from: 'cli',
      to: 'browser',
      label: 'Address and user code, read off the screen',
      say: ({ need, world }) => {
        const { userCode, verificationUriComplete } = need('device');
        return {
          what: `The code ${userCode} and the address ${verificationUriComplete} are shown at ${need('terminal')}. ${nameOf(world, need('userName'))} is to open the address.`,
          why: 'Nothing but this code leads from the terminal to the browser. Identity Center cannot see whether the person who opens the address also sits at the terminal.',
        };
      },
    },
    {
      id: 'poll',
      phase: 'authenticate',
      title: 'Poll for the token',
      from: 'cli',
      to: 'oidc',
      label: 'CreateToken with the device code',
      reply: 'authorization_pending',
      within: { loop: 'pending' },
      delay: 5,
      mayRefuse: ['AuthorizationPendingException'],
      say: ({ exchange, round }) => ({
        what: `Poll ${round}: the answer is ${exchange?.response?.status} with authorization_pending. Nobody has decided yet.`,
        why: 'Identity Center cannot call a terminal back, so the terminal asks again. The refusal is part of the protocol: only authorization_pending and slow_down mean that it may go on.',
      }),
      run: async (hands) => {
        await redeemDeviceCode(hands);
      },
    },
    {
      id: 'open-address',
      phase: 'authenticate',
      title: 'Open the address',
      from: 'browser',
      to: 'portal',
      label: 'GET the verification address',
      reply: 'Redirect to the portal',
      say: ({ exchange, need }) => ({
        what: `The address leads from ${new URL(need('device').verificationUriComplete).host} to the portal of the organization. The answer is ${exchange?.response?.status}.`,
        why: 'The device address is the same for everybody in a region. The portal belongs to one organization, and there its people are known.',
      }),
      run: async ({ browser, need }) => {
        await browser.open(need('device').verificationUriComplete);
      },
    },
    {
      id: 'open-portal',
      phase: 'authenticate',
      title: 'Arrive at the portal',
      from: 'browser',
      to: 'portal',
      label: 'GET /start/device, without a cookie',
      reply: 'Redirect to the sign-in page',
      say: ({ exchange }) => ({
        what: `The portal does not know this browser and sends it to the sign-in page with a ${exchange?.response?.status}.`,
        why: 'Had somebody been signed in here already, the question whether to allow access would come at once. That is what makes a code from a stranger so dangerous.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    ...portalSignIn,
    {
      id: 'open-code-page',
      phase: 'authenticate',
      title: 'Compare the code',
      from: 'browser',
      to: 'portal',
      label: 'GET /start/device with the cookie',
      reply: 'Page that shows the code',
      say: ({ need, world }) => ({
        what: `The portal shows ${nameOf(world, need('userName'))} the code ${need('device').userCode}, to be compared with the one on the device.`,
        why: 'Comparing is the person’s task. It helps only if she has a device in front of her that she started herself.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'poll-again',
      phase: 'authenticate',
      title: 'Poll while she reads',
      from: 'cli',
      to: 'oidc',
      label: 'CreateToken with the device code',
      reply: 'authorization_pending',
      mayRefuse: ['AuthorizationPendingException'],
      say: ({ exchange }) => ({
        what: `The terminal has gone on asking. The answer is still ${exchange?.response?.status} with authorization_pending.`,
        why: 'Having signed in is not having agreed. The token waits for a yes to this client.',
      }),
      run: async (hands) => {
        await redeemDeviceCode(hands);
      },
    },
    {
      id: 'confirm-code',
      phase: 'authenticate',
      title: 'Confirm the code',
      from: 'browser',
      to: 'portal',
      label: 'POST the user code',
      reply: 'Question whether to allow access',
      say: ({ need }) => ({
        what: `The portal finds the authorization behind ${need('device').userCode} and asks whether the client may have access. It shows the name that the client gave itself: aws-cli.`,
        why: 'Every client can call itself aws-cli. The name proves nothing, so the code is all that a person has to go by.',
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'allow',
      phase: 'authenticate',
      title: 'Allow access',
      from: 'browser',
      to: 'portal',
      label: 'POST decision=allow',
      reply: 'Page that says it is done',
      say: ({ need, world }) => ({
        what: `${nameOf(world, need('userName'))} allows it. The portal notes the decision with the authorization and tells her that she can close the window.`,
        why: 'The browser gets no token. What was allowed waits for the terminal, or for whoever else holds the device code.',
      }),
      run: async ({ browser }) => {
        await browser.submit({ decision: 'allow' });
      },
    },
    {
      id: 'take-token',
      phase: 'exchange',
      title: 'Get the access token',
      from: 'cli',
      to: 'oidc',
      label: 'CreateToken with the device code',
      reply: 'Access token, refresh token',
      say: ({ need }) => ({
        what: `This time the poll is answered: a bearer token for ${need('expiresIn')} seconds, and a refresh token because the client has a scope. The device code is spent.`,
        why: 'The access token is no AWS credential and signs nothing. It opens one door: the API of the access portal, for what is assigned to this person.',
      }),
      run: async (hands) => {
        const { accessToken = '', expiresIn = 0 } = await redeemDeviceCode(hands);
        return { accessToken, expiresIn };
      },
    },
    {
      id: 'list-accounts',
      phase: 'exchange',
      title: 'List the accounts',
      from: 'cli',
      to: 'portalApi',
      label: 'ListAccounts with the access token',
      reply: 'Accounts that are assigned',
      say: ({ need }) => ({
        what: `The portal’s API lists ${need('accounts').length} account${need('accounts').length === 1 ? '' : 's'}: ${need('accounts').join(', ') || 'none'}.`,
        why: 'This is the same list that the portal shows as a page. An account without an assignment does not appear.',
        correction: {
          statement: 'N13',
          notes: 'A generated portal gives access to everything that was assigned.',
          today:
            'True, and the portal has an API beside its pages. Whether somebody clicks or a program asks, the list comes from the same assignments.',
        },
      }),
      run: async ({ aws, need }) => {
        const { ListAccountsCommand } = await import('@aws-sdk/client-sso');
        const client = await aws.sso();
        const { accountList = [] } = await client.send(
          new ListAccountsCommand({ accessToken: need('accessToken') }),
        );
        return { accounts: accountList.map(({ accountId }) => accountId ?? '') };
      },
    },
    {
      id: 'list-roles',
      phase: 'exchange',
      title: 'List the roles of the account',
      from: 'cli',
      to: 'portalApi',
      label: 'ListAccountRoles with the access token',
      reply: 'Names of permission sets',
      say: ({ need }) => ({
        what: `In account ${need('accountId')} there is ${need('roles').join(', ')}. What the API calls a role name is the name of a permission set.`,
        why: 'The real role has a longer name, which begins with AWSReservedSSO_. Nobody needs it here: Identity Center knows which role a permission set has become in which account.',
        correction: {
          statement: 'N12',
          notes: 'Permission sets define the access and are assigned to groups.',
          today:
            'They are assigned to groups or to single users, and always for one account. Each assignment names all three: who, which permission set, which account.',
        },
      }),
      run: async ({ aws, need }) => {
        const { ListAccountRolesCommand } = await import('@aws-sdk/client-sso');
        const client = await aws.sso();
        const { roleList = [] } = await client.send(
          new ListAccountRolesCommand({
            accessToken: need('accessToken'),
            accountId: need('accountId'),
          }),
        );
        return { roles: roleList.map(({ roleName }) => roleName ?? '') };
      },
    },
    {
      id: 'get-credentials',
      phase: 'sts',
      title: 'Get credentials of the role',
      from: 'cli',
      to: 'portalApi',
      label: 'GetRoleCredentials with the access token',
      nested: [
        {
          from: 'portalApi',
          to: 'sts',
          label: 'AssumeRoleWithSAML',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `Identity Center vouches for the person in a SAML assertion of its own and calls AssumeRoleWithSAML. It hands the result on: ${accessKeyId} with secret and session token, good until ${isoTime(expiration.getTime())}.`,
          why: 'It is SAML federation all the same, with Identity Center as the identity provider of every account. The command line needs no SAML, and STS refuses these roles to everybody else.',
          correction: {
            statement: 'N08',
            notes: 'STS is called directly, or by a service deeper down.',
            today:
              'Here by a service deeper down. The expiration comes in milliseconds, while STS itself writes a date.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const { GetRoleCredentialsCommand } = await import('@aws-sdk/client-sso');
        const client = await aws.sso();
        const { roleCredentials: given } = await client.send(
          new GetRoleCredentialsCommand({
            accessToken: need('accessToken'),
            accountId: need('accountId'),
            roleName: need('roleName'),
          }),
        );
        return {
          credentials: {
            accessKeyId: given?.accessKeyId ?? '',
            secretAccessKey: given?.secretAccessKey ?? '',
            sessionToken: given?.sessionToken ?? '',
            expiration: new Date(given?.expiration ?? 0),
          },
        };
      },
    },
    {
      id: 'list-reports',
      phase: 'access',
      title: 'List the reports',
      from: 'cli',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the reports',
      say: ({ need }) => ({
        what: `The command line signs with the credentials. S3 lists ${need('keys').length} objects in ${reportsBucket}.`,
        why: 'From here on nothing is special about Identity Center. The session has the permissions of the role, and the role has those of the permission set as it was provisioned.',
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('credentials'), reportsBucket, '2026/'),
      }),
    },
    {
      id: 'read-report',
      phase: 'access',
      title: 'Read a report',
      from: 'cli',
      to: 's3',
      label: `GET ${report} (signed)`,
      reply: 'The report',
      say: ({ need }) => ({
        what: `S3 returns the object. It begins: “${need('report').trim().slice(0, 60)}”`,
        why: 'When the credentials end, the command line asks the portal for new ones with its token, and renews the token itself. Dana is asked again only when her sign-in at the portal has ended.',
      }),
      run: async ({ aws, need }) => ({
        report: await readObject(aws, need('credentials'), reportsBucket, report),
      }),
    },
  ],
  faults: identityCenterCliFaults,
  neighbours: [
    { flow: 'identity-center-console', how: 'The same people and permission sets, in a browser' },
    { flow: 'saml-api', how: 'The same without Identity Center: the program calls STS itself' },
    {
      flow: 'identity-center-pkce',
      how: 'The same where the CLI can open a browser: today’s default',
    },
  ],
  setUp: [
    { kind: 'permission-set', name: 'ReportReader' },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
