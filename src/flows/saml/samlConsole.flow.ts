import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import { headerOf } from '../../wire/http/records.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { consoleSessionOf } from './consoleSessionOf.ts';
import { adfs } from './samlActors.ts';
import { samlSetUp } from './samlSetUp.ts';
import { samlConsoleFaults } from './samlConsoleFaults.ts';
import { anaSignsIn, signOnUrl } from './signOn.ts';

const role = 'arn:aws:iam::111122223333:role/DataReader';
const bucketUrl = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;
const report = '2026/q2/summary.txt';
const objectUrl = `https://us-east-1.console.aws.amazon.com/s3/object/${reportsBucket}?prefix=${report}`;

export const samlConsole = defineFlow<Record<string, never>>()({
  id: 'saml-console',
  title: 'SAML 2.0 to the AWS console',
  intro:
    'Ana opens the AWS console without having an AWS user. Her browser carries a signed statement from AD FS to AWS’s sign-in page, and the sign-in page does the rest for her.',
  actors: {
    ana: {
      name: 'Ana’s browser',
      kind: 'person',
      about: 'Carries forms and cookies between AD FS and AWS. It never sees AWS credentials.',
    },
    adfs,
    signin: {
      name: 'AWS sign-in',
      kind: 'aws',
      hosts: ['signin.aws.amazon.com', '*.signin.aws.amazon.com'],
      about: 'Takes the SAML response from the browser and calls STS on Ana’s behalf.',
    },
    sts,
    console: {
      name: 'AWS console',
      kind: 'aws',
      hosts: ['console.aws.amazon.com', '*.console.aws.amazon.com'],
      about: 'A web site that calls AWS services with the credentials of whoever is signed in.',
    },
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  steps: [
    {
      id: 'open-sign-in',
      phase: 'authenticate',
      title: 'Open the sign-in page',
      from: 'ana',
      to: 'adfs',
      label: 'GET sign-in page for AWS',
      reply: 'Sign-in form',
      say: ({ exchange }) => ({
        what: `Ana follows a bookmark to her company’s AD FS, not to AWS. AD FS answers ${exchange?.response?.status} with a form.`,
        why: 'AWS never starts a SAML sign-in for an IAM SAML provider. It sends no request to the identity provider; it only waits for an answer. This is called IdP-initiated.',
      }),
      run: async ({ browser }) => {
        await browser.open(signOnUrl);
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in to AD FS',
      from: 'ana',
      to: 'adfs',
      label: 'POST name and password',
      reply: 'Signed SAML response, in a form',
      say: ({ world }) => {
        const groups = world.directories['corp.example']?.people['ana']?.groups ?? [];
        return {
          what: `AD FS checks the password, looks up Ana’s groups (${groups.filter((group) => group.startsWith('AWS-')).join(', ')}) and answers with a page. The page holds a form, addressed to AWS, with the signed SAML response in a hidden field.`,
          why: 'AD FS and AWS never talk to each other. The browser carries the message between them, and the signature keeps it from being altered on the way.',
          correction: {
            statement: 'N07',
            notes: 'The identity provider returns a pre-signed URL.',
            today:
              'It returns a signed SAML response inside an HTML form. The sign-in page makes the console session from it.',
          },
        };
      },
      run: async ({ browser }) => {
        await browser.submit(anaSignsIn);
      },
    },
    {
      id: 'post-response',
      phase: 'exchange',
      title: 'Post the SAML response to AWS',
      from: 'ana',
      to: 'signin',
      label: 'POST /saml with SAMLResponse',
      reply: 'Page to choose a role',
      say: ({ exchange }) => ({
        what: `The browser submits the form to ${exchange?.request.url}. The sign-in page checks the assertion. It offers more than one role, so AWS asks which one.`,
        why: 'The choice is Ana’s, but only among the roles that AD FS listed. The page sends the same SAML response along again, because AWS keeps nothing between the two requests.',
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'choose-role',
      phase: 'sts',
      title: 'Choose a role',
      from: 'ana',
      to: 'signin',
      label: 'POST /saml with the role',
      nested: [
        {
          from: 'signin',
          to: 'sts',
          label: 'AssumeRoleWithSAML',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Redirect to the console, with a cookie',
      say: ({ world, exchange }) => {
        const session = consoleSessionOf(world);
        return {
          what: `The sign-in page calls AssumeRoleWithSAML for Ana. STS issues ${session?.accessKeyId}, good until ${session ? isoTime(session.expiresAt) : ''}. The browser gets a ${exchange?.response?.status} and a cookie; the keys stay at AWS.`,
          why: 'This is the same call that a program makes itself in the API flow. Here a service deeper down makes it, so Ana needs no SDK and holds no keys.',
          correction: {
            statement: 'N18',
            notes:
              'The browser posts to signin.aws.amazon.com/saml, which calls AssumeRoleWithSAML.',
            today:
              'True, and regional endpoints such as eu-central-1.signin.aws.amazon.com/saml exist beside the global one. Trust policies must list each one in use.',
          },
        };
      },
      run: async ({ browser }) => {
        await browser.submit({ roleIndex: role });
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
      say: ({ world, exchange }) => {
        const session = consoleSessionOf(world);
        return {
          what: `The browser follows the redirect to ${new URL(exchange?.request.url ?? '').host}. The console shows whom it believes Ana to be: ${session ? signedInAs(session) : 'nobody'}.`,
          why: 'The console knows a session of a role. The name behind the slash is what AD FS sent as RoleSessionName, and CloudTrail will show it too.',
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
        what: `The console asks S3 for the list with the credentials of Ana’s session. S3 answers ${exchange?.nested[0]?.response?.status}, and the console draws the page.`,
        why: 'Behind every console page stand API calls, signed like any other. The policies of the role decide what the page can show.',
      }),
      run: async ({ browser }) => {
        await browser.open(bucketUrl);
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
      say: ({ exchange }) => ({
        what: `The console fetches the object from S3 (${headerOf(exchange?.nested[0]?.response ?? { headers: [] }, 'content-length')} bytes) and shows it to Ana.`,
        why: 'From here on Ana works until the session ends. Then the console sends her back to sign in, and AD FS may do so without asking, because it still knows her browser.',
      }),
      run: async ({ browser }) => {
        await browser.open(objectUrl);
      },
    },
  ],
  faults: samlConsoleFaults,
  neighbours: [
    { flow: 'saml-api', how: 'The same assertion, sent by a program' },
    { flow: 'identity-center-console', how: 'The preferred way: Identity Center instead of AD FS' },
    { flow: 'broker-federation-token', how: 'Where the identity provider speaks no SAML' },
  ],
  setUp: samlSetUp('DataReader', 'DataEditor'),
});
