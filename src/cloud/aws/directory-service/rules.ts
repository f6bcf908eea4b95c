/** The checks of AWS Directory Service and of its applications, by their stable ids. */
export const directoryServiceRules = {
  /** The root of the reasons for an answer of the access URL. */
  request: 'ds.request',
  page: 'ds.page',
  consoleAccess: 'ds.console-access',
  reachable: 'ds.reachable',
  /** Null: the domain could not be asked. */
  logon: 'ds.logon',
  session: 'ds.session',
  /** Whether a group of the person has a role. */
  delegated: 'ds.delegated',
  roleOffered: 'ds.role-offered',
  /** The root of how a service of AWS assumes a role. */
  serviceRole: 'ds.service-role',
  applicationEnabled: 'ds.application-enabled',
  applicationGroup: 'ds.application-group',
  /** The root of the reasons for a page of an application. */
  applicationPage: 'ds.application-page',
  applicationSignIn: 'ds.application-sign-in',
} as const;

export type DirectoryServiceRule =
  (typeof directoryServiceRules)[keyof typeof directoryServiceRules];
