import type { Credentials } from '../../cloud/credentials.ts';
import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { textOf } from '../../kit/bytes.ts';
import { readMember } from '../../wire/aws/readAnswer.ts';
import type { Exchange } from '../../cloud/network.ts';
import { s3, sts } from '../actors.ts';
import type { Actor, Choice, Step } from '../flow.ts';
import { listKeys, readObject } from '../readBucket.ts';

export interface BrokerBag {
  readonly username: string;
  readonly password: string;
  /** The name under which the person asks for access. */
  readonly access: string;
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly caller: string;
  readonly keys: readonly string[];
  readonly report: string;
}

export const brokerActors = {
  ana: {
    name: 'Ana’s browser',
    kind: 'person',
    about: 'Knows the broker’s address and Ana’s Windows password.',
  },
  tool: {
    name: 'Report tool',
    kind: 'client',
    about: 'A program on Ana’s laptop. It calls AWS with the credentials that the broker gave Ana.',
  },
  broker: {
    name: 'Broker',
    kind: 'idp',
    hosts: ['broker.corp.example'],
    about:
      'A web site that Example Corp wrote and runs itself. It holds the access key of an IAM user, and AWS believes what it says about people.',
  },
  directory: {
    name: 'Directory',
    kind: 'idp',
    about: 'Knows people, passwords and groups. It speaks LDAP and no SAML.',
  },
  sts,
  signin: {
    name: 'AWS sign-in',
    kind: 'aws',
    hosts: ['signin.aws.amazon.com'],
    about: 'Its federation endpoint turns temporary credentials into a session of the console.',
  },
  console: {
    name: 'AWS console',
    kind: 'aws',
    hosts: ['console.aws.amazon.com', '*.console.aws.amazon.com'],
    about: 'A web site that calls AWS services with the credentials of whoever is signed in.',
  },
  s3,
} as const satisfies Readonly<Record<string, Actor>>;

type BrokerStep = Step<keyof typeof brokerActors, BrokerBag>;

export const brokerInputs: Pick<BrokerBag, 'username' | 'password' | 'access'> = {
  username: 'ana',
  password: 'demonstration-ana',
  access: 'reports',
};

export const brokerChoices: Readonly<Record<string, Choice>> = {
  use: {
    title: 'Where the session is used',
    options: { api: 'By a program, at the AWS API', console: 'By a person, in the console' },
  },
};

const toApi = { choice: 'use', option: 'api' } as const;
const toConsole = { choice: 'use', option: 'console' } as const;

const brokerUrl = 'https://broker.corp.example';
const report = '2026/q2/summary.txt';
const objectUrl = `https://us-east-1.console.aws.amazon.com/s3/object/${reportsBucket}?prefix=${report}`;

/** A member of what STS answered the broker. */
export function stsAnswered(exchange: Exchange | undefined, member: string): string {
  const answer = exchange?.nested[0]?.response;
  return (answer && readMember(answer, member)) ?? '';
}

/** The names of the access that a person's groups stand for. */
function accessOf(world: World, name: string): readonly string[] {
  const groups = world.directories['corp.example']?.people[name]?.groups ?? [];
  return Object.entries(world.brokers['broker.corp.example']?.access ?? {}).flatMap(
    ([id, { group }]) => (groups.includes(group) ? [id] : []),
  );
}

/** From the first page of the broker to a person whom it knows. */
export const signInSteps: readonly BrokerStep[] = [
  {
    id: 'open-broker',
    phase: 'authenticate',
    title: 'Open the broker',
    from: 'ana',
    to: 'broker',
    label: 'GET the broker’s page',
    reply: 'Sign-in form',
    say: ({ exchange }) => ({
      what: `Ana opens ${new URL(exchange?.request.url ?? '').host}. The broker answers ${exchange?.response?.status} with a form for her Windows name and password.`,
      why: 'With SAML this page would be a product’s. Here the company has written it, and has to keep it safe itself.',
    }),
    run: async ({ browser }) => {
      await browser.open(`${brokerUrl}/`);
    },
  },
  {
    id: 'sign-in',
    phase: 'authenticate',
    title: 'Sign in to the broker',
    from: 'ana',
    to: 'broker',
    label: 'POST name and password',
    reply: 'What Ana may have, and a cookie',
    say: ({ need, world }) => ({
      what: `The broker tries name and password on the directory, and answers with the access that the groups of ${need('username')} stand for: ${accessOf(world, need('username')).join(', ') || 'none'}.`,
      why: 'AWS sees nothing of this. It will believe whomever the broker names, so the broker’s own check is the only one there is of the person.',
      correction: {
        statement: 'N07',
        notes: 'The identity provider returns a pre-signed URL.',
        today:
          'A directory only says yes or no. It is the broker that later makes a login URL, and that URL holds a sign-in token; it is not a signed request.',
      },
    }),
    run: async ({ browser, need }) => {
      await browser.submit({
        logonName: need('username'),
        logonPassword: need('password'),
      });
    },
  },
  {
    id: 'ask-directory',
    phase: 'authenticate',
    title: 'Look up the groups',
    from: 'broker',
    to: 'directory',
    label: 'Bind, search for the person’s groups',
    reply: 'Names of the groups',
    sketch: 'LDAP',
    say: ({ need, world }) => ({
      what: `In LDAP the broker binds as the person, which proves the password, and reads memberOf: ${world.directories['corp.example']?.people[need('username')]?.groups.join(', ') ?? 'nothing'}.`,
      why: 'LDAP is no HTTP, so nothing of it is shown here byte by byte. The broker does it again whenever it has to know the groups.',
    }),
  },
];

/** From credentials at the broker to the console. */
export const consoleSteps: readonly BrokerStep[] = [
  {
    id: 'ask-console',
    phase: 'exchange',
    title: 'Trade the credentials for a login URL',
    from: 'ana',
    to: 'broker',
    label: 'GET /console, with the cookie',
    nested: [
      { from: 'broker', to: 'signin', label: 'getSigninToken', reply: 'Sign-in token, in JSON' },
    ],
    reply: 'Redirect to the login URL',
    within: toConsole,
    say: ({ exchange }) => ({
      what: `The broker gives the credentials to AWS’s federation endpoint, which answers ${exchange?.nested[0]?.response?.status} with a sign-in token. The broker puts it into a login URL and redirects Ana’s browser there.`,
      why: 'The keys stay with the broker. The browser carries only the token, which opens a console session and nothing else.',
    }),
    run: async ({ browser }) => {
      await browser.open(`${brokerUrl}/console`);
    },
  },
  {
    id: 'log-in',
    phase: 'exchange',
    title: 'Follow the login URL',
    from: 'ana',
    to: 'signin',
    label: 'GET /federation?Action=login',
    reply: 'Redirect to the console, with a cookie',
    within: toConsole,
    say: ({ exchange }) => ({
      what: `The sign-in page takes the token and answers ${exchange?.response?.status}, with the cookie of a console session and the way to the page that the broker named.`,
      why: 'Whoever holds the URL is let in: it is worth as much as a password for the minutes that it works.',
      correction: {
        statement: 'N24',
        notes: 'People are redirected into the console.',
        today:
          'The login URL works for 15 minutes after it was made. The session that it opens has a length of its own.',
      },
    }),
    run: async ({ browser }) => {
      await browser.follow();
    },
  },
  {
    id: 'open-bucket',
    phase: 'access',
    title: 'Open the bucket',
    from: 'ana',
    to: 'console',
    label: 'GET the bucket’s page',
    nested: [
      {
        from: 'console',
        to: 's3',
        label: 'ListObjectsV2 (signed)',
        reply: 'Names of the reports',
      },
    ],
    reply: 'The list of reports',
    within: toConsole,
    say: ({ exchange }) => ({
      what: `The console asks S3 with the session’s credentials. S3 answers ${exchange?.nested[0]?.response?.status}, and the console draws the page.`,
      why: 'From here on nothing tells this session from one that SAML opened. The broker is out of the way until the session ends.',
    }),
    run: async ({ browser }) => {
      await browser.follow();
    },
  },
  {
    id: 'open-report',
    phase: 'access',
    title: 'Open a report',
    from: 'ana',
    to: 'console',
    label: 'GET the object’s page',
    nested: [{ from: 'console', to: 's3', label: `GET ${report} (signed)`, reply: 'The report' }],
    reply: 'The report',
    within: toConsole,
    say: ({ exchange }) => ({
      what: `The console fetches the object, S3 answers ${exchange?.nested[0]?.response?.status}, and Ana reads it.`,
      why: 'When the session is over, the console sends Ana to the address that the broker gave as Issuer, to begin anew.',
    }),
    run: async ({ browser }) => {
      await browser.open(objectUrl);
    },
  },
];

/** From credentials at the broker to a program that uses them. */
export const apiSteps: readonly BrokerStep[] = [
  {
    id: 'take-credentials',
    phase: 'exchange',
    title: 'Take the credentials',
    from: 'ana',
    to: 'broker',
    label: 'GET /credentials, with the cookie',
    reply: 'Credentials, in JSON',
    within: toApi,
    say: ({ need }) => ({
      what: `The broker hands out what STS gave it: the key ${need('credentials').accessKeyId}, a secret, a session token, and when they expire. The JSON is that of a credential_process, which the AWS CLI and the SDKs can read.`,
      why: 'The person gets temporary credentials and never the broker’s own key. A leak of these is over in hours.',
    }),
    run: async ({ browser }) => {
      const { body } = await browser.open(`${brokerUrl}/credentials`);
      const given = JSON.parse(textOf(body)) as Readonly<Record<string, string>>;
      return {
        credentials: {
          accessKeyId: given['AccessKeyId'] ?? '',
          secretAccessKey: given['SecretAccessKey'] ?? '',
          sessionToken: given['SessionToken'] ?? '',
          expiration: new Date(given['Expiration'] ?? ''),
        },
      };
    },
  },
  {
    id: 'who-am-i',
    phase: 'sts',
    title: 'Ask who AWS thinks this is',
    from: 'tool',
    to: 'sts',
    label: 'GetCallerIdentity (signed)',
    reply: 'Account, user id, ARN',
    within: toApi,
    say: ({ need }) => ({
      what: `The tool signs its first request with the new credentials, and STS names the session: ${need('caller')}.`,
      why: 'The person’s name in it is what the broker passed. AWS has not checked it, and CloudTrail will repeat it for every call.',
    }),
    run: async ({ aws, need }) => {
      const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
      const client = await aws.sts(need('credentials'));
      const { Arn } = await client.send(new GetCallerIdentityCommand({}));
      return { caller: Arn ?? '' };
    },
  },
  {
    id: 'list-reports',
    phase: 'access',
    title: 'List the reports',
    from: 'tool',
    to: 's3',
    label: 'ListObjectsV2 (signed)',
    reply: 'Names of the reports',
    within: toApi,
    say: ({ need }) => ({
      what: `S3 checks the signature and the policies, then lists ${need('keys').length} objects in ${reportsBucket}.`,
      why: 'The tool talks to AWS directly. The broker only got it in and sees none of this.',
    }),
    run: async ({ aws, need }) => ({
      keys: await listKeys(aws, need('credentials'), reportsBucket, '2026/'),
    }),
  },
  {
    id: 'read-report',
    phase: 'access',
    title: 'Read a report',
    from: 'tool',
    to: 's3',
    label: `GET ${report} (signed)`,
    reply: 'The report',
    within: toApi,
    say: ({ need }) => ({
      what: `S3 returns the object. It begins: “${need('report').trim().slice(0, 60)}”`,
      why: 'When the credentials expire, the tool has to go back to the broker, and the broker looks at the groups again.',
    }),
    run: async ({ aws, need }) => ({
      report: await readObject(aws, need('credentials'), reportsBucket, report),
    }),
  },
];
