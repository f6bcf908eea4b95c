import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { anaIsIn } from '../saml/samlChanges.ts';
import {
  analystRole,
  archiveAccount,
  archiveBucket,
  archiveRole,
  archiveRoleArn,
} from './archive.ts';
import { departmentGoesAlong, sendSourceIdentity } from './chainChanges.ts';
import { defaultWorldWith } from './defaultWorldWith.ts';

const analystArn = `arn:aws:iam::${dataAccount}:role/${analystRole}`;
const analystId = 'AROARTX3GSDSANALYST77';

/** Who may have the first role: people whom AD FS vouches for, with tags and a source identity. */
const trustAdfs = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PeopleFromAdfs',
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${dataAccount}:saml-provider/ADFS` },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
};

/** What the first role is for: to go on to the second. */
const goOn = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'GoOnToTheArchive',
      Effect: 'Allow',
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Resource: archiveRoleArn,
    },
  ],
};

/** Who may have the second role: sessions of the first, behind which stands a person of Example Corp. */
const trustAnalysts = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AnalystsWithAName',
      Effect: 'Allow',
      Principal: { AWS: analystArn },
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Condition: { StringLike: { 'sts:SourceIdentity': '*@corp.example' } },
    },
  ],
};

const readOwnDepartment = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'FolderOfTheDepartment',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${archiveBucket}/\${aws:PrincipalTag/Department}/*`,
    },
  ],
};

const archived = (text: string) => ({ text, lastModified: Date.UTC(2026, 1, 2, 10) });

/** The default world, with a second account of Example Corp and two roles in a row that lead there. */
export function chainWorld(): World {
  const world = defaultWorldWith((file) => {
    const data = file.accounts[dataAccount];
    if (!data) throw new Error(`The default world has no account ${dataAccount}.`);
    return {
      ...file,
      organization: {
        ...file.organization,
        accounts: {
          ...file.organization.accounts,
          [archiveAccount]: { parent: file.organization.root.id },
        },
      },
      accounts: {
        ...file.accounts,
        [dataAccount]: {
          ...data,
          roles: {
            ...data.roles,
            [analystRole]: {
              roleId: analystId,
              description: 'People who analyse, whatever their department',
              trustPolicy: trustAdfs,
              maxSessionDuration: 14_400,
              policies: { GoOn: goOn },
            },
          },
        },
        [archiveAccount]: {
          name: 'Example Corp archive',
          roles: {
            [archiveRole]: {
              roleId: 'AROATHPRDSKWARCHIVE77',
              description: "Reads the archive of one's own department",
              trustPolicy: trustAnalysts,
              trustPrincipals: { [analystArn]: analystId },
              maxSessionDuration: 14_400,
              policies: { ReadOwnDepartment: readOwnDepartment },
            },
          },
          buckets: {
            [archiveBucket]: {
              objects: {
                'Analytics/2019/summary.txt': archived('The year 2019: 23 sites measured.\n'),
                'Legal/2019/settlement.txt': archived('Settlement of 2019. Confidential.\n'),
              },
            },
          },
        },
      },
    };
  });
  const analyst = anaIsIn('Domain Users', 'Analytics', `AWS-${dataAccount}-${analystRole}`);
  return [analyst, departmentGoesAlong, sendSourceIdentity].reduce(
    (changed, change) => change(changed),
    world,
  );
}
