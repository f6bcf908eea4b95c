import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { SessionIn } from '../../cloud/world/world.ts';
import { minutes } from '../../kit/time.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeRole, rewritePolicy } from '../worldChanges.ts';
import { changeBroker, changeReportsAccess } from './brokerChanges.ts';

const role = 'BrokeredReader';
const user = `arn:aws:iam::${dataAccount}:user/access-broker`;

/** Temporary credentials that the broker holds in these faults in place of its user's key. */
const temporary = {
  accessKeyId: 'ASIARTX3GSDSTEMPORAR',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00003',
  sessionToken: 'DemonstrationTokenThatProtectsNothing',
};

const rewriteTrust = (from: string, to: string): Change =>
  changeRole(role, (old) => ({
    ...old,
    trustPolicy: rewritePolicy(old.trustPolicy, (text) => text.replaceAll(from, to)),
  }));

/** Gives the broker a session of this kind to sign with. */
const signsWith =
  (kind: 'federated-user' | 'role'): Change =>
  (world) => {
    const issued = {
      ...temporary,
      account: dataAccount,
      issuedAt: world.clock,
      expiresAt: world.clock + minutes(360),
      tags: {},
      sessionPolicyArns: [],
    };
    const session: SessionIn =
      kind === 'role'
        ? {
            kind,
            issuedBy: 'AssumeRole',
            ...issued,
            roleName: 'BrokerHost',
            roleId: 'AROARTX3GSDSBROKERHST',
            sessionName: 'i-0broker',
            transitiveTagKeys: [],
            chained: false,
            context: {},
          }
        : {
            kind,
            issuedBy: 'GetFederationToken',
            ...issued,
            name: 'ana.torres@corp.example',
            user: { userName: 'access-broker', userId: 'AIDARTX3GSDSBROKER2XN' },
            inlineSessionPolicy: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
            },
          };
    return changeBroker((broker) => ({ ...broker, credentials: temporary }))({
      ...world,
      sessions: world.sessions.set(session.accessKeyId, session),
    });
  };

/** The broker's server has a role of its own, and the brokered role trusts that one. */
const movesToInstance: Change = (world) => {
  const account = world.accounts[dataAccount];
  const old = account?.roles[role];
  if (!account || !old) throw new Error(`This world has no role ${role}.`);
  const host: typeof old = {
    ...old,
    roleId: 'AROARTX3GSDSBROKERHST',
    description: 'The server of the broker',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    },
    policies: {},
  };
  const roles = { ...account.roles, BrokerHost: host };
  return rewriteTrust(
    user,
    `arn:aws:iam::${dataAccount}:role/BrokerHost`,
  )(
    signsWith('role')({
      ...world,
      accounts: { ...world.accounts, [dataAccount]: { ...account, roles } },
    }),
  );
};

/** A statement for every object there is: how a session policy comes to be too large. */
const oneStatementEach = {
  Version: '2012-10-17',
  Statement: Array.from({ length: 40 }, (_, index) => ({
    Sid: `Site${index + 1}`,
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${reportsBucket}/2026/sites/${index + 1}/*`,
  })),
};

export const brokerAssumeRoleFaults: readonly Fault[] = [
  {
    id: 'role-trusts-another',
    title: 'The role trusts the user of last year’s broker',
    breaks: rewriteTrust(user, `arn:aws:iam::${dataAccount}:user/sso-broker`),
    expect: { step: 'choose-access', rule: 'trust.principal', error: 'AccessDenied' },
    lesson:
      'The broker’s user may call sts:AssumeRole on this role, says its own policy. The role has to agree: without a statement in its trust policy that names the caller, nobody gets in.',
    repair: `Name ${user} as Principal.AWS in the trust policy of the role.`,
  },
  {
    id: 'user-made-anew',
    title: 'The broker’s user was deleted and made again under its name',
    breaks: changeRole(role, (old) => ({
      ...old,
      trustPrincipals: { [user]: 'AIDARTX3GSDSBROKER000' },
    })),
    expect: { step: 'choose-access', rule: 'trust.principal', error: 'AccessDenied' },
    lesson:
      'When a trust policy is saved, IAM keeps the unique id of the user that it names. A user made anew has another id, so the policy does not mean them, although the ARN is the same to the letter.',
    repair:
      'Save the trust policy again. IAM then looks up the id of the user who has the name today.',
  },
  {
    id: 'tags-not-allowed',
    title: 'The broker passes the department, the role takes no tags',
    breaks: rewriteTrust(',"sts:TagSession"', ''),
    expect: { step: 'choose-access', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'AssumeRole with Tags is two permissions. In the message STS names sts:TagSession, which nobody has called: it is the second question that the same request asks.',
    repair: 'Add sts:TagSession to the trust policy, or have the broker pass no Tags.',
  },
  {
    id: 'policy-too-large',
    title: 'The broker writes one statement for every site',
    breaks: changeReportsAccess((access) => ({ ...access, policy: oneStatementEach })),
    expect: { step: 'choose-access', rule: 'sts.packed-policy', error: 'PackedPolicyTooLarge' },
    lesson:
      'Session policies and tags are packed into the session token, and the room there is small. The API model sets no limit for the Policy of AssumeRole; the packed size does.',
    repair:
      'Put the permissions into the role and tell people apart by a session tag, or pass the ARNs of managed policies.',
  },
  {
    id: 'federation-token-first',
    title: 'The broker calls GetFederationToken first, and AssumeRole with the result',
    breaks: signsWith('federated-user'),
    expect: { step: 'choose-access', rule: 'aws.credential-limits', error: 'AccessDenied' },
    lesson:
      'The two calls are two ways to the same end, not two steps of one. A federated user can call no operation of STS but GetCallerIdentity, whatever the session policy says.',
    repair: 'Call AssumeRole with the broker’s own credentials, and drop the other call.',
  },
  {
    id: 'moved-to-an-instance',
    title: 'The broker gave up its access key for the role of its server',
    breaks: movesToInstance,
    choices: { use: 'console' },
    expect: {
      step: 'ask-console',
      rule: 'signin.duration-chained',
      error: 'The federation endpoint answered 400.',
    },
    lesson:
      'A good change with a side effect. Now a role assumes a role, which is called role chaining, and its sessions last an hour at most. The SessionDuration of eight hours that was fine with the user’s key is refused, without a reason.',
    repair:
      'Ask for at most 3600 seconds, or for none, and let the broker make a new session when it is over.',
  },
  {
    id: 'any-name-will-do',
    title: 'Chloé types the name of access that her page does not offer',
    breaks: changeBroker((broker) => ({ ...broker, checksGroup: false })),
    inputs: { username: 'chloe', password: 'demonstration-chloe' },
    lesson:
      'The broker drew the page by Chloé’s groups and took that for a check. A request is not bound to the page before it. STS cannot help: it knows the broker, and the broker may assume the role.',
    repair:
      'Look at the person’s groups in the directory when the access is asked for, in the same place that calls STS.',
    succeeds: 'Chloé from Legal reads the reports, which no group of hers stands for.',
    stopped: {
      by: changeBroker((broker) => ({ ...broker, checksGroup: true })),
      expect: {
        step: 'choose-access',
        rule: 'broker.group',
        error: 'You may not have this access.',
      },
    },
  },
];
