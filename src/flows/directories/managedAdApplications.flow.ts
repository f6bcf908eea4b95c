import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { s3 } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import type { DirectoryBag } from './directoryActors.ts';
import { managedAdApplicationsFaults } from './managedAdApplicationsFaults.ts';

const onQuickSight = { choice: 'application', option: 'quicksight' } as const;
const onWorkSpaces = { choice: 'application', option: 'workspaces' } as const;

export const managedAdApplications = defineFlow<DirectoryBag>()({
  id: 'managed-ad-applications',
  title: 'AWS Managed Microsoft AD: QuickSight and WorkSpaces',
  intro:
    'Ana looks at figures in QuickSight and works on a desktop of WorkSpaces. Both know her from AWS Managed Microsoft AD. She federates to the applications and not to AWS: no AWS credentials are made for her.',
  actors: {
    ana: {
      name: 'Ana',
      kind: 'person',
      about: 'Has an account in the domain that AWS runs for Example Corp.',
    },
    ds: {
      name: 'Directory sign-in',
      kind: 'aws',
      hosts: ['corp-example-aws.awsapps.com'],
      about: 'The access URL of the directory. It signs people in for the applications.',
    },
    ad: {
      name: 'AWS Managed Microsoft AD',
      kind: 'idp',
      about:
        'A real Active Directory on domain controllers that AWS runs. People and groups live here.',
    },
    quicksight: {
      name: 'Amazon QuickSight',
      kind: 'aws',
      hosts: ['us-east-1.quicksight.aws.amazon.com'],
      about: 'Shows dashboards. It reads the data with a service role of its own.',
    },
    workspaces: {
      name: 'Amazon WorkSpaces',
      kind: 'aws',
      about: 'Runs Windows desktops that are members of the domain, and streams their screens.',
    },
    s3,
  },
  world: async () => (await import('./directoryWorld.ts')).managedWorld(),
  inputs: { username: 'ana', password: 'demonstration-ana-aws' },
  choices: {
    application: {
      title: 'Application',
      options: { quicksight: 'QuickSight', workspaces: 'WorkSpaces' },
    },
  },
  lacks: {
    exchange:
      'Nothing is traded at AWS. The application takes the directory’s word for who Ana is, and that is the end of it.',
    sts: 'Ana gets no temporary credentials. QuickSight acts in AWS as itself, with its service role; a WorkSpace is a computer of the domain.',
  },
  steps: [
    {
      id: 'open-sign-in',
      phase: 'authenticate',
      title: 'Open QuickSight’s sign-in',
      from: 'ana',
      to: 'ds',
      label: 'GET /auth/ for QuickSight',
      reply: 'Sign-in form',
      within: onQuickSight,
      say: ({ exchange }) => ({
        what: `QuickSight sends people to the access URL of its directory, ${new URL(exchange?.request.url ?? '').host}, which answers ${exchange?.response?.status} with a form.`,
        why: 'An application has to be enabled for a directory first. Then it keeps no passwords of its own.',
        correction: {
          statement: 'T6',
          notes:
            'For applications that know AD, for WorkSpaces and QuickSight, take AWS Managed Microsoft AD.',
          today:
            'Still a good choice. WorkSpaces also works with AD Connector and SAML, and QuickSight, now part of Amazon Quick Suite, with Identity Center, IAM or users of its own.',
        },
      }),
      run: async ({ browser }) => {
        await browser.open('https://corp-example-aws.awsapps.com/auth/?client_id=quicksight');
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in at the directory',
      from: 'ana',
      to: 'ds',
      label: 'POST name and password',
      reply: 'Redirect to QuickSight, with a code',
      within: onQuickSight,
      say: ({ need, exchange }) => ({
        what: `The directory accepts ${need('username')} and finds a group that may use QuickSight. It answers ${exchange?.response?.status} and sends the browser back with a code.`,
        why: 'What travels between the two is not published; the lab uses a code that works once. It carries no permission in AWS.',
      }),
      run: async ({ browser, need }) => {
        await browser.submit({
          directoryUser: need('username'),
          directoryPassword: need('password'),
        });
      },
    },
    {
      id: 'ask-domain',
      phase: 'authenticate',
      title: 'Ask the domain controllers',
      from: 'ds',
      to: 'ad',
      label: 'Check the password, read the groups',
      reply: 'Accepted; names of the groups',
      sketch: 'Kerberos and LDAP',
      within: onQuickSight,
      say: ({ need, world }) => ({
        what: `Before it answered, the sign-in page had asked the domain, ${Object.values(world.directoryServices)[0]?.directory ?? ''}. Groups of ${need('username')}: ${world.directories['aws.corp.example']?.people[need('username')]?.groups.join(', ') ?? 'none'}.`,
        why: 'The domain controllers stand in AWS, so no line to the premises has to be up. A trust can let people of another domain in.',
      }),
    },
    {
      id: 'enter-quicksight',
      phase: 'authenticate',
      title: 'Bring the code to QuickSight',
      from: 'ana',
      to: 'quicksight',
      label: 'GET /sn/auth/signin with the code',
      reply: 'Redirect to the dashboard, with a cookie',
      within: onQuickSight,
      say: ({ exchange }) => ({
        what: `QuickSight takes the code, answers ${exchange?.response?.status} and remembers Ana’s browser by a cookie.`,
        why: 'From here on Ana is a user of QuickSight. In IAM she does not exist, and STS has not heard of her.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-dashboard',
      phase: 'access',
      title: 'Open the dashboard',
      from: 'ana',
      to: 'quicksight',
      label: 'GET the dashboard, with the cookie',
      nested: [{ from: 'quicksight', to: 's3', label: 'GetObject (signed)', reply: 'The figures' }],
      reply: 'The dashboard',
      within: onQuickSight,
      say: ({ world, exchange }) => {
        const session = world.sessions.last();
        return {
          what: `QuickSight assumes its service role and reads the figures from ${reportsBucket} with ${session?.accessKeyId ?? ''}. S3 answers ${exchange?.nested[0]?.response?.status}, and Ana sees them.`,
          why: 'To S3 every reader of the dashboard is the same principal: the service role. Who sees which figures is QuickSight’s own decision, and CloudTrail does not name Ana.',
        };
      },
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'sign-in-workspace',
      phase: 'authenticate',
      title: 'Sign in to the WorkSpace',
      from: 'ana',
      to: 'workspaces',
      label: 'Registration code, name and password',
      reply: 'The address of Ana’s desktop',
      sketch: 'WorkSpaces client protocol',
      within: onWorkSpaces,
      say: ({ need }) => ({
        what: `The WorkSpaces client sends the registration code, which names the directory, and the name ${need('username')} with a password.`,
        why: 'The client talks to its gateway in a way that AWS does not publish, so the lab only draws it. It is neither SAML nor STS.',
      }),
    },
    {
      id: 'check-domain',
      phase: 'authenticate',
      title: 'Check the person in the domain',
      from: 'workspaces',
      to: 'ad',
      label: 'Ask for a ticket as Ana',
      reply: 'Ticket',
      sketch: 'Kerberos',
      within: onWorkSpaces,
      say: () => ({
        what: 'The gateway checks Ana’s password in the domain. The desktop itself is a computer of that domain and logs her on with the same account.',
        why: 'That is why WorkSpaces needs a directory at all: its desktops are Windows machines that have joined a domain.',
      }),
    },
    {
      id: 'stream-desktop',
      phase: 'access',
      title: 'Work on the desktop',
      from: 'ana',
      to: 'workspaces',
      label: 'Keys and mouse out, pixels back',
      reply: 'The screen',
      sketch: 'DCV',
      within: onWorkSpaces,
      say: () => ({
        what: 'The screen of the desktop is streamed to Ana. Files on it are protected by the domain’s groups, as on any Windows machine.',
        why: 'Being on a machine in AWS gives Ana no permission in AWS. If she needs one, she federates from the desktop like from any other place.',
      }),
    },
  ],
  faults: managedAdApplicationsFaults,
  neighbours: [
    {
      flow: 'ad-connector-domain-join',
      how: 'The domain stays on the premises; people reach AWS itself',
    },
    { flow: 'saml-console', how: 'The same people, federated to AWS and not to an application' },
    {
      flow: 'identity-center-active-directory',
      how: 'The same directory as the source of Identity Center',
    },
  ],
  setUp: [
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'role', account: dataAccount, name: 'aws-quicksight-service-role-v0' },
  ],
});
