import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import {
  addServiceControlPolicy,
  editPermissionSet,
  inTurn,
  provisionPermissionSet,
} from './identityCenterChanges.ts';
import { desktopPolicy, desktopSet, figuresNode, payrollNode } from './windowsDesktopPolicy.ts';

const policyBecomes = (change: Parameters<typeof desktopPolicy>[0]) =>
  inTurn(
    editPermissionSet(desktopSet, (set) => ({ ...set, inlinePolicy: desktopPolicy(change) })),
    provisionPermissionSet(desktopSet),
  );

type Nodes = NonNullable<World['accounts'][string]['managedNodes']>;

const changeNodes =
  (change: (nodes: Nodes) => Nodes) =>
  (world: World): World => {
    const account = world.accounts[dataAccount];
    if (!account) throw new Error(`This world has no account ${dataAccount}.`);
    const managedNodes = change(account.managedNodes ?? {});
    return {
      ...world,
      accounts: { ...world.accounts, [dataAccount]: { ...account, managedNodes } },
    };
  };

const newNode = 'i-0f3a6c9d1e5b78240';

const allNodes = '*';

export const identityCenterWindowsFaults: readonly Fault[] = [
  {
    id: 'no-send-command',
    title: 'The permission set was copied from one for shell sessions',
    breaks: policyBecomes({ makesUser: false }),
    expect: { step: 'ask-for-user', rule: 'iam.identity', error: 'AccessDeniedException' },
    lesson:
      'A shell needs ssm:StartSession only. A desktop with single sign-on also runs a document that makes the Windows user, and that is ssm:SendCommand.',
    repair:
      'Allow ssm:SendCommand on the server and on the document AWSSSO-CreateSSOUser, and provision the set.',
  },
  {
    id: 'shell-document-only',
    title: 'The policy allows the document for shells, not the one for ports',
    breaks: policyBecomes({ sessionDocument: 'SSM-SessionManagerRunShell' }),
    expect: { step: 'connect', rule: 'iam.identity', error: 'AccessDeniedException' },
    lesson:
      'A session is opened with a document, and IAM asks about both: the server and the document. RDP goes through AWS-StartPortForwardingSession.',
    repair: 'Add the ARN of that document to the resources of ssm:StartSession.',
  },
  {
    id: 'server-replaced',
    title: 'The server was replaced overnight, the policy names the old one',
    breaks: changeNodes(({ [figuresNode]: figures, ...others }) => ({
      ...others,
      ...(figures && { [newNode]: figures }),
    })),
    inputs: { node: newNode },
    expect: { step: 'ask-for-user', rule: 'iam.identity', error: 'AccessDeniedException' },
    lesson:
      'The new server has the same name in Windows and another instance id. To IAM it is a stranger.',
    repair:
      'Allow by a tag of the instance, with ssm:resourceTag in a condition, instead of by its id.',
  },
  {
    id: 'mfa-guardrail',
    title: 'A service control policy denies sessions without MFA',
    breaks: addServiceControlPolicy('SessionsNeedMfa', {
      Effect: 'Deny',
      Action: 'ssm:StartSession',
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    }),
    expect: { step: 'connect', rule: 'iam.explicit-deny', error: 'AccessDeniedException' },
    lesson:
      'The key is about MFA at AWS STS. A second factor asked for by Identity Center or another identity provider does not set it, and BoolIfExists counts an absent key as a match.',
    repair:
      'Require MFA in Identity Center, and exempt its roles by aws:PrincipalArn and the path aws-reserved/sso.amazonaws.com.',
  },
  {
    id: 'agent-silent',
    title: 'The agent lost its way to Systems Manager',
    before: 'connect',
    breaks: changeNodes((nodes) => {
      const node = nodes[figuresNode];
      return node ? { ...nodes, [figuresNode]: { ...node, pingStatus: 'ConnectionLost' } } : nodes;
    }),
    expect: { step: 'connect', rule: 'ssm.node-online', error: 'TargetNotConnected' },
    lesson:
      'Nobody connects to the server: its agent calls out, with a role of the instance, to the endpoints of Systems Manager. Without the role, a route or the service itself it is simply not there.',
    repair:
      'See whether the instance has a profile with AmazonSSMManagedInstanceCore and reaches the endpoints, by NAT or by VPC endpoints.',
  },
  {
    id: 'every-server',
    title: 'The policy allows every server of the account',
    breaks: policyBecomes({ node: allNodes }),
    inputs: { node: payrollNode },
    succeeds:
      'Dana works at the desktop of WIN-PAYROLL, with a user that was made for her that minute. Nobody at the payroll office had to agree.',
    lesson:
      'With single sign-on, the permission to make a user is the permission to sign in. instance/* means every server there is and every one to come.',
    repair: 'Name servers by a tag or by id, for ssm:SendCommand as for ssm:StartSession.',
    stopped: {
      by: policyBecomes({ node: figuresNode }),
      expect: { step: 'ask-for-user', rule: 'iam.identity', error: 'AccessDeniedException' },
    },
  },
];
