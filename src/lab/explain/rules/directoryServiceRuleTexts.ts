import type { DirectoryServiceRule } from '../../../cloud/aws/directory-service/rules.ts';
import { directoryGuide, iamGuide, labOnly } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const consoleAccess = directoryGuide(
  'Enabling AWS Management Console access with AD credentials',
  'ms_ad_management_console_access',
);
const applications = directoryGuide(
  'Enabling access to AWS applications and services',
  'ms_ad_manage_apps_services',
);
const roles = directoryGuide(
  'Granting users and groups access to AWS resources with IAM roles',
  'ms_ad_manage_roles',
);

/** What AWS Directory Service checks at its access URL, and what its applications check. */
export const directoryServiceRuleTexts: Readonly<Record<DirectoryServiceRule, RuleText>> = {
  'ds.request': {
    title: 'Request to the access URL',
    holds: 'Directory Service does what was asked.',
    fails: 'Directory Service does not do what was asked.',
    ...labOnly,
  },
  'ds.page': {
    title: 'Page',
    holds: 'There is a page at this address.',
    fails: 'There is no page at this address that takes this method.',
    ...labOnly,
  },
  'ds.console-access': {
    title: 'Console access of the directory',
    holds: 'Console access is enabled for this directory.',
    fails: 'Console access is not enabled for this directory.',
    ...consoleAccess,
  },
  'ds.reachable': {
    title: 'Way to the domain controllers',
    holds: 'Directory Service reaches the domain controllers.',
    fails: 'Directory Service does not reach the domain controllers, and it keeps no copy of them.',
    ...directoryGuide('AD Connector', 'directory_ad_connector'),
  },
  'ds.logon': {
    title: 'Name and password in the domain',
    holds: 'The domain accepts this name and password.',
    fails: 'The domain does not accept this name and password.',
    ...consoleAccess,
  },
  'ds.session': {
    title: 'Session at the access URL',
    holds: 'The cookie stands for somebody who has just signed in.',
    fails: 'No cookie stands for somebody who has just signed in.',
    ...labOnly,
  },
  'ds.delegated': {
    title: 'Role for a group of the person',
    holds: 'A role is delegated to a group that the person is in.',
    fails: 'No role is delegated to any group that the person is in.',
    ...roles,
  },
  'ds.role-offered': {
    title: 'Role that was chosen',
    holds: 'The role is one of those delegated to the person’s groups.',
    fails: 'The role is none of those delegated to the person’s groups.',
    ...roles,
  },
  'ds.service-role': {
    title: 'Role for a service of AWS',
    holds: 'The role lets the service of AWS begin a session.',
    fails: 'The role does not let the service of AWS begin a session.',
    ...iamGuide(
      'Create a role to delegate permissions to an AWS service',
      'id_roles_create_for-service',
    ),
  },
  'ds.application-enabled': {
    title: 'Application of the directory',
    holds: 'The application is enabled for this directory.',
    fails: 'The application is not enabled for this directory.',
    ...applications,
  },
  'ds.application-group': {
    title: 'User of the application',
    holds: 'The person is in a group that may use the application.',
    fails: 'The person is in no group that may use the application.',
    ...applications,
  },
  'ds.application-page': {
    title: 'Page of the application',
    holds: 'The application shows what was asked for.',
    fails: 'The application does not show what was asked for.',
    ...labOnly,
  },
  'ds.application-sign-in': {
    title: 'Sign-in to the application',
    holds: 'The directory has signed the person in to this application.',
    fails: 'The directory has not signed anybody in with this code or cookie.',
    ...labOnly,
  },
};
