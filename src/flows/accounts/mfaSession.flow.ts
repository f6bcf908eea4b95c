import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { own } from '../../kit/own.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { mayaKey, mayaPhone, mayaPhoneSecret } from './maya.ts';
import { mfaSessionFaults } from './mfaSessionFaults.ts';
import { issuedCredentials } from '../issuedCredentials.ts';
import { readObject } from '../readBucket.ts';

interface MfaSessionBag {
  /** The device that Maya’s configuration names. */
  readonly serialNumber: string;
  /** Whether the program passes the code on. */
  readonly passesCode: boolean;
  /** Which credentials the program uses once it has both. */
  readonly profile: 'session' | 'key';
  readonly code: string;
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly caller: string;
  readonly ownKeys: readonly string[];
  readonly report: string;
}

/** Seconds that Maya asks for: a working day. */
const duration = 28_800;
const wanted = '2026/q2/summary.txt';

/** What the program signs with once it has both. */
const signingWith = (
  profile: MfaSessionBag['profile'],
  session: MfaSessionBag['credentials'],
): Credentials => (profile === 'session' ? session : mayaKey);

export const mfaSession = defineFlow<MfaSessionBag>()({
  id: 'mfa-session',
  title: 'A session with MFA for an IAM user',
  intro:
    'Maya is an IAM user with an access key. A policy denies her nearly everything without a second factor. A key cannot answer a question for a code, so she trades key and code for temporary credentials that say: MFA was used.',
  actors: {
    maya: { name: 'Maya', kind: 'person', about: 'An IAM user of the data account.' },
    phone: {
      name: 'Authenticator app',
      kind: 'client',
      about:
        'Shares a secret with IAM since it was registered, and makes a code of it and the time. It needs no network.',
    },
    cli: {
      name: 'Maya’s command line',
      kind: 'client',
      about: 'Holds Maya’s long-term access key and calls AWS for her.',
    },
    sts,
    iam: {
      name: 'AWS IAM',
      kind: 'aws',
      hosts: ['iam.amazonaws.com'],
      about:
        'Keeps users, keys, devices and policies. It takes credentials of GetSessionToken only where a code was passed.',
    },
    s3,
  },
  world: async () => (await import('./mfaWorld.ts')).mfaWorld(),
  inputs: { serialNumber: mayaPhone, passesCode: true, profile: 'session' },
  steps: [
    {
      id: 'show-code',
      phase: 'authenticate',
      title: 'Read the code of the moment',
      from: 'maya',
      to: 'phone',
      label: 'Open the authenticator app',
      say: ({ need }) => ({
        what: `The app shows ${need('code')}. It has computed it from the shared secret and its own clock (TOTP, RFC 6238), and shows another one every 30 seconds.`,
        why: 'IAM computes the same number from the same secret. So a fresh code proves that Maya holds her phone, and nothing but the code ever travels.',
      }),
      run: async ({ world }) => {
        const { totpCode } = await import('../../wire/totp/totp.ts');
        const slow = seconds(own(world.clockOffsets, 'phone') ?? 0);
        return { code: totpCode(mayaPhoneSecret, world.clock + slow) };
      },
    },
    {
      id: 'type-code',
      phase: 'exchange',
      title: 'Type the code in',
      from: 'maya',
      to: 'cli',
      label: 'Six digits',
      say: ({ need }) => ({
        what: need('passesCode')
          ? `Maya types ${need('code')} into her command line. The device’s serial number, ${need('serialNumber')}, stands in its configuration.`
          : 'Maya’s script has no place for a code. It will ask for a session without one.',
        why: 'The key alone could be copied from her disk, the code alone is soon worth nothing. Together they are two factors: something the laptop has, and something Maya has.',
      }),
      run: async ({ need }) => {
        need('code');
      },
    },
    {
      id: 'get-session-token',
      phase: 'sts',
      title: 'Trade key and code for a session',
      from: 'cli',
      to: 'sts',
      label: 'GetSessionToken (signed)',
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: need('passesCode')
            ? `STS checks the signature made with ${mayaKey.accessKeyId}, then the code. It answers with ${accessKeyId}, good until ${isoTime(expiration.getTime())}. AWS notes that this session has passed MFA, and when.`
            : `STS checks the signature made with ${mayaKey.accessKeyId} and answers with ${accessKeyId}. No code was passed, and GetSessionToken demands none: AWS notes that this session has not passed MFA.`,
          why: `No role is involved and no permission is needed: the session has Maya’s own permissions. It may last up to 36 hours; she asked for ${duration / 3600}.`,
          correction: {
            statement: 'N39',
            notes: 'The STS calls of federation are those named AssumeRole and something.',
            today:
              'They give the session of a role. GetSessionToken gives one of the user who calls, and GetFederationToken one of a federated user; both are STS calls too.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const { GetSessionTokenCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(mayaKey);
        const { Credentials: issued } = await client.send(
          new GetSessionTokenCommand({
            DurationSeconds: duration,
            ...(need('passesCode') && {
              SerialNumber: need('serialNumber'),
              TokenCode: need('code'),
            }),
          }),
        );
        return {
          credentials: issuedCredentials(issued),
        };
      },
    },
    {
      id: 'who-am-i',
      phase: 'sts',
      title: 'Ask who AWS thinks this is',
      from: 'cli',
      to: 'sts',
      label: 'GetCallerIdentity (signed)',
      reply: 'Account, user id, ARN',
      say: ({ need }) => ({
        what: `The session is ${need('caller')}: the user herself, not a session of some role.`,
        why: 'Whether MFA was used does not show here. It travels with the credentials as a condition key, aws:MultiFactorAuthPresent, which policies read.',
      }),
      run: async ({ aws, need }) => {
        const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(need('credentials'));
        const { Arn } = await client.send(new GetCallerIdentityCommand({}));
        return { caller: Arn ?? '' };
      },
    },
    {
      id: 'list-keys',
      phase: 'access',
      title: 'Look at the own access keys',
      from: 'cli',
      to: 'iam',
      label: 'ListAccessKeys (signed)',
      reply: 'Ids, states and ages of the keys',
      say: ({ need }) => ({
        what: `IAM lists ${need('ownKeys').join(', ')}. The statement NothingWithoutMfa did not apply: ${need('profile') === 'session' ? 'aws:MultiFactorAuthPresent is true in this session' : 'a request with a long-term key has no aws:MultiFactorAuthPresent, so the condition was not met'}.`,
        why: 'IAM is stricter than other services: it takes credentials of GetSessionToken only if a code was passed. Otherwise a stolen key could be turned into new keys.',
      }),
      run: async ({ aws, need }) => {
        const { ListAccessKeysCommand } = await import('@aws-sdk/client-iam');
        const client = await aws.iam(signingWith(need('profile'), need('credentials')));
        const { AccessKeyMetadata = [] } = await client.send(
          new ListAccessKeysCommand({ UserName: 'maya' }),
        );
        return {
          ownKeys: AccessKeyMetadata.flatMap(({ AccessKeyId }) =>
            AccessKeyId === undefined ? [] : [AccessKeyId],
          ),
        };
      },
    },
    {
      id: 'read-report',
      phase: 'access',
      title: 'Read a report',
      from: 'cli',
      to: 's3',
      label: `GET ${wanted} (signed)`,
      reply: 'The report',
      say: ({ need }) => ({
        what: `S3 returns the object. It begins: “${need('report').trim().slice(0, 60)}”`,
        why: 'A second statement asks how old the code is: aws:MultiFactorAuthAge counts the seconds since it was checked. A session can outlive its code’s welcome, and then Maya needs a new one.',
      }),
      run: async ({ aws, need }) => ({
        report: await readObject(
          aws,
          signingWith(need('profile'), need('credentials')),
          reportsBucket,
          wanted,
        ),
      }),
    },
  ],
  faults: mfaSessionFaults,
  neighbours: [
    { flow: 'cross-account-role', how: 'A role instead of the user’s own permissions' },
    { flow: 'saml-api', how: 'Without any IAM user and key: a company’s provider vouches' },
    { flow: 'broker-federation-token', how: 'The other session of an IAM user, for somebody else' },
  ],
  setUp: [
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'user', account: dataAccount, name: 'maya' },
  ],
});
