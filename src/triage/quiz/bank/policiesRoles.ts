import type { Question } from '../question.ts';
import { account, ana, partnerAccount, policy, reports, sessionOf } from './policiesCast.ts';

/** Who may take on a role. */
export const policiesRolesQuestions: readonly Question[] = [
  {
    id: 'pattern-of-endpoints',
    kind: 'judge',
    scene:
      'After a move to regional endpoints, a pattern was written into a trust policy. Ana’s assertion is still made for the global endpoint: its Recipient is https://signin.aws.amazon.com/saml.',
    asks: 'Does the role admit her?',
    statements: ['N18', 'N36'],
    study: { flow: 'saml-api', fault: 'regional-recipient', step: 'assume-role' },
    request: {
      principal: { kind: 'saml', providerArn: `arn:aws:iam::${account}:saml-provider/ADFS` },
      action: 'sts:AssumeRoleWithSAML',
      resource: `arn:aws:iam::${account}:role/DataReader`,
      resourceAccount: account,
      context: { 'saml:aud': 'https://signin.aws.amazon.com/saml' },
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role DataReader',
        document: policy({
          Sid: 'PeopleFromAdfs',
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${account}:saml-provider/ADFS` },
          Action: 'sts:AssumeRoleWithSAML',
          Condition: { StringLike: { 'SAML:aud': 'https://*.signin.aws.amazon.com/saml' } },
        }),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: the pattern does not match her Recipient',
        because:
          'The star may stand for nothing, but the dot after it must be there. The global host has no dot before “signin”.',
      },
      {
        key: 'allow:PeopleFromAdfs',
        text: 'Yes: a star may also stand for no characters at all',
        because: 'It may. But the dot after the star stays, and the global host has none there.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: no policy of Ana’s allows sts:AssumeRoleWithSAML',
        because:
          'Whoever presents an assertion has no AWS policies yet. The trust policy alone decides.',
      },
      {
        key: 'no-allow:session',
        text: 'No: she has no session yet that the condition could look at',
        because:
          'The condition looks at the assertion, not at a session. SAML:aud comes from its Recipient.',
      },
    ],
  },
  {
    id: 'trust-names-account',
    kind: 'judge',
    scene:
      'The IAM user ana and the role Auditor are in the same account. The trust policy of Auditor names that account.',
    asks: 'May ana assume the role?',
    statements: ['N36', 'N39', 'T4'],
    study: { outcome: 'T4' },
    request: {
      principal: ana,
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Auditor`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Auditor',
        document: policy({
          Sid: 'ThisAccount',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'sts:AssumeRole',
        }),
      },
      identity: [
        {
          id: 'Policy of the user ana',
          document: policy({
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: her own policy does not allow sts:AssumeRole',
        because:
          'A trust policy that names the account leaves it to the account’s own policies who may. None of them allows it to ana.',
      },
      {
        key: 'allow:ThisAccount',
        text: 'Yes: the trust policy names her account, and she is in it',
        because:
          'To name the account is not to name her. If the trust policy named ana herself, it would be enough.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: the trust policy admits the root user only',
        because:
          'An ARN that ends in :root stands for the whole account, not for its root user alone.',
      },
      {
        key: 'allow:',
        text: 'Yes: in one’s own account a role needs no permission',
        because:
          'It needs the trust policy in any case, and a permission of her own wherever that does not name her.',
      },
    ],
  },
  {
    id: 'roles-of-own-account',
    kind: 'judge',
    scene: `Ben is a user of account ${partnerAccount}. The role Auditor in account ${account} trusts him by name. His administrator has allowed him “to assume roles”.`,
    asks: 'May Ben assume Auditor?',
    statements: ['N36', 'T4', 'N39'],
    study: { flow: 'cross-account-role', fault: 'vendor-may-not-go-out', step: 'assume-role' },
    request: {
      principal: {
        kind: 'user',
        account: partnerAccount,
        arn: `arn:aws:iam::${partnerAccount}:user/ben`,
        userId: 'AIDARTX3GSDSBEXAMPLE2',
      },
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Auditor`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Auditor',
        document: policy({
          Sid: 'BenComesIn',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:user/ben` },
          Action: 'sts:AssumeRole',
        }),
      },
      identity: [
        {
          id: 'Policy of the user ben',
          document: policy({
            Sid: 'AssumeRoles',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: `arn:aws:iam::${partnerAccount}:role/*`,
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: AssumeRoles does not cover roles of the other account',
        because:
          'Its Resource has the number of Ben’s own account, and Auditor lives in the other one. Across accounts his side must allow that very role.',
      },
      {
        key: 'allow:BenComesIn',
        text: 'Yes: the trust policy names Ben himself, and that is enough',
        because:
          'Within one account it would be enough. Across accounts, Ben’s own account must let him go out as well.',
      },
      {
        key: 'allow:BenComesIn+AssumeRoles',
        text: 'Yes: both sides allow sts:AssumeRole, one for coming in and one for going out',
        because:
          'The idea is right: both sides must. But the statement on Ben’s side holds for roles with another account number.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: trust policies name users of their own account only',
        because:
          'A trust policy may name users, roles and accounts anywhere. That is how access between accounts begins.',
      },
    ],
  },
  {
    id: 'whole-account-trusted',
    kind: 'judge',
    scene: `The role Auditor in account ${account} trusts account ${partnerAccount} as a whole. A program there works with the role Nightly, whose policy its administrator has extended for this.`,
    asks: 'May a session of Nightly assume Auditor?',
    statements: ['N36', 'T4', 'N39'],
    study: { flow: 'cross-account-role', step: 'assume-role' },
    request: {
      principal: sessionOf('Nightly', 'run-7', partnerAccount),
      action: 'sts:AssumeRole',
      resource: `arn:aws:iam::${account}:role/Auditor`,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role Auditor',
        document: policy({
          Sid: 'ThePartner',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:root` },
          Action: 'sts:AssumeRole',
        }),
      },
      identity: [
        {
          id: 'Policy of the role Nightly',
          document: policy({
            Sid: 'BecomeAuditor',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: `arn:aws:iam::${account}:role/Auditor`,
          }),
        },
      ],
    },
    options: [
      {
        key: 'allow:ThePartner+BecomeAuditor',
        text: 'Yes: the account is trusted, and on its side Nightly is allowed to go',
        because:
          'To trust an account is to leave it to its administrators who may come. They have let Nightly go out, and to this very role.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: an ARN that ends in :root admits the partner’s root user, and Nightly is a role',
        because:
          'The ARN stands for everybody in the account. The root user itself could not even use it: it may not assume roles.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: who acts with a role’s session cannot assume a further role',
        because: 'That is role chaining, and it works. It only limits the new session to one hour.',
      },
      {
        key: 'allow:ThePartner',
        text: 'Yes: once the account is trusted, everybody in it is let in',
        because:
          'The trust reaches everybody there, but each caller also needs a permission of the own account. Without BecomeAuditor the answer would be no.',
      },
    ],
  },
];
