import type { Fault } from '../flow.ts';
import { changeOrganization, changeRole, rewritePolicy } from '../worldChanges.ts';
import { changeDirectoryService, delegateTo } from './directoryChanges.ts';
import { directoryRole, readers } from './directoryNames.ts';

export const adConnectorDomainJoinFaults: readonly Fault[] = [
  {
    id: 'console-access-off',
    title: 'The directory has an access URL, but no console access',
    breaks: changeDirectoryService((service) => ({ ...service, consoleAccess: false })),
    expect: {
      step: 'open-access-url',
      rule: 'ds.console-access',
      error: 'Console access is not enabled for this directory.',
    },
    lesson:
      'The access URL serves several purposes, and the console is one that has to be switched on by itself. Delegated roles alone do not do it.',
    repair: 'Enable AWS Management Console access on the page of the directory.',
  },
  {
    id: 'line-down',
    title: 'The VPN to the premises is down',
    before: 'sign-in',
    breaks: changeDirectoryService((service) => ({ ...service, reachable: false })),
    expect: {
      step: 'sign-in',
      rule: 'ds.reachable',
      error: 'The directory is not available. Try again later.',
    },
    lesson:
      'AD Connector holds no copy of the domain. Without the line nobody can sign in, to AWS or to servers in EC2, although everything in AWS is well.',
    repair:
      'Bring the line back. Where that is not good enough, build two lines, or run domain controllers in AWS.',
  },
  {
    id: 'group-renamed',
    title: 'The role is delegated to a group that was renamed',
    breaks: delegateTo('Report Readers'),
    expect: {
      step: 'sign-in',
      rule: 'ds.delegated',
      error: 'You have no role in this account.',
    },
    lesson:
      'The password is right and the domain says so. Only no role is delegated to any of Ana’s groups, and then there is nothing to open the console with.',
    repair: 'Delegate the role to the group as it is called now.',
  },
  {
    id: 'trusts-ec2',
    title: 'The role was made for EC2 and then delegated to people',
    breaks: changeRole(directoryRole, (role) => ({
      ...role,
      trustPolicy: rewritePolicy(role.trustPolicy, (text) =>
        text.replace('ds.amazonaws.com', 'ec2.amazonaws.com'),
      ),
    })),
    expect: {
      step: 'choose-role',
      rule: 'trust.principal',
      error: 'AWS Directory Service may not assume this role.',
    },
    lesson:
      'The domain is with the server and with people alike, but the roles are not the same: an instance profile trusts ec2.amazonaws.com, a role for people of a directory trusts ds.amazonaws.com.',
    repair: 'Make a role of its own for people, with ds.amazonaws.com as Principal.Service.',
  },
  {
    id: 'scp-wants-a-tag',
    title: 'A control policy refuses S3 to sessions without a department',
    breaks: changeOrganization((organization) => ({
      ...organization,
      policies: {
        ...organization.policies,
        TaggedSessionsOnly: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'TaggedSessionsOnly',
              Effect: 'Deny',
              Action: 's3:*',
              Resource: '*',
              Condition: { Null: { 'aws:PrincipalTag/Department': 'true' } },
            },
          ],
        },
      },
      root: {
        ...organization.root,
        serviceControlPolicies: [...organization.root.serviceControlPolicies, 'TaggedSessionsOnly'],
      },
    })),
    expect: { step: 'open-bucket', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'AD FS sends the department as a session tag, and a rule was built on that. Sign-in through Directory Service passes no session tags, so the same Ana is refused on this way in.',
    repair:
      'Tag the role itself, which counts as a principal tag too, or have people come in by SAML or Identity Center, which pass tags.',
  },
  {
    id: 'delegated-to-all',
    title: 'The role is delegated to Domain Users',
    breaks: delegateTo('Domain Users'),
    inputs: { username: 'chloe', password: 'demonstration-chloe' },
    lesson:
      'Every account of a domain is in Domain Users, those of trainees, printers and forgotten tests among them. A role that is delegated to this group is delegated to whoever gets hold of any password.',
    repair: 'Delegate roles to groups that stand for a task, one group a role.',
    succeeds: 'Chloé from Legal opens the console and lists the reports.',
    stopped: {
      by: delegateTo(readers),
      expect: {
        step: 'sign-in',
        rule: 'ds.delegated',
        error: 'You have no role in this account.',
      },
    },
  },
];
