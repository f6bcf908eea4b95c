import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { headerOf } from '../../wire/http/records.ts';
import { challengeOf } from '../../wire/oauth/pkce.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { awsCli, identityCenterSignIn, oidc, portal, portalApi } from './identityCenterActors.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { identityCenterPkceFaults } from './identityCenterPkceFaults.ts';
import { listener, redirectUri, registeredRedirect } from './pkceListener.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';
import { listKeys, readObject } from '../readBucket.ts';

interface IdentityCenterPkceBag extends PortalSignInBag {
  readonly issuerUrl: string;
  /** Where the browser is to end, as the command line says at the start and once more at the trade. */
  readonly redirectUri: string;
  readonly redirectUriAtTrade: string;
  /** The secret that the challenge is made from, and the one that the command line has at the trade. */
  readonly verifier: string;
  readonly verifierAtTrade: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  readonly authorizeUrl: string;
  readonly code: string;
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly keys: readonly string[];
  readonly report: string;
}

const scope = 'sso:account:access';
const roleName = 'ReportReader';
const report = '2026/q2/summary.txt';

export const identityCenterPkce = defineFlow<IdentityCenterPkceBag>()({
  id: 'identity-center-pkce',
  title: 'Identity Center with PKCE',
  intro:
    'What aws sso login does today: the CLI opens Dana’s browser, Dana signs in and agrees, and the browser brings the CLI a code that only this CLI can redeem.',
  actors: {
    cli: {
      ...awsCli,
      hosts: [listener.host],
      about:
        'Runs on Dana’s laptop, opens her browser and waits for it at a port of the same machine. It holds no key of its own.',
    },
    browser: {
      name: 'Dana’s browser',
      kind: 'person',
      about: 'Runs on the same laptop as the command line; that is what makes the difference.',
    },
    oidc,
    portal,
    signIn: identityCenterSignIn,
    portalApi,
    sts,
    s3,
  },
  world: async () => (await import('./pkceWorld.ts')).pkceWorld(),
  inputs: {
    userName: 'dana@corp.example',
    password: 'demonstration-dana',
    issuerUrl: 'https://d-9067c4a1b2.awsapps.com/start',
    redirectUri,
    redirectUriAtTrade: redirectUri,
    verifier: listener.verifier,
    verifierAtTrade: listener.verifier,
  },
  steps: [
    {
      id: 'register-client',
      phase: 'authenticate',
      title: 'Register the command line',
      from: 'cli',
      to: 'oidc',
      label: 'RegisterClient (not signed)',
      reply: 'Client id and secret, two addresses',
      say: ({ need }) => ({
        what: `The command line registers for the grant types authorization_code and refresh_token, and says where browsers may be sent: ${registeredRedirect}. The portal it belongs to is ${need('issuerUrl')}.`,
        why: 'The redirect URI is settled before anybody signs in. A code will go to this address and to no other, whatever a link asks for.',
        correction: {
          statement: 'N02',
          notes: 'AWS SSO manages access centrally.',
          today:
            'It is called IAM Identity Center since July 2022. Since version 2.22 of the CLI, aws sso login works as shown here; the device code is left for machines without a browser.',
        },
      }),
      run: async ({ aws, need }) => {
        const { RegisterClientCommand } = await import('@aws-sdk/client-sso-oidc');
        const client = await aws.ssoOidc();
        const { clientId = '', clientSecret = '' } = await client.send(
          new RegisterClientCommand({
            clientName: 'aws-cli',
            clientType: 'public',
            grantTypes: ['authorization_code', 'refresh_token'],
            redirectUris: [registeredRedirect],
            issuerUrl: need('issuerUrl'),
            scopes: [scope],
          }),
        );
        return { client: { clientId, clientSecret } };
      },
    },
    {
      id: 'draw-secrets',
      phase: 'authenticate',
      title: 'Draw verifier and state',
      from: 'cli',
      to: 'cli',
      label: 'Draw verifier and state, open a port',
      say: ({ need }) => ({
        what: `The command line draws a verifier of ${need('verifier').length} characters and keeps it. Its SHA-256, ${challengeOf(need('verifier'))}, is the challenge that goes into the address. It also draws a state and waits at ${listener.host}.`,
        why: 'From the challenge nobody can compute the verifier. So the address may be seen by everybody on the way, and only this program can later redeem the code.',
      }),
      run: async ({ need, world }) => {
        const query = new URLSearchParams({
          response_type: 'code',
          client_id: need('client').clientId,
          redirect_uri: need('redirectUri'),
          state: listener.state,
          code_challenge_method: 'S256',
          scopes: scope,
          code_challenge: challengeOf(need('verifier')),
        });
        const host = `oidc.${instanceOf(world).region}.amazonaws.com`;
        return { authorizeUrl: `https://${host}/authorize?${query.toString()}` };
      },
    },
    {
      id: 'open-browser',
      phase: 'authenticate',
      title: 'Open the browser',
      from: 'cli',
      to: 'browser',
      label: 'Address to open',
      say: ({ need }) => ({
        what: `The command line opens the browser with an address of ${new URL(need('authorizeUrl')).host}, ${need('authorizeUrl').length} characters long.`,
        why: 'Program and browser are on one machine. There is no code to read off and to type, so there is none that a stranger could have somebody approve.',
      }),
    },
    {
      id: 'authorize',
      phase: 'authenticate',
      title: 'Ask for authorization',
      from: 'browser',
      to: 'oidc',
      label: 'GET /authorize with the challenge',
      reply: 'Redirect to the portal',
      say: ({ exchange }) => ({
        what: `Identity Center checks client, redirect URI, challenge and scope, keeps the request, and sends the browser on to the portal with a ${exchange?.response?.status}.`,
        why: 'If client or redirect URI are wrong, the browser gets a page and goes nowhere: an error must not be sent to an address that nobody has vouched for.',
      }),
      run: async ({ browser, need }) => {
        await browser.open(need('authorizeUrl'));
      },
    },
    {
      id: 'open-portal',
      phase: 'authenticate',
      title: 'Arrive at the portal',
      from: 'browser',
      to: 'portal',
      label: 'GET /start/authorize, without a cookie',
      reply: 'Redirect to the sign-in page',
      say: ({ exchange }) => ({
        what: `The portal does not know the browser yet and sends it to the sign-in page with a ${exchange?.response?.status}.`,
        why: 'With a cookie of this morning the question whether to allow access would come at once, without a password.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    ...portalSignIn,
    {
      id: 'see-question',
      phase: 'authenticate',
      title: 'Read the question',
      from: 'browser',
      to: 'portal',
      label: 'GET /start/authorize with the cookie',
      reply: 'Question whether to allow access',
      say: ({ need, world }) => ({
        what: `The portal asks ${nameOf(world, need('userName'))} whether aws-cli may have access.`,
        why: 'Signing in says who she is. Agreeing says what a program may do for her. The two are asked apart.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'allow',
      phase: 'authenticate',
      title: 'Allow access',
      from: 'browser',
      to: 'portal',
      label: 'POST decision=allow',
      reply: 'Redirect to the command line, with a code',
      say: ({ need, world }) => ({
        what: `${nameOf(world, need('userName'))} allows it. The portal draws a code (${need('code').slice(0, 8)}…) and sends the browser to ${need('redirectUri')} with it.`,
        why: 'The code passes through the browser, its history and perhaps a log. That is why it is short-lived, counts once, and is worth nothing without the verifier.',
      }),
      run: async ({ browser }) => {
        const response = await browser.submit({ decision: 'allow' });
        const back = headerOf(response, 'location');
        return { code: back === undefined ? '' : (new URL(back).searchParams.get('code') ?? '') };
      },
    },
    {
      id: 'deliver-code',
      phase: 'exchange',
      title: 'Bring the code to the program',
      from: 'browser',
      to: 'cli',
      label: 'GET /oauth/callback with code and state',
      reply: 'Page that says it is done',
      say: ({ exchange }) => ({
        what: `The browser follows the redirect to ${new URL(exchange?.request.url ?? '').host}, a port of the laptop itself. The command line compares the state with its own, takes the code and closes the port.`,
        why: 'The state ties the answer to the question. An answer to somebody else’s sign-in, slipped to this port, would carry another one.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'take-token',
      phase: 'exchange',
      title: 'Trade the code for a token',
      from: 'cli',
      to: 'oidc',
      label: 'CreateToken with code and verifier',
      reply: 'Access token, refresh token',
      say: ({ need }) => ({
        what: `Identity Center hashes the verifier and finds the challenge of the first request. It gives an access token for ${need('expiresIn')} seconds and a refresh token.`,
        why: 'Here the circle closes: whoever redeems the code is the program that asked for it. No poll was needed, because the browser came back by itself.',
      }),
      run: async ({ aws, need }) => {
        const { CreateTokenCommand } = await import('@aws-sdk/client-sso-oidc');
        const client = await aws.ssoOidc();
        const { accessToken = '', expiresIn = 0 } = await client.send(
          new CreateTokenCommand({
            ...need('client'),
            grantType: 'authorization_code',
            code: need('code'),
            codeVerifier: need('verifierAtTrade'),
            redirectUri: need('redirectUriAtTrade'),
          }),
        );
        return { accessToken, expiresIn };
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
          what: `For account ${dataAccount} and permission set ${roleName} the portal’s API answers with ${accessKeyId}, good until ${isoTime(expiration.getTime())}.`,
          why: 'From here on it makes no difference how the token was come by. Account and permission set stand in the profile; the token only has to reach that far.',
          correction: {
            statement: 'N12',
            notes: 'Permission sets define the access in an account.',
            today:
              'They do so by becoming a role there. These credentials are of that role, and of nothing that is called after the person.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const { GetRoleCredentialsCommand } = await import('@aws-sdk/client-sso');
        const client = await aws.sso();
        const { roleCredentials: given } = await client.send(
          new GetRoleCredentialsCommand({
            accessToken: need('accessToken'),
            accountId: dataAccount,
            roleName,
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
        what: `S3 checks signature and policies and lists ${need('keys').length} objects in ${reportsBucket}.`,
        why: 'The first signed request of the whole flow. Before it, tokens and cookies were proof; now it is a signature.',
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
        why: 'For the rest of the day the command line renews what expires, with the refresh token and without a browser.',
      }),
      run: async ({ aws, need }) => ({
        report: await readObject(aws, need('credentials'), reportsBucket, report),
      }),
    },
  ],
  faults: identityCenterPkceFaults,
  neighbours: [
    { flow: 'identity-center-cli', how: 'The same for a terminal without a browser' },
    { flow: 'identity-center-console', how: 'The same people, clicking instead of typing' },
  ],
  setUp: [
    { kind: 'permission-set', name: roleName },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
