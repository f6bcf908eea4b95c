import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3 } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { adConnectorDomainJoinFaults } from './adConnectorDomainJoinFaults.ts';
import { consoleSite, type DirectoryBag, signin } from './directoryActors.ts';

const role = `arn:aws:iam::${dataAccount}:role/DirectoryReader`;
const bucketUrl = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;

export const adConnectorDomainJoin = defineFlow<DirectoryBag>()({
  id: 'ad-connector-domain-join',
  title: 'AD Connector: servers and people of a domain',
  intro:
    'A Windows server in EC2 joins the domain that Example Corp runs in its own rooms, and Ana opens the AWS console with her account of that domain. AD Connector stands between the two and keeps nothing.',
  actors: {
    ana: {
      name: 'Ana',
      kind: 'person',
      about: 'Has one account, in the domain on the premises. Her browser goes to the access URL.',
    },
    server: {
      name: 'EC2 server',
      kind: 'client',
      about: 'A Windows instance with an instance profile, launched into the domain.',
    },
    ssm: {
      name: 'Systems Manager',
      kind: 'aws',
      about:
        'Runs the document that joins instances to a directory. The lab does not serve its API.',
    },
    ds: {
      name: 'AD Connector',
      kind: 'aws',
      hosts: ['corp-example.awsapps.com'],
      about:
        'AWS Directory Service. It passes every question on to the domain controllers, and assumes roles for people who sign in at its access URL.',
    },
    domain: {
      name: 'Domain controller',
      kind: 'idp',
      about: 'Active Directory in Example Corp’s own rooms, reached over a VPN or Direct Connect.',
    },
    signin,
    console: consoleSite,
    s3,
  },
  world: async () => (await import('./directoryWorld.ts')).connectorWorld(),
  inputs: { username: 'ana', password: 'demonstration-ana' },
  steps: [
    {
      id: 'run-document',
      phase: 'authenticate',
      title: 'Tell the server which domain to join',
      from: 'server',
      to: 'ssm',
      label: 'Poll for AWS-JoinDirectoryServiceDomain',
      reply: 'Directory id, domain, DNS addresses',
      sketch: 'Systems Manager API',
      say: ({ world }) => ({
        what: `The agent on the server, with the credentials of its instance profile, finds a document to run: join ${Object.keys(world.directoryServices)[0] ?? ''}, the domain ${Object.values(world.directoryServices)[0]?.directory ?? ''}.`,
        why: 'These calls are HTTP at AWS; the lab serves neither Systems Manager nor the API of Directory Service, so they are only drawn. The profile needs AmazonSSMManagedInstanceCore and AmazonSSMDirectoryServiceAccess.',
        correction: {
          statement: 'T5',
          notes: 'To share AWS resources and join EC2 to a domain, take AD Connector.',
          today:
            'For the domain join, yes, and AWS Managed Microsoft AD does it too. Sharing resources between accounts is what AWS RAM is for; an AD Connector itself cannot be shared.',
        },
      }),
    },
    {
      id: 'create-computer',
      phase: 'authenticate',
      title: 'Create the computer account',
      from: 'ds',
      to: 'domain',
      label: 'Add a computer object, as the service account',
      reply: 'Created',
      sketch: 'LDAP',
      say: () => ({
        what: 'AD Connector adds an account for the server to the domain. It uses the one service account that it was given when it was set up.',
        why: 'A server is a principal of the domain like a person. The service account needs the right to read the domain and to join computers, and no other.',
      }),
    },
    {
      id: 'join-domain',
      phase: 'authenticate',
      title: 'Join the domain',
      from: 'server',
      to: 'domain',
      label: 'Find the domain by DNS, prove the computer account',
      reply: 'Tickets for the server',
      sketch: 'Kerberos',
      say: () => ({
        what: 'The server finds a domain controller by DNS, proves its new account and restarts as a member of the domain.',
        why: 'No role and no STS call makes it a member. To AWS it stays an instance with an instance profile; to the domain it is a computer.',
      }),
    },
    {
      id: 'log-on-server',
      phase: 'authenticate',
      title: 'Log on to the server',
      from: 'ana',
      to: 'server',
      label: 'Remote desktop, as CORP\\ana',
      reply: 'A desktop',
      sketch: 'RDP and Kerberos',
      say: () => ({
        what: 'Ana logs on to the server with her domain account. The domain controller checks her, and the server believes it.',
        why: 'This is what a domain join is for: the same accounts, groups and policies as on the premises. It gives Ana no permission in AWS.',
      }),
    },
    {
      id: 'open-access-url',
      phase: 'authenticate',
      title: 'Open the access URL',
      from: 'ana',
      to: 'ds',
      label: 'GET /console at the access URL',
      reply: 'Sign-in form',
      say: ({ exchange }) => ({
        what: `For AWS itself Ana opens ${exchange?.request.url ?? ''}. Directory Service answers ${exchange?.response?.status} with a form.`,
        why: 'Every directory can have an access URL, and console access is switched on for it separately. No AD FS and no SAML is needed.',
      }),
      run: async ({ browser }) => {
        await browser.open('https://corp-example.awsapps.com/console');
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in with the domain account',
      from: 'ana',
      to: 'ds',
      label: 'POST name and password',
      reply: 'Roles of Ana’s groups',
      say: ({ need, world }) => {
        const service = Object.values(world.directoryServices)[0];
        const groups = world.directories['corp.example']?.people[need('username')]?.groups ?? [];
        const offered = Object.entries(service?.delegatedRoles ?? {}).flatMap(([arn, delegated]) =>
          delegated.groups.some((group) => groups.includes(group))
            ? [arn.split('/').at(-1) ?? arn]
            : [],
        );
        return {
          what: `The domain accepts the password, and Directory Service lists the roles that are delegated to a group of ${need('username')}: ${offered.join(', ')}.`,
          why: 'Groups of the domain stand for roles, as with SAML. The mapping is kept in Directory Service and not in claim rules.',
        };
      },
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
      title: 'Pass the question on',
      from: 'ds',
      to: 'domain',
      label: 'Check the password, read the groups',
      reply: 'Accepted; names of the groups',
      sketch: 'Kerberos and LDAP',
      say: ({ need, world }) => ({
        what: `Before it answered, AD Connector had asked a domain controller. The groups that it got: ${world.directories['corp.example']?.people[need('username')]?.groups.join(', ') ?? 'none'}.`,
        why: 'AD Connector is a pure proxy. It stores no people and no passwords, so it works as long as the line to the premises does.',
      }),
    },
    {
      id: 'choose-role',
      phase: 'sts',
      title: 'Choose a role',
      from: 'ana',
      to: 'ds',
      label: 'POST the role',
      reply: 'Redirect to AWS sign-in',
      say: ({ world, exchange }) => {
        const session = world.sessions.last();
        return {
          what: `Directory Service assumes the role as ds.amazonaws.com: ${session?.accessKeyId ?? ''}, good until ${session ? isoTime(session.expiresAt) : ''}. CloudTrail records ${exchange?.trail[0]?.eventName ?? ''} by the service.`,
          why: 'The trust policy of the role names the service as its principal, and not a SAML provider. How the service proves itself to STS is AWS’s own affair, so no arrow shows it.',
        };
      },
      run: async ({ browser }) => {
        await browser.submit({ delegatedRole: role });
      },
    },
    {
      id: 'log-in',
      phase: 'exchange',
      title: 'Enter through AWS sign-in',
      from: 'ana',
      to: 'signin',
      label: 'GET with a token',
      reply: 'Redirect to the console, with a cookie',
      say: ({ exchange }) => ({
        what: `The browser brings a token to the sign-in page and gets a ${exchange?.response?.status}, with the cookie of a console session.`,
        why: 'AWS does not publish this hop; the lab uses the federation endpoint that brokers use. Either way Ana’s browser never holds keys.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-console',
      phase: 'access',
      title: 'Open the console',
      from: 'ana',
      to: 'console',
      label: 'GET console home, with the cookie',
      reply: 'Console home',
      say: ({ exchange }) => ({
        what: `The console answers ${exchange?.response?.status} and shows the role and Ana’s logon name.`,
        why: 'It is a session of a role like any other. The name behind the slash comes from the domain.',
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
      say: ({ exchange }) => ({
        what: `S3 answers the console ${exchange?.nested[0]?.response?.status}, and Ana sees the reports.`,
        why: 'The role’s policies decide, as always. Directory Service has no part in it any more.',
      }),
      run: async ({ browser }) => {
        await browser.open(bucketUrl);
      },
    },
  ],
  faults: adConnectorDomainJoinFaults,
  neighbours: [
    { flow: 'saml-console', how: 'The same domain, through AD FS and SAML' },
    { flow: 'broker-assume-role', how: 'A directory without SAML, through a broker of one’s own' },
    { flow: 'managed-ad-applications', how: 'The domain in AWS instead, for its applications' },
    { flow: 'identity-center-active-directory', how: 'The same people, through Identity Center' },
  ],
  setUp: [
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'role', account: dataAccount, name: 'DirectoryReader' },
  ],
});
