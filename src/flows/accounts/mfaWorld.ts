import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { defaultWorldWith } from './defaultWorldWith.ts';
import { mayaArn, mayaKey, mayaPhone, mayaPhoneSecret } from './maya.ts';
import { onlyWithMfa } from './onlyWithMfa.ts';

const work = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'OwnKeys', Effect: 'Allow', Action: 'iam:ListAccessKeys', Resource: mayaArn },
    {
      Sid: 'ReadReports',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
    },
  ],
};

/** Reports want a code that is no older than an hour. */
const freshCode = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'CodeOfTheLastHour',
      Effect: 'Deny',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
      Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } },
    },
  ],
};

/** The default world, and in its data account a user who has to use a second factor. */
export const mfaWorld = (): World =>
  defaultWorldWith((file) => {
    const data = file.accounts[dataAccount];
    if (!data) throw new Error(`The default world has no account ${dataAccount}.`);
    return {
      ...file,
      accounts: {
        ...file.accounts,
        [dataAccount]: {
          ...data,
          users: {
            ...data.users,
            maya: {
              userId: 'AIDARTX3GSDSMAYA7USER',
              accessKeys: [mayaKey],
              policies: {
                Work: work,
                OnlyWithMfa: onlyWithMfa('BoolIfExists'),
                FreshCode: freshCode,
              },
            },
          },
          mfaDevices: {
            ...data.mfaDevices,
            [mayaPhone]: {
              secret: mayaPhoneSecret,
              owner: { user: 'maya' },
              enableDate: Date.UTC(2026, 0, 12, 9, 15),
            },
          },
        },
      },
    };
  });
