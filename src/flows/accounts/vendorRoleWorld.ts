import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { defaultWorldWith } from './defaultWorldWith.ts';
import { collectorArn, collectorId, vendorRole } from './partner.ts';
import { partnerAccounts } from './partnerAccounts.ts';
import { onlyForExampleCorp, vendorTrust } from './vendorTrust.ts';

/** What the vendor's program may do beyond its own account: ask for the roles that customers keep for it. */
const assumeCustomerRoles = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'RolesOfCustomers',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: `arn:aws:iam::*:role/${vendorRole}`,
    },
  ],
};

const readReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListReports',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${reportsBucket}`,
    },
    {
      Sid: 'ReadReports',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
    },
  ],
};

/** The default world, a vendor, and the role that Example Corp keeps for the vendor. */
export const vendorRoleWorld = (): World =>
  defaultWorldWith((file) => {
    const data = file.accounts[dataAccount];
    if (!data) throw new Error(`The default world has no account ${dataAccount}.`);
    return {
      ...file,
      accounts: {
        ...file.accounts,
        ...partnerAccounts({ CustomerRoles: assumeCustomerRoles }),
        [dataAccount]: {
          ...data,
          roles: {
            ...data.roles,
            [vendorRole]: {
              roleId: 'AROARTX3GSDSHM5VENDR3',
              description: 'Harbor Metrics reads the reports',
              trustPolicy: vendorTrust(onlyForExampleCorp),
              trustPrincipals: { [collectorArn]: collectorId },
              policies: { ReadReports: readReports },
            },
          },
        },
      },
    };
  });
