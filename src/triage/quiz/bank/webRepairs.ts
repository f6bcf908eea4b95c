import {
  clusterIssuer,
  dataAccount,
  githubIssuer,
  photosBucket,
} from '../../../cloud/world/defaultNames.ts';
import { facebook } from '../../../flows/web/accessTokenProviders.ts';
import { changeIamProvider, trustTokens } from '../../../flows/web/webChanges.ts';
import { iamProviderArn, roleArn } from '../../../flows/web/webNames.ts';
import { type Change, changeAccount, changeRole } from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;

/** Lets in the jobs of GitHub whose subject is this, or is like that. */
const trustJobs = (operator: 'StringEquals' | 'StringLike', subject: string): Change => {
  const audience = { [`${githubIssuer}:aud`]: 'sts.amazonaws.com' };
  const sub = { [`${githubIssuer}:sub`]: subject };
  return trustTokens(
    'SiteDeploy',
    iamProviderArn(githubIssuer),
    operator === 'StringEquals'
      ? { StringEquals: { ...audience, ...sub } }
      : { StringEquals: audience, StringLike: sub },
  );
};

const alsoClient = (issuer: string, client: string): Change =>
  changeIamProvider(issuer, ({ clientIds, ...known }) => ({
    ...known,
    clientIds: [...clientIds, client],
  }));

export const environmentRepairs: Repairs = {
  'environment-subject': trustJobs('StringEquals', 'repo:corp-example/site:environment:production'),
  'branch-and-environment': trustJobs(
    'StringEquals',
    'repo:corp-example/site:ref:refs/heads/main:environment:production',
  ),
  'every-branch': trustJobs('StringLike', 'repo:corp-example/site:ref:refs/heads/*'),
  'client-id': alsoClient(githubIssuer, 'production'),
};

export const anyBranchRepairs: Repairs = {
  'whole-subject': trustJobs('StringEquals', 'repo:corp-example/site:ref:refs/heads/main'),
  'same-in-equals': trustJobs('StringEquals', 'repo:corp-example/site:*'),
  'environments-only': trustJobs('StringLike', 'repo:corp-example/site:environment:*'),
  'short-sessions': changeRole('SiteDeploy', (role) => ({ ...role, maxSessionDuration: 3600 })),
};

const cluster = iamProviderArn(clusterIssuer);

/** The two conditions on tokens of the cluster, under keys that begin like this. */
const ofThumbnails = (prefix: string) => ({
  [`${prefix}:aud`]: 'sts.amazonaws.com',
  [`${prefix}:sub`]: 'system:serviceaccount:photos:thumbnails',
});

export const httpsKeyRepairs: Repairs = {
  'bare-keys': trustTokens('Thumbnails', cluster, { StringEquals: ofThumbnails(clusterIssuer) }),
  'string-like': trustTokens('Thumbnails', cluster, {
    StringLike: ofThumbnails(`https://${clusterIssuer}`),
  }),
  'arn-with-https': trustTokens('Thumbnails', iamProviderArn(`https://${clusterIssuer}`), {
    StringEquals: ofThumbnails(`https://${clusterIssuer}`),
  }),
  'client-id': alsoClient(clusterIssuer, 'https://sts.amazonaws.com'),
};

/** Shuts everybody out of the bucket of photos who is no session of this role. */
const onlyRoleIntoPhotos = (role: string): Change => {
  const bucketArn = `arn:aws:s3:::${photosBucket}`;
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OnlyThisRole',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn(role) } },
      },
    ],
  };
  return (world) =>
    changeAccount(world, (account) => {
      const bucket = account.buckets[photosBucket];
      if (!bucket) throw new Error('This world has no bucket of photos.');
      const buckets = { ...account.buckets, [photosBucket]: { ...bucket, policy } };
      return { ...account, buckets };
    });
};

export const otherAppRepairs: Repairs = {
  'app-id': trustTokens('FacebookUser', 'graph.facebook.com', {
    StringEquals: { 'graph.facebook.com:app_id': facebook.clientId },
  }),
  'person-id': trustTokens('FacebookUser', 'graph.facebook.com', {
    StringEquals: { 'graph.facebook.com:id': '10223344556677889' },
  }),
  'only-this-role': onlyRoleIntoPhotos('FacebookUser'),
  'iam-provider': (world) =>
    changeAccount(world, (account) => {
      const [known] = Object.values(account.openIdConnectProviders);
      if (!known) throw new Error(`Account ${dataAccount} has no OIDC provider.`);
      const openIdConnectProviders = {
        ...account.openIdConnectProviders,
        'graph.facebook.com': { ...known, clientIds: [facebook.clientId] },
      };
      return { ...account, openIdConnectProviders };
    }),
};
