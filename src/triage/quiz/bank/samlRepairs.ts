import { metadataOf } from '../../../cloud/idp/metadataOf.ts';
import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import { rewriteClaimRule, rewriteTrust, sendAttribute } from '../../../flows/saml/samlChanges.ts';
import {
  type Change,
  changeAccount,
  changeAdfs,
  changeRelyingParty,
  changeRole,
} from '../../../flows/worldChanges.ts';
import { demonstrationKeys } from '../../../wire/saml/demonstrationKeys.ts';

/** Gives DataReader one more statement in its own policies. */
const alsoAllow = (action: string, resource: string): Change =>
  changeRole('DataReader', (role) => ({
    ...role,
    policies: {
      ...role.policies,
      Repair: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'Repair', Effect: 'Allow', Action: action, Resource: resource }],
      },
    },
  }));

const bucket = `arn:aws:s3:::${reportsBucket}`;

type Repairs = Readonly<Record<string, Change>>;

export const tagsRepairs: Repairs = {
  'trust-tag-session': rewriteTrust('DataReader', '"sts:SetSourceIdentity"', '"sts:TagSession"'),
  'role-tag-session': alsoAllow('sts:TagSession', `arn:aws:iam::${dataAccount}:role/DataReader`),
  'transitive-keys': sendAttribute('TransitiveTagKeys', 'Department'),
  'role-tags': changeRole('DataReader', (role) => ({
    ...role,
    tags: { ...role.tags, Department: 'Analytics' },
  })),
};

export const listRepairs: Repairs = {
  'list-on-bucket': alsoAllow('s3:ListBucket', bucket),
  'list-on-objects': alsoAllow('s3:ListBucket', `${bucket}/*`),
  'operation-name': alsoAllow('s3:ListObjectsV2', bucket),
  'get-on-bucket': alsoAllow('s3:GetObject', bucket),
};

/** Gives the IAM SAML provider the metadata that AD FS publishes as the world stands. */
const uploadMetadata: Change = (world) =>
  changeAccount(world, (account) => {
    const host = 'adfs.corp.example';
    const idp = world.samlIdentityProviders[host];
    const provider = account.samlProviders['ADFS'];
    if (!idp || !provider) throw new Error('This world has no AD FS that AWS knows.');
    const renewed = { ...provider, metadata: metadataOf(host, idp) };
    return { ...account, samlProviders: { ...account.samlProviders, ADFS: renewed } };
  });

export const providerRepairs: Repairs = {
  'trust-names-new': rewriteTrust('DataReader', 'saml-provider/OldADFS', 'saml-provider/ADFS'),
  'rules-name-old': rewriteClaimRule('Roles', 'saml-provider/ADFS', 'saml-provider/OldADFS'),
  'metadata-again': uploadMetadata,
  'role-may-assume': alsoAllow(
    'sts:AssumeRoleWithSAML',
    `arn:aws:iam::${dataAccount}:role/DataReader`,
  ),
};

export const durationRepairs: Repairs = {
  'role-maximum': changeRole('DataReader', (role) => ({ ...role, maxSessionDuration: 7200 })),
  'session-duration': sendAttribute('SessionDuration', '7200'),
  'token-lifetime': changeRelyingParty((party) => ({ ...party, tokenLifetime: 120 })),
};

const newIssuer = 'http://login.corp.example/adfs/services/trust';

export const issuerRepairs: Repairs = {
  'upload-metadata': uploadMetadata,
  'trust-issuer': rewriteTrust(
    'DataReader',
    '"StringEquals":{',
    `"StringEquals":{"SAML:iss":"${newIssuer}",`,
  ),
  audience: changeRelyingParty((party) => ({ ...party, audience: newIssuer })),
  'new-key': changeAdfs((idp) => ({ ...idp, signingKey: demonstrationKeys.adfsNext })),
};
