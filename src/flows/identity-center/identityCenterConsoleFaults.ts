import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeReportsBucket, minutesLater } from '../worldChanges.ts';
import {
  assignToGroup,
  changeStoreUser,
  forgetSamlProvider,
  inTurn,
  takeFromGroup,
} from './identityCenterChanges.ts';

const notVerified = 'We couldn’t verify your sign-in credentials. Please try again.';

const asReader = { role: 'reader' };

/** The role that ReportReader has become in the data account. */
function readerRoleArn(world: World): string {
  const [name, role] =
    Object.entries(world.accounts[dataAccount]?.roles ?? {}).find(([one]) =>
      one.startsWith('AWSReservedSSO_ReportReader_'),
    ) ?? [];
  if (name === undefined || !role) throw new Error('ReportReader is not provisioned.');
  return `arn:aws:iam::${dataAccount}:role${role.path}${name}`;
}

/** Only the role that ReportReader is now may use the bucket. */
const onlyTodaysReader: Change = (world) =>
  changeReportsBucket((bucket) => ({
    ...bucket,
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyTheReader',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': readerRoleArn(world) } },
        },
      ],
    },
  }))(world);

export const identityCenterConsoleFaults: readonly Fault[] = [
  {
    id: 'short-name',
    title: 'Eli types the name that he uses on his laptop',
    breaks: (world) => world,
    inputs: { userName: 'eli' },
    expect: { step: 'sign-in', rule: 'sso-signin.user', error: notVerified },
    lesson:
      'The user name of the identity store is eli@corp.example, whole. The page answers a wrong name and a wrong password with the same words, so that nobody can find out names.',
    repair: 'Type the user name as the invitation gave it. An administrator can look it up.',
  },
  {
    id: 'access-disabled',
    title: 'Eli’s access was disabled in the identity store',
    breaks: changeStoreUser('eli@corp.example', (user) => ({ ...user, active: false })),
    expect: { step: 'sign-in', rule: 'sso-signin.user-active', error: notVerified },
    lesson:
      'A disabled user keeps groups and assignments and cannot sign in. One switch in the identity store closes every account at once, which no list of IAM users can do.',
    repair: 'Enable the user again. Groups and assignments are as they were.',
  },
  {
    id: 'assignment-taken-back',
    title: 'The assignment is taken back while the portal is open',
    before: 'choose-reader',
    breaks: takeFromGroup('ReportReader', 'Analysts'),
    choices: asReader,
    expect: { step: 'choose-reader', rule: 'sso-portal.assigned', error: 'No access' },
    lesson:
      'The page shows what was assigned when it was made. The portal checks again at the click, and with the last assignment the role itself has gone from the account.',
    repair: 'Load the portal again, and ask whoever manages the assignments.',
  },
  {
    id: 'provider-deleted',
    title: 'Somebody tidied up the account’s SAML providers',
    breaks: forgetSamlProvider,
    expect: { step: 'post-response', rule: 'sts.provider-exists', error: 'InvalidIdentityToken' },
    lesson:
      'The provider AWSSSO_…_DO_NOT_DELETE is how the account knows Identity Center. Without it no permission set can be used there, although the portal still lists them all.',
    repair:
      'Provision the permission sets again: Identity Center puts its provider back. An SCP can keep people from touching it.',
  },
  {
    id: 'role-made-anew',
    title: 'The permission set was unassigned and assigned again',
    breaks: inTurn(
      onlyTodaysReader,
      takeFromGroup('ReportReader', 'Analysts'),
      assignToGroup('ReportReader', 'Analysts'),
    ),
    choices: asReader,
    expect: { step: 'open-bucket', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'When the last assignment goes, the role goes; a new assignment makes a new role with another suffix. The bucket’s policy still names the old one, and the new one is a stranger to it.',
    repair:
      'In resource policies write AWSReservedSSO_ReportReader_* and compare aws:PrincipalArn with ArnLike.',
  },
  {
    id: 'one-hour',
    title: 'Eli comes back from a meeting of 70 minutes',
    before: 'open-report',
    breaks: minutesLater(70),
    choices: asReader,
    expect: {
      step: 'open-report',
      rule: 'console.session',
      error: 'The credentials behind this session are no longer valid.',
    },
    lesson:
      'Two clocks run: the sign-in at the portal, eight hours here, and the session in the account, one hour unless the permission set says otherwise. The shorter one has ended.',
    repair:
      'Choose the permission set again at the portal; no password is asked. For longer sessions raise its session duration, up to twelve hours.',
  },
];
