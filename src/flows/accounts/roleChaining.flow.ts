import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { adfs } from '../saml/samlActors.ts';
import { anaSignsIn, signOnUrl } from '../saml/signOn.ts';
import {
  analystRole,
  archiveAccount,
  archiveBucket,
  archiveRole,
  archiveRoleArn,
} from './archive.ts';
import { roleChainingFaults } from './roleChainingFaults.ts';
import { issuedCredentials } from '../issuedCredentials.ts';
import { readObject } from '../readBucket.ts';

interface RoleChainingBag {
  /** Seconds that the tool asks for at the second role. */
  readonly duration: number;
  /** Tags that the tool passes at the second role. */
  readonly tags: Readonly<Record<string, string>>;
  /** The object that the tool is after. */
  readonly wanted: string;
  readonly samlResponse: string;
  readonly first: Credentials;
  readonly firstSession: string;
  readonly second: Credentials & { readonly expiration: Date };
  readonly secondSession: string;
  readonly sourceIdentity: string;
  readonly document: string;
}

const analystArn = `arn:aws:iam::${dataAccount}:role/${analystRole}`;

export const roleChaining = defineFlow<RoleChainingBag>()({
  id: 'role-chaining',
  title: 'From one role to the next',
  intro:
    'Ana needs the archive, which lies in another account that does not know AD FS. Her tool takes a role in the data account first and goes on from there. Her department and her name go along the whole way.',
  actors: {
    tool: {
      name: 'Archive tool',
      kind: 'client',
      about:
        'A program on Ana’s laptop. It signs in to AD FS for her and calls AWS with the official SDK.',
    },
    adfs,
    sts,
    s3,
  },
  world: async () => (await import('./chainWorld.ts')).chainWorld(),
  inputs: { duration: 3600, tags: { Project: 'audit-2026' }, wanted: 'Analytics/2019/summary.txt' },
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
        what: `The tool asks AD FS for its sign-in page and gets a form (${exchange?.response?.status}).`,
        why: 'The way into a chain is an ordinary way of federating. Here it is SAML; a user’s key or a GitHub job would do as well.',
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
        return {
          what: `AD FS signs an assertion with three attributes beside the role: Ana’s department (${person?.department}) as a session tag, the word that this tag is transitive, and her mail address (${person?.mail}) as source identity.`,
          why: 'Role by role, Ana would become harder to recognise: each session has the name of a role. What AD FS says here is signed, and later steps can neither drop nor change it.',
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
        what: `The tool keeps the hidden field SAMLResponse: ${need('samlResponse').length} characters of base64.`,
        why: 'It will go to STS as it is. The signature covers the tags and the source identity too.',
      }),
      run: async ({ need }) => {
        need('samlResponse');
      },
    },
    {
      id: 'first-role',
      phase: 'sts',
      title: 'Trade the assertion for the first role',
      from: 'tool',
      to: 'sts',
      label: 'AssumeRoleWithSAML (not signed)',
      reply: 'Credentials of the first role',
      say: ({ need }) => ({
        what: `STS issues a session of ${analystRole}: ${need('firstSession')}. Its source identity is ${need('sourceIdentity')}, and it carries the tag Department.`,
        why: 'The trust policy of this role allows three actions: sts:AssumeRoleWithSAML, sts:TagSession for the tag and sts:SetSourceIdentity for the name. One call needs all three.',
      }),
      run: async ({ aws, need }) => {
        const { AssumeRoleWithSAMLCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts();
        const answer = await client.send(
          new AssumeRoleWithSAMLCommand({
            RoleArn: analystArn,
            PrincipalArn: `arn:aws:iam::${dataAccount}:saml-provider/ADFS`,
            SAMLAssertion: need('samlResponse'),
          }),
        );
        return {
          firstSession: answer.AssumedRoleUser?.Arn ?? '',
          sourceIdentity: answer.SourceIdentity ?? 'not set',
          first: issuedCredentials(answer.Credentials),
        };
      },
    },
    {
      id: 'second-role',
      phase: 'sts',
      title: 'Go on to the second role',
      from: 'tool',
      to: 'sts',
      label: 'AssumeRole, signed with the first role',
      reply: 'Credentials of the second role',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('second');
        return {
          what: `The first session signs AssumeRole for ${archiveRole} in account ${archiveAccount}, with a tag of its own (${Object.keys(need('tags')).join(', ')}). STS issues ${accessKeyId}, good until ${isoTime(expiration.getTime())}.`,
          why: 'This is role chaining. Such a session lasts an hour at most, whatever the role allows. The transitive tag and the source identity are not in the request: STS takes them over from the session that signs.',
        };
      },
      run: async ({ aws, need }) => {
        const { AssumeRoleCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(need('first'));
        const { Credentials: issued, AssumedRoleUser: user } = await client.send(
          new AssumeRoleCommand({
            RoleArn: archiveRoleArn,
            RoleSessionName: 'archive-tool',
            DurationSeconds: need('duration'),
            Tags: Object.entries(need('tags')).map(([Key, Value]) => ({ Key, Value })),
          }),
        );
        return {
          secondSession: user?.Arn ?? '',
          second: issuedCredentials(issued),
        };
      },
    },
    {
      id: 'read-archive',
      phase: 'access',
      title: 'Read from the archive',
      from: 'tool',
      to: 's3',
      label: 'GetObject (signed)',
      reply: 'The document',
      say: ({ need }) => ({
        what: `Signed as ${need('secondSession')}, the tool gets ${need('wanted')} from ${archiveBucket}: “${need('document').trim().slice(0, 60)}”`,
        why: 'The policy of the role names the folder by aws:PrincipalTag/Department. One role serves all departments, and the tag that AD FS signed two sessions ago decides which folder opens.',
        correction: {
          statement: 'N10',
          notes: 'What can be reached follows from the role.',
          today:
            'From the role’s policies, and they can read the session: its tags, its source identity. Two sessions of one role may reach different things.',
        },
      }),
      run: async ({ aws, need }) => ({
        document: await readObject(aws, need('second'), archiveBucket, need('wanted')),
      }),
    },
  ],
  faults: roleChainingFaults,
  neighbours: [
    { flow: 'saml-api', how: 'The first half alone: one role, no chain' },
    { flow: 'cross-account-role', how: 'Into another account in one step, with a user’s key' },
    { flow: 'identity-center-abac', how: 'Tags that come from the identity store' },
  ],
  setUp: [
    { kind: 'saml-provider', account: dataAccount, name: 'ADFS' },
    { kind: 'role', account: dataAccount, name: analystRole },
    { kind: 'bucket', account: archiveAccount, name: archiveBucket },
    { kind: 'role', account: archiveAccount, name: archiveRole },
  ],
});
