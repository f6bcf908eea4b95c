import { startUrl } from '../../cloud/aws/identity-center/instance.ts';
import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { SessionIn, World } from '../../cloud/world/world.ts';
import { isoTime } from '../../kit/time.ts';
import { headerOf } from '../../wire/http/records.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { awsConsole, awsSignIn, identityCenterSignIn, portal } from './identityCenterActors.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { identityCenterConsoleFaults } from './identityCenterConsoleFaults.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';

const bucketUrl = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;
const report = '2026/q2/summary.txt';
const objectUrl = `https://us-east-1.console.aws.amazon.com/s3/object/${reportsBucket}?prefix=${report}`;

/** The credentials behind the console session that was made last. */
const lastSession = (world: World): SessionIn | undefined => world.sessions.last();

/** What the choice of a role tells, whichever was taken. */
const chosen = (permissionSet: string) => ({
  what: `The portal sees that ${permissionSet} is assigned in account ${dataAccount}. It answers with a page that holds a SAML response of Identity Center’s own and sends itself off to AWS’s sign-in page.`,
  why: 'To the account, Identity Center is a SAML identity provider like any other: one whose metadata is registered there under a name that begins with AWSSSO_.',
});

export const identityCenterConsole = defineFlow<PortalSignInBag>()({
  id: 'identity-center-console',
  title: 'Identity Center to the AWS console',
  intro:
    'Eli opens one address in the morning and finds every account he may work in. One click on a permission set, and he is in the console of that account.',
  actors: {
    browser: {
      name: 'Eli’s browser',
      kind: 'person',
      about: 'Carries forms and cookies between the portal and the console. It never sees keys.',
    },
    portal,
    signIn: identityCenterSignIn,
    awsSignIn,
    sts,
    console: awsConsole,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  inputs: { userName: 'eli@corp.example', password: 'demonstration-eli' },
  choices: {
    role: {
      title: 'Permission set',
      options: { reader: 'ReportReader', administrator: 'AdministratorAccess' },
    },
  },
  steps: [
    {
      id: 'open-portal',
      phase: 'authenticate',
      title: 'Open the access portal',
      from: 'browser',
      to: 'portal',
      label: 'GET /start, without a cookie',
      reply: 'Redirect to the sign-in page',
      say: ({ exchange, world }) => ({
        what: `Eli opens ${startUrl(instanceOf(world))}. The portal does not know his browser and sends it to the sign-in page with a ${exchange?.response?.status}.`,
        why: 'There is one portal for the whole organization, whatever number of accounts it has. That is the difference to SAML federation, which each account has to be set up for.',
        correction: {
          statement: 'N03',
          notes:
            'Identity Center is for sign-in across accounts, for business and SAML 2.0 applications, and for EC2 Windows instances.',
          today:
            'True. All four go through this portal’s sign-in; people see accounts and applications side by side on one page.',
        },
      }),
      run: async ({ browser, world }) => {
        await browser.open(startUrl(instanceOf(world)));
      },
    },
    ...portalSignIn,
    {
      id: 'see-assignments',
      phase: 'authenticate',
      title: 'See what is assigned',
      from: 'browser',
      to: 'portal',
      label: 'GET /start with the cookie',
      reply: 'Accounts, permission sets, applications',
      say: ({ need, world }) => ({
        what: `The portal lists what is assigned to ${nameOf(world, need('userName'))} and to the groups of the store: accounts, and in each the permission sets to choose from.`,
        why: 'Nobody maintains this page. It is made from the assignments, so whoever is assigned something finds it here, and nothing else.',
        correction: {
          statement: 'N13',
          notes: 'A generated portal gives access to everything assigned.',
          today:
            'True. The list holds accounts with their permission sets, and applications. People with no assignment can sign in all the same and find it empty.',
        },
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'choose-reader',
      phase: 'exchange',
      title: 'Choose ReportReader',
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, in a form',
      within: { choice: 'role', option: 'reader' },
      say: () => ({
        ...chosen('ReportReader'),
        correction: {
          statement: 'N12',
          notes: 'Permission sets define the access in an account and are assigned to groups.',
          today:
            'True, and single users can be assigned as well. In each account a permission set becomes a role; a change to the set reaches the role only when it is provisioned again.',
        },
      }),
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/ReportReader` });
      },
    },
    {
      id: 'choose-administrator',
      phase: 'exchange',
      title: 'Choose AdministratorAccess',
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, in a form',
      within: { choice: 'role', option: 'administrator' },
      say: () => chosen('AdministratorAccess'),
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/AdministratorAccess` });
      },
    },
    {
      id: 'post-response',
      phase: 'sts',
      title: 'Post the SAML response to AWS',
      from: 'browser',
      to: 'awsSignIn',
      label: 'POST /saml with SAMLResponse',
      nested: [
        {
          from: 'awsSignIn',
          to: 'sts',
          label: 'AssumeRoleWithSAML',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Redirect to the console, with a cookie',
      say: ({ world, exchange }) => {
        const session = lastSession(world);
        return {
          what: `The sign-in page calls AssumeRoleWithSAML. STS issues ${session?.accessKeyId}, good until ${session ? isoTime(session.expiresAt) : ''}, and the browser gets a ${exchange?.response?.status} and a cookie.`,
          why: 'The response names exactly one role, so nobody asks again which one. How long the session lasts comes from the permission set, as an attribute of the assertion.',
        };
      },
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'open-console',
      phase: 'access',
      title: 'Open the console',
      from: 'browser',
      to: 'console',
      label: 'GET console home, with the cookie',
      reply: 'Console home',
      say: ({ world }) => {
        const session = lastSession(world);
        return {
          what: `The console shows ${session ? signedInAs(session) : 'nobody'}: the role that the permission set has become, and behind the slash the user name.`,
          why: 'The 16 hex digits at the end of the role’s name are drawn when the role is made. Policies that name the role must not rely on them.',
        };
      },
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-bucket',
      phase: 'access',
      title: 'Open the bucket',
      from: 'browser',
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
        what: `The console asks S3 for the list with the credentials of the session. S3 answers ${exchange?.nested[0]?.response?.status}, and the console draws the page.`,
        why: 'The portal has no part in this any more. Signing out there ends neither this session nor its credentials.',
      }),
      run: async ({ browser }) => {
        await browser.open(bucketUrl);
      },
    },
    {
      id: 'open-report',
      phase: 'access',
      title: 'Open a report',
      from: 'browser',
      to: 'console',
      label: 'GET the object’s page',
      nested: [{ from: 'console', to: 's3', label: `GET ${report} (signed)`, reply: 'The report' }],
      reply: 'The report',
      say: ({ exchange, world }) => {
        const session = lastSession(world);
        return {
          what: `The console fetches the object from S3 (${headerOf(exchange?.nested[0]?.response ?? { headers: [] }, 'content-length')} bytes) and shows it.`,
          why: `Eli can work until ${session ? isoTime(session.expiresAt) : ''}. Then he goes back to the portal, which still knows him, and chooses again.`,
        };
      },
      run: async ({ browser }) => {
        await browser.open(objectUrl);
      },
    },
  ],
  faults: identityCenterConsoleFaults,
  neighbours: [
    { flow: 'identity-center-cli', how: 'The same people and permission sets, in a terminal' },
    { flow: 'saml-console', how: 'The same without Identity Center: one account trusts AD FS' },
    { flow: 'identity-center-saml-app', how: 'The same portal, into a business application' },
  ],
  setUp: [
    { kind: 'permission-set', name: 'ReportReader' },
    { kind: 'permission-set', name: 'AdministratorAccess' },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
