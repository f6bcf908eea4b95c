import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { SessionIn, World } from '../../cloud/world/world.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { arriveAtPortal } from './arriveAtPortal.ts';
import { awsConsole, awsSignIn, identityCenterSignIn, portal } from './identityCenterActors.ts';
import { identityCenterAbacFaults } from './identityCenterAbacFaults.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';
import { teamFolderSet, teamsBucket } from './teamFolderPolicy.ts';

interface IdentityCenterAbacBag extends PortalSignInBag {
  /** The folder that is opened. */
  readonly folder: string;
}

const console = 'https://us-east-1.console.aws.amazon.com/s3';

/** The credentials behind the console session that was made last. */
const lastSession = (world: World): SessionIn | undefined => world.sessions.last();

/** The tags that a session carries, as a sentence lists them. */
function tagsOf(session: SessionIn | undefined): string {
  const tags = session?.kind === 'role' ? Object.entries(session.tags) : [];
  return tags.map(([key, value]) => `${key} = ${value}`).join(', ') || 'no tags';
}

export const identityCenterAbac = defineFlow<IdentityCenterAbacBag>()({
  id: 'identity-center-abac',
  title: 'Identity Center with attributes for access control',
  intro:
    'Everybody has the same permission set, and yet Dana of Analytics reads other files than Eli of Platform. What they may read follows from the department in the identity store.',
  actors: {
    browser: {
      name: 'Dana’s browser',
      kind: 'person',
      about:
        'Carries forms and cookies. What it carries says which department Dana is in, and is signed: she cannot change it.',
    },
    portal,
    signIn: identityCenterSignIn,
    awsSignIn,
    sts,
    console: awsConsole,
    s3,
  },
  world: async () => (await import('./teamFolders.ts')).teamFolders(),
  inputs: {
    userName: 'dana@corp.example',
    password: 'demonstration-dana',
    folder: 'Analytics',
  },
  steps: [
    arriveAtPortal({
      why: 'One permission set for a hundred departments instead of a hundred sets: that is what attribute-based access control (ABAC) is for. The attribute tells people apart, not the role.',
      correction: {
        statement: 'N14',
        notes:
          'Identity Center has permissions for many accounts, applications through SAML 2.0, and ABAC on attributes of the identity store.',
        today:
          'True. The attributes can also come from an external identity provider’s assertion. Where both give the same key, the store’s value counts.',
      },
    }),
    ...portalSignIn,
    {
      id: 'see-assignments',
      phase: 'authenticate',
      title: 'See what is assigned',
      from: 'browser',
      to: 'portal',
      label: 'GET /start with the cookie',
      reply: 'Accounts and permission sets',
      say: ({ need, world }) => ({
        what: `The portal lists the permission sets of ${nameOf(world, need('userName'))}. ${teamFolderSet} is the one that everybody has; its policy names no department.`,
        why: 'Assignments say who may enter an account at all. The attribute decides only afterwards, within the role.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'choose-team-folder',
      phase: 'exchange',
      title: `Choose ${teamFolderSet}`,
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, with attributes',
      say: ({ world }) => {
        const attributes = Object.entries(instanceOf(world).accessControlAttributes ?? {});
        return {
          what: `The portal reads the instance’s attributes for access control (${attributes.map(([key, source]) => `${key} from ${source}`).join(', ') || 'none'}) and writes each into the assertion, as PrincipalTag: and its key.`,
          why: 'An administrator chose once which attributes are sent. They are read at this moment, for this person, and go with every permission set.',
        };
      },
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/${teamFolderSet}` });
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
          label: 'AssumeRoleWithSAML, and tags',
          reply: 'Temporary credentials with tags',
        },
      ],
      reply: 'Redirect to the console, with a cookie',
      say: ({ world }) => ({
        what: `STS issues a session that carries ${tagsOf(lastSession(world))}. Nobody can add a tag to it later or take one away.`,
        why: 'A tag turns one request into two permissions: sts:AssumeRoleWithSAML and sts:TagSession. The trust policy of every role of Identity Center allows both.',
      }),
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
          what: `The console shows ${session ? signedInAs(session) : 'nobody'}. The tags are not to be seen here; CloudTrail has them in the event of the sign-in.`,
          why: 'Whoever looks for the reason of a refusal must know the tags. They stand with the AssumeRoleWithSAML event, not with each call that follows.',
        };
      },
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-folder',
      phase: 'access',
      title: 'Open the folder',
      from: 'browser',
      to: 'console',
      label: 'GET the folder’s page',
      nested: [
        {
          from: 'console',
          to: 's3',
          label: 'ListObjectsV2 (signed)',
          reply: 'Names in the folder',
        },
      ],
      reply: 'The list of files',
      say: ({ exchange, need }) => ({
        what: `The console lists ${teamsBucket} with the prefix ${need('folder')}/. IAM puts the session’s tag in the place of \${aws:PrincipalTag/department}, compares, and S3 answers ${exchange?.nested[0]?.response?.status}.`,
        why: 'The policy is one text for everybody. Who changes department gets another folder without any change to permission sets, roles or buckets.',
        correction: {
          statement: 'N10',
          notes: 'Access to resources then follows from the role.',
          today:
            'From the role and the session: tags, session policies and the source identity can make two sessions of one role differ, as here.',
        },
      }),
      run: async ({ browser, need }) => {
        await browser.open(`${console}/buckets/${teamsBucket}?prefix=${need('folder')}/`);
      },
    },
    {
      id: 'open-file',
      phase: 'access',
      title: 'Open a file',
      from: 'browser',
      to: 'console',
      label: 'GET the object’s page',
      nested: [{ from: 'console', to: 's3', label: 'GetObject (signed)', reply: 'The file' }],
      reply: 'The file',
      say: ({ need, world }) => ({
        what: `The session carries ${tagsOf(lastSession(world))}. With that in its place, the policy’s pattern fits ${need('folder')}/findings.txt, and s3:GetObject is allowed.`,
        why: 'Where a service supports tags on resources, policies compare aws:PrincipalTag with aws:ResourceTag instead. The idea is the same: both sides carry the attribute.',
      }),
      run: async ({ browser, need }) => {
        await browser.open(
          `${console}/object/${teamsBucket}?prefix=${need('folder')}/findings.txt`,
        );
      },
    },
  ],
  faults: identityCenterAbacFaults,
  neighbours: [
    { flow: 'identity-center-console', how: 'The same sign-in, with a set for each kind of work' },
    { flow: 'saml-console', how: 'AD FS sends the department as a tag itself' },
    { flow: 'role-chaining', how: 'Tags that travel from role to role' },
  ],
  setUp: [
    { kind: 'access-control-attributes' },
    { kind: 'permission-set', name: teamFolderSet },
    { kind: 'bucket', account: dataAccount, name: teamsBucket },
  ],
});
