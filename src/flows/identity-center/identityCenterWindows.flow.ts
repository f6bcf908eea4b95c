import { desktopUserOf } from '../../cloud/aws/console/askSsm.ts';
import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { arriveAtPortal } from './arriveAtPortal.ts';
import { awsConsole, awsSignIn, identityCenterSignIn, portal } from './identityCenterActors.ts';
import { identityCenterWindowsFaults } from './identityCenterWindowsFaults.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';
import { desktopSet, figuresNode } from './windowsDesktopPolicy.ts';

interface IdentityCenterWindowsBag extends PortalSignInBag {
  /** The id of the server that is opened. */
  readonly node: string;
}

const fleetManager = 'https://us-east-1.console.aws.amazon.com/systems-manager/fleet-manager';

const computerOf = (world: World, node: string): string =>
  world.accounts[dataAccount]?.managedNodes?.[node]?.computerName ?? node;

/** The user at the server for whoever signed in last. */
const localUser = (world: World): string => {
  const session = world.sessions.last();
  return session ? desktopUserOf(session) : 'nobody';
};

export const identityCenterWindows = defineFlow<IdentityCenterWindowsBag>()({
  id: 'identity-center-windows',
  title: 'Identity Center to a Windows desktop',
  intro:
    'Dana works at a Windows server on EC2, in her browser. She signs in at the portal and nowhere else: the server has no key pair, no open port, and needs no domain.',
  actors: {
    browser: {
      name: 'Dana’s browser',
      kind: 'person',
      about: 'Shows the desktop as a picture in a page of the console.',
    },
    portal,
    signIn: identityCenterSignIn,
    awsSignIn,
    sts,
    console: awsConsole,
    ssm: {
      name: 'Systems Manager',
      kind: 'aws',
      hosts: ['ssm.*.amazonaws.com'],
      about:
        'Runs documents on servers and opens sessions to them, through an agent that asks for work from within. Fleet Manager is its page in the console.',
    },
    server: {
      name: 'Windows server',
      kind: 'client',
      about:
        'An EC2 instance with the agent of Systems Manager. Nothing can connect to it from outside.',
    },
  },
  world: async () => (await import('./windowsDesktopWorld.ts')).windowsDesktopWorld(),
  inputs: {
    userName: 'dana@corp.example',
    password: 'demonstration-dana',
    node: figuresNode,
  },
  steps: [
    arriveAtPortal({
      why: 'A desktop is one more thing behind the portal. Nobody hands out passwords of Windows servers, and nobody has to take them back.',
      correction: {
        statement: 'N03',
        notes: 'Identity Center also signs people in to EC2 Windows instances.',
        today:
          'True, by way of Fleet Manager, a part of Systems Manager: the sign-in is to the account, and Fleet Manager makes the user at the server. The instance itself does not know Identity Center.',
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
        what: `${nameOf(world, need('userName'))} sees ${desktopSet} among her permission sets. The portal has no button for a server: she enters the account, as for everything else in it.`,
        why: 'What she may do at which server stands in the policy of the permission set.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'choose-desktop',
      phase: 'exchange',
      title: `Choose ${desktopSet}`,
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, in a form',
      say: ({ need }) => ({
        what: `The portal vouches for ${need('userName')} in an assertion for the role that ${desktopSet} has become.`,
        why: 'The user name goes along as the name of the session. The user at the server will be called after it.',
      }),
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/${desktopSet}` });
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
      say: ({ world }) => ({
        what: `STS issues ${world.sessions.last()?.accessKeyId}. With these credentials the console will call Systems Manager.`,
        why: 'The server takes no part in this. It will never see the assertion, the credentials or the password.',
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
        const session = world.sessions.last();
        return {
          what: `The console shows ${session ? signedInAs(session) : 'nobody'}.`,
          why: 'From here she goes to Fleet Manager, marks the server, and chooses to connect with single sign-on.',
        };
      },
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'ask-for-user',
      phase: 'access',
      title: 'Ask for a user at the server',
      from: 'browser',
      to: 'console',
      label: 'GET the sign-on page of the server',
      nested: [
        {
          from: 'console',
          to: 'ssm',
          label: 'SendCommand AWSSSO-CreateSSOUser (signed)',
          reply: 'Id of the command',
        },
      ],
      reply: 'Page to connect from',
      say: ({ need, world }) => ({
        what: `The console has Systems Manager run the document AWSSSO-CreateSSOUser on ${computerOf(world, need('node'))}, for the user ${localUser(world)}.`,
        why: 'The right to run exactly this document at exactly this server is part of the permission set. That right is what signs her in; Windows asks for nothing more.',
      }),
      run: async ({ browser, need }) => {
        await browser.open(`${fleetManager}/sign-on?node=${need('node')}`);
      },
    },
    {
      id: 'make-user',
      phase: 'access',
      title: 'Make the user',
      from: 'ssm',
      to: 'server',
      label: 'Document and its parameters',
      reply: 'Done',
      sketch: 'agent channel',
      say: ({ need, world }) => ({
        what: `The agent on ${computerOf(world, need('node'))} fetches the document, makes the local user ${localUser(world)} with a new password, and puts it into the group Remote Desktop Users.`,
        why: 'It is a user of this one server, not of a domain. At the next sign-in its password is set anew, so that nobody has to know it.',
      }),
    },
    {
      id: 'connect',
      phase: 'access',
      title: 'Connect',
      from: 'browser',
      to: 'console',
      label: 'GET the desktop’s page',
      nested: [
        {
          from: 'console',
          to: 'ssm',
          label: 'StartSession to port 3389 (signed)',
          reply: 'Session id, token, address of the stream',
        },
      ],
      reply: 'Page with the desktop',
      say: ({ exchange, need, world }) => ({
        what: `Systems Manager answers StartSession with ${exchange?.nested[0]?.response?.status}, and gives an address and a token for one session to port 3389 of ${computerOf(world, need('node'))}.`,
        why: 'IAM decided whether she may reach the server, at this moment and by name. A firewall would only know where she sits.',
        correction: {
          statement: 'N10',
          notes: 'Access follows from the role, with the session’s credentials.',
          today:
            'Here twice: the role opens the way to the server, and Windows then decides by the local user what she may do on it.',
        },
      }),
      run: async ({ browser, need }) => {
        await browser.open(`${fleetManager}/remote-desktop?node=${need('node')}`);
      },
    },
    {
      id: 'work',
      phase: 'access',
      title: 'Work at the desktop',
      from: 'browser',
      to: 'server',
      label: 'Picture, keys and mouse, through the session',
      reply: 'The desktop',
      sketch: 'RDP',
      say: ({ need, world }) => ({
        what: `Windows signs ${localUser(world)} in on ${computerOf(world, need('node'))}, and the desktop appears in the page. The stream runs through Systems Manager; nothing listens on the internet.`,
        why: 'A connection ends after sixty minutes and has to be opened again. CloudTrail has SendCommand and StartSession under her name, and what she does in Windows is in the logs of Windows.',
      }),
    },
  ],
  faults: identityCenterWindowsFaults,
  neighbours: [
    { flow: 'identity-center-console', how: 'The same sign-in, to the console only' },
    { flow: 'identity-center-active-directory', how: 'With the users of a Windows domain' },
    { flow: 'ad-connector-domain-join', how: 'A server that joins the company’s own domain' },
  ],
  setUp: [{ kind: 'permission-set', name: desktopSet }],
});
