import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { changeReportsBucket, changeRole, minutesLater } from '../worldChanges.ts';
import { changeQuickSight } from './directoryChanges.ts';
import { quickSightRole } from './directoryNames.ts';

export const managedAdApplicationsFaults: readonly Fault[] = [
  {
    id: 'application-disabled',
    title: 'QuickSight is not enabled for this directory',
    breaks: changeQuickSight((application) => ({ ...application, enabled: false })),
    expect: {
      step: 'open-sign-in',
      rule: 'ds.application-enabled',
      error: 'This application is not enabled for the directory.',
    },
    lesson:
      'A directory serves only the applications that an administrator has enabled for it. That the people are in the directory is not enough.',
    repair: 'Enable the application for the directory, from the application’s own console.',
  },
  {
    id: 'password-of-the-premises',
    title: 'Ana types the password of her domain on the premises',
    breaks: (world) => world,
    inputs: { password: 'demonstration-ana' },
    expect: {
      step: 'sign-in',
      rule: 'ds.logon',
      error: 'The user name or the password is not correct.',
    },
    lesson:
      'AWS Managed Microsoft AD is a domain of its own, with accounts and passwords of its own. It copies nobody from the premises by itself.',
    repair:
      'Set up a trust between the two domains, so that people keep one account, or use AD Connector, which asks the domain on the premises.',
  },
  {
    id: 'no-reader',
    title: 'Ana is in the domain but in no group of QuickSight',
    breaks: changeQuickSight((application) => ({ ...application, groups: ['QuickSight Authors'] })),
    expect: {
      step: 'sign-in',
      rule: 'ds.application-group',
      error: 'You are not a user of this application.',
    },
    lesson:
      'The domain says who somebody is; the application says which groups it takes. No IAM policy has a part in it, so none can help.',
    repair: 'Put Ana into a group that QuickSight knows, or tell QuickSight about the group.',
  },
  {
    id: 'slow-redirect',
    title: 'Ana’s browser comes to QuickSight six minutes later',
    before: 'enter-quicksight',
    breaks: minutesLater(6),
    expect: {
      step: 'enter-quicksight',
      rule: 'ds.application-sign-in',
      error: 'Sign in at your directory.',
    },
    lesson:
      'What the directory hands to the browser is meant for the next second. Here it lives five minutes and counts once; kept or sent on, it is worth nothing.',
    repair: 'Start again at the application and let the browser follow at once.',
  },
  {
    id: 'service-role-without-bucket',
    title: 'QuickSight’s role was not given the bucket',
    breaks: changeRole(quickSightRole, (role) => ({ ...role, policies: {} })),
    expect: { step: 'open-dashboard', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Ana is signed in and the dashboard stays empty. It is the service role that reads the data, so giving Ana permissions would change nothing.',
    repair: `Give QuickSight access to ${reportsBucket} in its own settings, which writes a policy for the service role.`,
  },
  {
    id: 'bucket-for-people-only',
    title: 'The bucket is closed to all but the role that people use',
    breaks: changeReportsBucket((bucket) => ({
      ...bucket,
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyDataReaders',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${reportsBucket}/*`,
            Condition: {
              ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${dataAccount}:role/DataReader` },
            },
          },
        ],
      },
    })),
    expect: { step: 'open-dashboard', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Somebody locked the bucket to the people who may read it, and locked QuickSight out: to S3 it is not Ana who reads but the service role, and a Deny beats what that role is allowed.',
    repair: 'Name the service role beside DataReader in the condition.',
  },
  {
    id: 'whole-domain-reads',
    title: 'All of the domain were made users of QuickSight',
    breaks: changeQuickSight((application) => ({ ...application, groups: ['Domain Users'] })),
    inputs: { username: 'chloe', password: 'demonstration-chloe-aws' },
    lesson:
      'An application that reads with a role of its own lends that role to all its users. Chloé has no permission on the bucket and needs none.',
    repair:
      'Take only the groups that need the figures, and restrict data sets in QuickSight by user or group.',
    succeeds: 'Chloé from Legal sees figures that no policy lets her read.',
    stopped: {
      by: changeQuickSight((application) => ({ ...application, groups: ['QuickSight Readers'] })),
      expect: {
        step: 'sign-in',
        rule: 'ds.application-group',
        error: 'You are not a user of this application.',
      },
    },
  },
];
