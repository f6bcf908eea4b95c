import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { PermissionSetIn } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { minutesLater } from '../worldChanges.ts';
import {
  addServiceControlPolicy,
  changeInstance,
  changeStoreUser,
  editPermissionSet,
  inTurn,
  leavesGroup,
  provisionPermissionSet,
} from './identityCenterChanges.ts';

const readReports = (condition: Readonly<Record<string, unknown>> = {}) => ({
  Version: '2012-10-17' as const,
  Statement: [
    {
      Effect: 'Allow' as const,
      Action: ['s3:ListBucket', 's3:GetObject'],
      Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
      ...condition,
    },
  ],
});

const listReports = {
  Version: '2012-10-17' as const,
  Statement: [
    {
      Effect: 'Allow' as const,
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${reportsBucket}`,
    },
  ],
};

const permissionsBecome = (inlinePolicy: NonNullable<PermissionSetIn['inlinePolicy']>) =>
  editPermissionSet('ReportReader', (permissionSet) => ({ ...permissionSet, inlinePolicy }));

export const identityCenterCliFaults: readonly Fault[] = [
  {
    id: 'wrong-region',
    title: 'The profile names another region than Identity Center’s',
    breaks: changeInstance((instance) => ({ ...instance, region: 'eu-central-1' })),
    expect: {
      step: 'start-authorization',
      rule: 'sso-oidc.start-url',
      error: 'InvalidRequestException',
    },
    lesson:
      'An instance of Identity Center lives in one home region, with all its endpoints. The setting sso_region must name it, wherever the resources are that one works with.',
    repair: 'Set sso_region to the home region of the instance. The setting region stays as it is.',
  },
  {
    id: 'polling-too-fast',
    title: 'The service asks for ten seconds between polls, the script waits five',
    breaks: (world) => ({
      ...world,
      settings: { ...world.settings, deviceAuthorizationInterval: 10 },
    }),
    expect: { step: 'poll', rule: 'sso-oidc.poll-interval', error: 'SlowDownException' },
    lesson:
      'The answer to StartDeviceAuthorization says how long to wait. A client that asks sooner is told slow_down, and from then on has to wait five seconds more each time.',
    repair: 'Wait for the interval in the answer, and add five seconds after every slow_down.',
  },
  {
    id: 'code-expired',
    title: 'Dana is called away for ten minutes',
    before: 'poll-again',
    breaks: minutesLater(10),
    expect: { step: 'poll-again', rule: 'sso-oidc.grant-live', error: 'ExpiredTokenException' },
    lesson:
      'Both codes end together, ten minutes after they were given. A confirmation that comes later confirms nothing.',
    repair: 'Begin anew: run aws sso login again and use the new code.',
  },
  {
    id: 'left-the-group',
    title: 'Dana is no longer in the group that the account is assigned to',
    breaks: leavesGroup('dana@corp.example', 'Analysts'),
    expect: { step: 'list-roles', rule: 'sso-portal.assigned', error: 'ForbiddenException' },
    lesson:
      'Signing in works without any assignment. The list of accounts is then empty and no error; only a question about an account gets “No access”.',
    repair: 'Put Dana back into the group, or assign the permission set to her.',
  },
  {
    id: 'role-instead-of-permission-set',
    title: 'The profile names an IAM role of the account',
    breaks: (world) => world,
    inputs: { roleName: 'DataReader' },
    expect: { step: 'get-credentials', rule: 'sso-portal.assigned', error: 'ForbiddenException' },
    lesson:
      'The setting sso_role_name takes the name of a permission set. DataReader is a role of the account and exists, but no permission set has that name, so the answer is “No access”.',
    repair: 'Name the permission set, here ReportReader. ListAccountRoles says what there is.',
  },
  {
    id: 'cached-token-expired',
    title: 'A script takes the CLI’s cached token two hours later',
    before: 'get-credentials',
    breaks: minutesLater(120),
    expect: {
      step: 'get-credentials',
      rule: 'sso-portal.access-token-live',
      error: 'UnauthorizedException',
    },
    lesson:
      'The CLI keeps its access token in a file and renews it with the refresh token. A script that only reads the file has a token that lives one hour.',
    repair:
      'Let the SDK’s Identity Center provider or the CLI fetch the credentials; both renew the token. Or refresh it with CreateToken.',
  },
  {
    id: 'disabled-meanwhile',
    title: 'Dana’s account is disabled while the CLI works',
    before: 'get-credentials',
    breaks: changeStoreUser('dana@corp.example', (user) => ({ ...user, active: false })),
    expect: {
      step: 'get-credentials',
      rule: 'sso-oidc.sign-in-live',
      error: 'UnauthorizedException',
    },
    lesson:
      'A token is only as good as the sign-in behind it. Disabling a user ends new credentials at once; sessions of roles that were already taken go on until they expire.',
    repair:
      'Nothing, if she was to be locked out. To end running sessions as well, revoke them on the role in each account.',
  },
  {
    id: 'not-provisioned',
    title: 'The permission set was edited and not provisioned',
    breaks: inTurn(
      permissionsBecome(listReports),
      provisionPermissionSet('ReportReader'),
      permissionsBecome(readReports()),
    ),
    expect: { step: 'read-report', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'A permission set is a template. An edit reaches the roles in the accounts only when the set is provisioned again; until then they have the old policy. The console does it by itself, the API does not.',
    repair: 'Call ProvisionPermissionSet after every change, for one account or for all of them.',
  },
  {
    id: 'region-guardrail',
    title: 'A service control policy keeps everybody in European regions',
    breaks: addServiceControlPolicy('EuropeOnly', {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringNotLike: { 'aws:RequestedRegion': 'eu-*' } },
    }),
    expect: { step: 'list-reports', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Credentials were issued without complaint: the sign-in is not a request to the account. The policy of the organization bites at the first call in another region.',
    repair: 'Work in an allowed region, or exempt the bucket’s region in the policy.',
  },
  {
    id: 'device-code-phishing',
    title: 'A stranger starts the sign-in, and Dana approves it',
    breaks: (world) => ({ ...world, clientAddress: '198.51.100.77' }),
    inputs: { terminal: 'a stranger’s terminal, and sent to Dana in a mail that looks urgent' },
    succeeds:
      'The stranger holds credentials of Dana’s role and reads the report. Dana’s password and second factor were never asked of him: she gave both to the real sign-in page.',
    lesson:
      'The page is genuine, the code matches and the client calls itself aws-cli. What is missing is the device in front of Dana. No second factor helps, because she uses it herself.',
    repair:
      'Approve only codes that you asked for yourself. Sign in with PKCE, which needs no code. And let permission sets work from the company’s network only, so that credentials are worth nothing elsewhere.',
    stopped: {
      by: inTurn(
        permissionsBecome(
          readReports({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
        ),
        provisionPermissionSet('ReportReader'),
      ),
      expect: { step: 'list-reports', rule: 'iam.identity', error: 'AccessDenied' },
    },
  },
];
