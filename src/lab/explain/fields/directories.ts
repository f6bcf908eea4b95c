import type { Entry } from '../entry.ts';
import { directoryGuide, labOnly } from '../source.ts';

const consoleAccess = directoryGuide(
  'Enabling AWS Management Console access with AD credentials',
  'ms_ad_management_console_access',
);
const roles = directoryGuide(
  'Granting users and groups access to AWS resources with IAM roles',
  'ms_ad_manage_roles',
);
const onPageAndSent = ['html-field', 'form-field'] as const;

/** What the access URL of a directory and its applications ask for and carry. */
export const directories: readonly Entry[] = [
  {
    kind: onPageAndSent,
    name: 'directoryUser',
    title: 'Name in the domain',
    text: 'A logon name of the domain behind the directory. Directory Service keeps no list of people: it asks the domain, on the premises or in AWS.',
    ...consoleAccess,
  },
  {
    kind: onPageAndSent,
    name: 'directoryPassword',
    title: 'Password in the domain',
    text: 'Checked by a domain controller. AD Connector passes it on and stores nothing; a password of another domain is wrong here unless a trust leads to it.',
    ...consoleAccess,
  },
  {
    kind: onPageAndSent,
    name: 'delegatedRole',
    title: 'Role to open the console with',
    text: 'The ARN of a role that is delegated to a group of the person. Directory Service checks that again when the form comes back, and the role must trust ds.amazonaws.com.',
    ...roles,
  },
  {
    kind: 'cookie',
    name: 'directory-session',
    title: 'Session at the access URL',
    text: 'Stands for a person whose password the domain has just accepted, while they choose a role. The real name and form are AWS’s own affair.',
    ...labOnly,
  },
  {
    kind: 'query-parameter',
    name: 'code',
    place: 'quicksight',
    title: 'Proof of the sign-in at the directory',
    text: 'Tells QuickSight that the directory has signed this person in. It works once and for minutes. What really travels here is not published.',
    ...labOnly,
  },
  {
    kind: 'cookie',
    name: 'quicksight-session',
    title: 'Session at QuickSight',
    text: 'Stands for a user of QuickSight. Behind it are no AWS credentials of the person: QuickSight reads data with its own role.',
    ...labOnly,
  },
];
