import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { adfs } from './samlActors.ts';
import { samlSetUp } from './samlSetUp.ts';
import { samlApiFaults } from './samlApiFaults.ts';
import { anaSignsIn, signOnUrl } from './signOn.ts';
import { issuedCredentials } from '../issuedCredentials.ts';
import { listKeys, readObject } from '../readBucket.ts';

interface SamlApiBag {
  readonly samlResponse: string;
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly session: string;
  readonly caller: string;
  readonly keys: readonly string[];
  readonly report: string;
}

const role = `arn:aws:iam::${dataAccount}:role/DataReader`;
const provider = `arn:aws:iam::${dataAccount}:saml-provider/ADFS`;
/** Seconds that the report tool is set up to ask for: two hours. */
const duration = 7200;
const wanted = '2026/q2/summary.txt';

export const samlApi = defineFlow<SamlApiBag>()({
  id: 'saml-api',
  title: 'SAML 2.0 to the AWS API',
  intro:
    'Ana’s report tool reads objects from S3. Ana has no AWS user and the tool holds no AWS key. Her company’s AD FS vouches for her, and STS turns that into credentials that expire.',
  actors: {
    tool: {
      name: 'Report tool',
      kind: 'client',
      about:
        'A program on Ana’s laptop. It signs in to AD FS with Ana’s name and password and calls AWS with the official SDK.',
    },
    adfs,
    sts,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  steps: [
    {
      id: 'open-sign-in',
      phase: 'authenticate',
      title: 'Open the sign-in page',
      from: 'tool',
      to: 'adfs',
      label: 'GET sign-in page for AWS',
      reply: 'Sign-in form',
      say: ({ exchange }) => ({
        what: `The tool asks AD FS for its sign-in page and names AWS as the place to go. AD FS answers ${exchange?.response?.status} with a form.`,
        why: 'Federation starts with the identity provider. AWS has not been contacted: it does not know Ana and never sees her password.',
        correction: {
          statement: 'N38',
          notes: 'People authenticate with the identity store before they reach AWS.',
          today: 'Still true, and visible here: the first two steps do not touch AWS at all.',
        },
      }),
      run: async ({ browser }) => {
        await browser.open(signOnUrl);
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in to AD FS',
      from: 'tool',
      to: 'adfs',
      label: 'POST name and password',
      reply: 'Signed SAML response, in a form',
      say: ({ world }) => {
        const person = world.directories['corp.example']?.people['ana'];
        const groups = person?.groups.filter((group) => group.startsWith('AWS-')) ?? [];
        return {
          what: `AD FS checks Ana’s password against Active Directory. Then its claim rules turn her groups (${groups.join(', ')}) into AWS roles, and it signs the result: a SAML assertion.`,
          why: 'The mapping lives in group names. Whoever manages Ana’s groups in the directory manages her access to AWS; nobody edits IAM when she changes teams.',
          correction: {
            statement: 'N07',
            notes: 'The identity provider returns a pre-signed URL.',
            today:
              'It returns a signed SAML response inside an HTML form. No URL is signed anywhere in SAML federation.',
          },
        };
      },
      run: async ({ browser }) => {
        await browser.submit(anaSignsIn);
        const samlResponse = browser.formFields()['SAMLResponse'];
        return samlResponse === undefined ? {} : { samlResponse };
      },
    },
    {
      id: 'take-response',
      phase: 'exchange',
      title: 'Take the SAML response out of the form',
      from: 'tool',
      to: 'tool',
      label: 'Take SAMLResponse out of the form',
      say: ({ need }) => ({
        what: `The tool keeps the value of the hidden field SAMLResponse: ${need('samlResponse').length} characters of base64. It does not submit the form.`,
        why: 'A browser would now post the form to AWS’s sign-in page. A program that wants API credentials calls STS itself, with the same value. The tool cannot change the response: the signature covers it.',
      }),
      run: async ({ need }) => {
        need('samlResponse');
      },
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Trade the assertion for credentials',
      from: 'tool',
      to: 'sts',
      label: 'AssumeRoleWithSAML (not signed)',
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `STS checks the assertion and the trust policy of the role, then answers with an access key id (${accessKeyId}), a secret access key, a session token and an expiration (${isoTime(expiration.getTime())}). The session is ${need('session')}.`,
          why: `The request carries no AWS signature, because the tool has no AWS key yet: the assertion is the proof. The tool asked for ${duration} seconds, which the role’s maximum allows.`,
          correction: {
            statement: 'N20',
            notes: 'SAML spares the company a broker of its own, and the IAM user behind it.',
            today:
              'True: nothing at Example Corp holds AWS credentials. All that AWS stores is AD FS’s metadata, in an IAM SAML provider.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const { AssumeRoleWithSAMLCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts();
        const { Credentials: issued, AssumedRoleUser: user } = await client.send(
          new AssumeRoleWithSAMLCommand({
            RoleArn: role,
            PrincipalArn: provider,
            SAMLAssertion: need('samlResponse'),
            DurationSeconds: duration,
          }),
        );
        return {
          session: user?.Arn ?? '',
          credentials: issuedCredentials(issued),
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
      say: ({ need }) => ({
        what: `The tool signs its first request with the new credentials. STS finds the key, checks the signature and answers: ${need('caller')}.`,
        why: 'GetCallerIdentity needs no permission, so it is the quickest test of credentials. The ARN is of a session, not of Ana: her name is only the session name, taken from the assertion.',
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
      say: ({ need }) => ({
        what: `S3 checks the signature and the policies, then lists ${need('keys').length} objects in ${reportsBucket}.`,
        why: 'What the session may do follows from the role’s policies and from nothing in the assertion. The action that is checked is called s3:ListBucket, although the operation is called ListObjectsV2.',
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
      label: `GET ${wanted} (signed)`,
      reply: 'The report',
      say: ({ need }) => ({
        what: `S3 returns the object. It begins: “${need('report').trim().slice(0, 60)}”`,
        why: 'Every request is checked anew. When the credentials expire, the tool has to go back to AD FS: there is nothing to refresh.',
      }),
      run: async ({ aws, need }) => ({
        report: await readObject(aws, need('credentials'), reportsBucket, wanted),
      }),
    },
  ],
  faults: samlApiFaults,
  neighbours: [
    { flow: 'saml-console', how: 'The same assertion, posted by the browser' },
    { flow: 'role-chaining', how: 'From this role on to the next' },
    { flow: 'identity-center-cli', how: 'The same need, with Identity Center' },
  ],
  setUp: samlSetUp('DataReader'),
});
