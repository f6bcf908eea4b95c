import {
  instanceArn,
  permissionSetArn,
  startUrl,
} from '../../cloud/aws/identity-center/instance.ts';
import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { SessionIn, World } from '../../cloud/world/world.ts';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { isoTime } from '../../kit/time.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow, type Hands } from '../flow.ts';
import { externalIdp } from './externalIdp.ts';
import { awsConsole, awsSignIn, identityCenterSignIn, portal } from './identityCenterActors.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { identityCenterExternalIdpFaults } from './identityCenterExternalIdpFaults.ts';

interface ExternalIdpBag {
  readonly userName: string;
  readonly password: string;
  /** What the provider sends to Identity Center when it provisions the person. */
  readonly scimUserName: string;
  readonly scimDisplayName: string;
  readonly userId: string;
  readonly groupId: string;
}

const groupName = 'Field service';
const permissionSet = 'ReportReader';

/** Of the management account: whoever may assign permission sets. A demonstration key. */
const administrator = {
  accessKeyId: 'AKIAWO645SY5ILM4CTWO',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00001',
};

const bucketUrl = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;

const lastSession = (world: World): SessionIn | undefined => world.sessions.last();

/** A request of the provider’s SCIM client to the tenant of this organization. */
function scim(
  { world, send }: Pick<Hands<ExternalIdpBag>, 'world' | 'send'>,
  method: string,
  path: string,
  resource?: object,
): Promise<HttpResponse> {
  const host = `scim.${instanceOf(world).region}.amazonaws.com`;
  const body = utf8(resource === undefined ? '' : JSON.stringify(resource));
  const headers: HttpRequest['headers'] = [
    ['Host', host],
    ['Authorization', `Bearer ${externalIdp.scimToken}`],
    ['User-Agent', 'Okta SCIM Client 1.0.0'],
    ['Accept', 'application/scim+json'],
    ...(resource === undefined
      ? []
      : ([
          ['Content-Type', 'application/scim+json'],
          ['Content-Length', String(body.length)],
        ] as const)),
  ];
  const url = `https://${host}/${externalIdp.scimTenant}/scim/v2${path}`;
  return send({ method, url, headers, body });
}

/** The id that Identity Center gave to what was just made. */
const idIn = (response: HttpResponse): string => {
  const made = JSON.parse(textOf(response.body)) as { readonly id?: string };
  return made.id ?? '';
};

export const identityCenterExternalIdp = defineFlow<ExternalIdpBag>()({
  id: 'identity-center-external-idp',
  title: 'Identity Center with an external identity provider',
  intro:
    'Example Corp keeps its people in an identity provider in the cloud, such as Okta or OneLogin. The provider copies Ben into Identity Center over SCIM; when Ben wants to work, it vouches for him over SAML.',
  actors: {
    browser: {
      name: 'Ben’s browser',
      kind: 'person',
      about: 'Carries forms and cookies between the portal, the identity provider and AWS.',
    },
    idp: {
      name: 'Okta',
      kind: 'idp',
      hosts: [externalIdp.host],
      about:
        'Knows the people of Example Corp and their passwords. It keeps Identity Center up to date over SCIM and answers its SAML requests.',
    },
    scim: {
      name: 'Identity Center SCIM',
      kind: 'aws',
      hosts: ['scim.*.amazonaws.com'],
      about: 'Lets one identity provider write users and groups into the identity store.',
    },
    admin: {
      name: 'Administrator',
      kind: 'client',
      about: 'Works in the management account and decides which group gets which permission set.',
    },
    identityCenter: {
      name: 'IAM Identity Center',
      kind: 'aws',
      hosts: ['sso.*.amazonaws.com'],
      about: 'Keeps permission sets and assignments, and makes their roles in the accounts.',
    },
    portal,
    signIn: {
      ...identityCenterSignIn,
      hosts: [...identityCenterSignIn.hosts, 'us-east-1.signin.aws.amazon.com'],
    },
    awsSignIn,
    sts,
    console: awsConsole,
    s3,
  },
  world: async () => (await import('./externalIdpWorld.ts')).externalIdpWorld(),
  inputs: {
    userName: 'ben',
    password: 'demonstration-ben',
    scimUserName: 'ben.okafor@corp.example',
    scimDisplayName: 'Ben Okafor',
  },
  steps: [
    {
      id: 'look-up-user',
      phase: 'authenticate',
      title: 'Look for the user',
      from: 'idp',
      to: 'scim',
      label: 'GET /Users?filter=userName eq …',
      reply: 'An empty list',
      say: ({ need, exchange }) => ({
        what: `Ben was given the AWS application at Okta. Okta asks Identity Center whether ${need('scimUserName')} is there already. The answer is ${exchange?.response?.status} with an empty list.`,
        why: 'Provisioning runs ahead of any sign-in and without a person: what cannot be found in the identity store cannot be assigned anything.',
        correction: {
          statement: 'N11',
          notes: 'Identity Center takes people from its own store, AD, OneLogin or Okta.',
          today:
            'True, and with an external provider there are two channels: SCIM copies users and groups into the store, SAML proves at sign-in who somebody is. Passwords are copied by neither.',
        },
      }),
      run: async (hands) => {
        const filter = new URLSearchParams({
          filter: `userName eq "${hands.need('scimUserName')}"`,
        });
        await scim(hands, 'GET', `/Users?${filter.toString()}`);
      },
    },
    {
      id: 'create-user',
      phase: 'authenticate',
      title: 'Create the user',
      from: 'idp',
      to: 'scim',
      label: 'POST /Users',
      reply: 'The user, with an id',
      say: ({ need, exchange }) => ({
        what: `Okta sends names, mail address and department. Identity Center answers ${exchange?.response?.status} and gives the user the id ${need('userId')}.`,
        why: 'userName is what the SAML response will have to say later, letter by letter. First name, last name and display name are required; without them the request is refused.',
      }),
      run: async (hands) => {
        const { need } = hands;
        const response = await scim(hands, 'POST', '/Users', {
          schemas: [
            'urn:ietf:params:scim:schemas:core:2.0:User',
            'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
          ],
          externalId: '00u8k2v5n1c7r4q9t6',
          userName: need('scimUserName'),
          displayName: need('scimDisplayName'),
          name: { givenName: 'Ben', familyName: 'Okafor' },
          emails: [{ value: 'ben.okafor@corp.example', type: 'work', primary: true }],
          active: true,
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
            department: 'Field service',
          },
        });
        return { userId: idIn(response) };
      },
    },
    {
      id: 'create-group',
      phase: 'authenticate',
      title: 'Create the group',
      from: 'idp',
      to: 'scim',
      label: 'POST /Groups',
      reply: 'The group, with an id',
      say: ({ need, exchange }) => ({
        what: `Okta pushes the group ${groupName}. Identity Center answers ${exchange?.response?.status} and calls it ${need('groupId')}.`,
        why: 'Assignments name this id and not the group’s name. Deleting a group and pushing it again makes a new id, and the old assignments are lost.',
      }),
      run: async (hands) => {
        const response = await scim(hands, 'POST', '/Groups', {
          schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
          displayName: groupName,
          members: [],
        });
        return { groupId: idIn(response) };
      },
    },
    {
      id: 'add-member',
      phase: 'authenticate',
      title: 'Put the user into the group',
      from: 'idp',
      to: 'scim',
      label: 'PATCH /Groups/{id}',
      reply: 'Done',
      say: ({ exchange }) => ({
        what: `Okta adds Ben to the group by his id. Identity Center answers ${exchange?.response?.status} without a body.`,
        why: 'From now on whoever manages the group at Okta manages access to AWS. One request may name at most 100 members.',
      }),
      run: async (hands) => {
        await scim(hands, 'PATCH', `/Groups/${hands.need('groupId')}`, {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [{ op: 'add', path: 'members', value: [{ value: hands.need('userId') }] }],
        });
      },
    },
    {
      id: 'assign',
      phase: 'authenticate',
      title: 'Assign a permission set to the group',
      from: 'admin',
      to: 'identityCenter',
      label: 'CreateAccountAssignment (signed)',
      reply: 'Status of the assignment',
      say: () => ({
        what: `An administrator of the management account assigns ${permissionSet} in account ${dataAccount} to the group ${groupName}.`,
        why: 'SCIM brings people and groups and never access. Which group may do what where is decided in AWS, once for the group.',
        correction: {
          statement: 'N12',
          notes: 'Permission sets are assigned to groups.',
          today:
            'True, and to single users. With an external provider the groups are the provider’s; they can no longer be edited in Identity Center itself.',
        },
      }),
      run: async ({ aws, need, world }) => {
        const { CreateAccountAssignmentCommand } = await import('@aws-sdk/client-sso-admin');
        const client = await aws.ssoAdmin(administrator);
        const instance = instanceOf(world);
        const [id = ''] =
          Object.entries(instance.permissionSets).find(([, { name }]) => name === permissionSet) ??
          [];
        await client.send(
          new CreateAccountAssignmentCommand({
            InstanceArn: instanceArn(instance),
            TargetId: dataAccount,
            TargetType: 'AWS_ACCOUNT',
            PermissionSetArn: permissionSetArn(instance, id),
            PrincipalType: 'GROUP',
            PrincipalId: need('groupId'),
          }),
        );
      },
    },
    {
      id: 'open-portal',
      phase: 'authenticate',
      title: 'Open the access portal',
      from: 'browser',
      to: 'portal',
      label: 'GET /start, without a cookie',
      reply: 'Redirect to the sign-in page',
      say: ({ exchange, world }) => ({
        what: `Ben opens ${startUrl(instanceOf(world))}. The portal does not know his browser: ${exchange?.response?.status}, to the sign-in page.`,
        why: 'He begins at AWS, not at Okta. That is called SP-initiated: the service provider asks, the identity provider answers.',
      }),
      run: async ({ browser, world }) => {
        await browser.open(startUrl(instanceOf(world)));
      },
    },
    {
      id: 'open-sign-in',
      phase: 'authenticate',
      title: 'Be sent to the identity provider',
      from: 'browser',
      to: 'signIn',
      label: 'GET /platform/login',
      reply: 'SAML request, in a form',
      say: () => ({
        what: `Identity Center shows no form for a password. It answers with a SAML request for ${externalIdp.host}, remembers the request’s id, and lets the browser carry it.`,
        why: 'The answer must name this id, so nobody can slip in an answer to a question that was never asked. AWS sends the request in the address; the lab posts it in a form, which SAML allows as well.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'post-request',
      phase: 'authenticate',
      title: 'Carry the request over',
      from: 'browser',
      to: 'idp',
      label: 'POST SAMLRequest',
      reply: 'Sign-in form',
      say: () => ({
        what: 'Okta reads who asks, finds the application registered under that name, and compares the address for the answer with the registered one. Then it asks Ben who he is.',
        why: 'The request is not signed and need not be: the answer goes to the registered address only, whoever asked.',
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in at the identity provider',
      from: 'browser',
      to: 'idp',
      label: 'POST user name and password',
      reply: 'Signed SAML response, in a form',
      say: ({ world }) => ({
        what: `Okta checks the password and answers with a signed assertion for ${world.directories['corp.example']?.people['ben']?.mail}.`,
        why: 'Second factors, lost passwords and leavers are Okta’s business. AWS sees neither password nor factor.',
      }),
      run: async ({ browser, need }) => {
        await browser.submit({ identifier: need('userName'), passcode: need('password') });
      },
    },
    {
      id: 'post-response',
      phase: 'authenticate',
      title: 'Carry the response back',
      from: 'browser',
      to: 'signIn',
      label: 'POST SAMLResponse to the ACS URL',
      reply: 'Redirect to the portal, with a handle',
      say: ({ exchange, world }) => ({
        what: `Identity Center checks signature, audience, times and the id of its request, and looks up the NameID among the ${Object.keys(instanceOf(world).users).length} users of its store. It answers ${exchange?.response?.status}.`,
        why: 'The NameID has to equal the userName that SCIM brought. A person whom Okta vouches for and whom the store does not have is turned away.',
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'return-to-portal',
      phase: 'authenticate',
      title: 'Return to the portal',
      from: 'browser',
      to: 'portal',
      label: 'GET /start/session with the handle',
      reply: 'Cookie, redirect to the start page',
      say: () => ({
        what: 'The portal trades the handle for a session of its own and gives the browser a cookie.',
        why: 'From here on everything is as with any other identity source. Accounts never learn where a person proved who they are.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'see-assignments',
      phase: 'authenticate',
      title: 'See what is assigned',
      from: 'browser',
      to: 'portal',
      label: 'GET /start with the cookie',
      reply: 'Accounts and permission sets',
      say: ({ exchange }) => ({
        what: `The portal answers ${exchange?.response?.status} and lists what the person’s groups were assigned.`,
        why: 'Nobody gave Ben anything by name. A group at Okta, pushed over SCIM, and one assignment were enough.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'choose-role',
      phase: 'exchange',
      title: 'Choose the permission set',
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, in a form',
      say: () => ({
        what: `The portal answers with a second SAML response: this one is Identity Center’s own, for account ${dataAccount} and ${permissionSet}.`,
        why: 'There are two federations in a row. Okta vouches to Identity Center, Identity Center vouches to the account; Okta’s certificate is registered in one place instead of in every account.',
      }),
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/${permissionSet}` });
      },
    },
    {
      id: 'post-to-aws',
      phase: 'sts',
      title: 'Post the response to AWS',
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
      say: ({ world }) => {
        const session = lastSession(world);
        return {
          what: `STS issues ${session?.accessKeyId}, good until ${session ? isoTime(session.expiresAt) : ''}.`,
          why: 'STS knows only Identity Center. Whether a store, a directory or Okta stands behind it makes no difference here.',
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
          what: `The console shows ${session ? signedInAs(session) : 'nobody'}.`,
          why: 'The name behind the slash is the userName of the store, and CloudTrail writes it down. It is only as true as what the provider may put into it.',
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
        what: `The console asks S3 with the credentials of the session. S3 answers ${exchange?.nested[0]?.response?.status}.`,
        why: 'When Ben leaves the company, Okta deactivates him over SCIM: the portal lets him in no more, and sessions that run end within the hour.',
      }),
      run: async ({ browser }) => {
        await browser.open(bucketUrl);
      },
    },
  ],
  faults: identityCenterExternalIdpFaults,
  neighbours: [
    { flow: 'identity-center-console', how: 'The same with Identity Center’s own store' },
    { flow: 'saml-console', how: 'The same without Identity Center and without SCIM' },
    {
      flow: 'identity-center-active-directory',
      how: 'The same, with Active Directory as the source',
    },
  ],
  setUp: [
    { kind: 'permission-set', name: permissionSet },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
