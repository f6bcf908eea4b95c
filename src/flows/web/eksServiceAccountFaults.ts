import { clusterIssuer, dataAccount, photosBucket } from '../../cloud/world/defaultNames.ts';
import type { BucketIn, World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { type Change, minutesLater } from '../worldChanges.ts';
import { allOf, changeIssuer, renameIamProvider, trustTokens } from './webChanges.ts';
import { iamProviderArn, roleArn } from './webNames.ts';

const provider = iamProviderArn(clusterIssuer);
const formerIssuer = 'oidc.eks.us-east-1.amazonaws.com/id/0F1D7C52E98A4B36B1C04D8E73A95F62';
const thumbnails = 'system:serviceaccount:photos:thumbnails';

const changePhotosBucket =
  (change: (bucket: BucketIn) => BucketIn): Change =>
  (world): World => {
    const account = world.accounts[dataAccount];
    const bucket = account?.buckets[photosBucket];
    if (!account || !bucket) throw new Error('This world has no bucket of photos.');
    const buckets = { ...account.buckets, [photosBucket]: change(bucket) };
    return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, buckets } } };
  };

export const eksServiceAccountFaults: readonly Fault[] = [
  {
    id: 'default-account',
    title: 'The deployment does not name its service account',
    breaks: (world) => world,
    inputs: { serviceAccount: 'default' },
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'A pod without serviceAccountName runs as default of its namespace. The token is good and names default; the role is for another service account.',
    repair: 'Write serviceAccountName: thumbnails into the pod’s template.',
  },
  {
    id: 'cluster-audience',
    title: 'The volume asks for no audience',
    breaks: (world) => world,
    inputs: { audience: '' },
    expect: { step: 'assume-role', rule: 'oidc.aud', error: 'InvalidIdentityToken' },
    lesson:
      'Without an audience a token is made for the cluster’s own API server. The tokens that Kubernetes mounts by itself are of that kind, and AWS must refuse them: whoever got one could call the API server with it.',
    repair: 'Project a token with audience sts.amazonaws.com, as EKS does for annotated accounts.',
  },
  {
    id: 'file-read-once',
    title: 'The program read the token when it started, a day ago',
    before: 'assume-role',
    breaks: minutesLater(25 * 60),
    expect: { step: 'assume-role', rule: 'oidc.exp', error: 'ExpiredTokenException' },
    lesson:
      'The kubelet replaces the file before the token in it ends. A program that keeps what it read at the start works for a day and then fails for good. Old SDKs did so.',
    repair: 'Read the file at every trade. A current SDK does.',
  },
  {
    id: 'cluster-made-anew',
    title: 'The cluster was made anew, IAM knows the old one',
    breaks: renameIamProvider(clusterIssuer, formerIssuer),
    expect: { step: 'assume-role', rule: 'sts.web.provider', error: 'InvalidIdentityToken' },
    lesson:
      'Every cluster has an issuer of its own, with an id in its URL. A new cluster is a new issuer, even under the old name, and IAM’s provider and all trust policies name the old one.',
    repair:
      'Create an OIDC provider for the new issuer’s URL, and name it in the trust policies with its condition keys.',
  },
  {
    id: 'role-of-another-account',
    title: 'The annotation names the role in another account',
    breaks: (world) => world,
    inputs: { role: roleArn('Thumbnails').replace(dataAccount, '444455556666') },
    expect: { step: 'assume-role', rule: 'sts.web.provider', error: 'InvalidIdentityToken' },
    lesson:
      'STS looks for the OIDC provider in the account of the role that is asked for, not in that of the cluster. Account 444455556666 has none for this issuer.',
    repair:
      'Annotate the service account with the role of account 111122223333, or create provider and role in the other account.',
  },
  {
    id: 'https-in-key',
    title: 'The condition keys begin with https://',
    breaks: trustTokens('Thumbnails', provider, {
      StringEquals: {
        [`https://${clusterIssuer}:aud`]: 'sts.amazonaws.com',
        [`https://${clusterIssuer}:sub`]: thumbnails,
      },
    }),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'The keys are called by the issuer’s URL without https://. Under another name the request has no such key, and StringEquals does not hold for a key that is not there. IAM saves such a policy without a word.',
    repair: 'Take https:// out of the names of the condition keys.',
  },
  {
    id: 'only-by-endpoint',
    title: 'The bucket can be reached through a VPC endpoint only',
    breaks: changePhotosBucket((bucket) => ({
      ...bucket,
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyByEndpoint',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [`arn:aws:s3:::${photosBucket}`, `arn:aws:s3:::${photosBucket}/*`],
            Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } },
          },
        ],
      },
    })),
    expect: { step: 'list-photos', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'aws:SourceVpce is there only when the request came through an endpoint. Where it is absent, StringNotEquals holds and the Deny strikes. The pod’s way to S3 goes through the internet.',
    repair:
      'Give the subnets of the nodes a route to the endpoint, or except the role from the Deny by aws:PrincipalArn.',
  },
  {
    id: 'only-audience-tested',
    title: 'The role trusts every pod of the cluster',
    breaks: allOf(
      trustTokens('Thumbnails', provider, {
        StringEquals: { [`${clusterIssuer}:aud`]: 'sts.amazonaws.com' },
      }),
      changeIssuer(clusterIssuer, 'kubernetes', (cluster) => ({
        ...cluster,
        serviceAccounts: [
          ...cluster.serviceAccounts,
          {
            namespace: 'playground',
            name: 'default',
            uid: '2d3b5e7f-90b4-4c8a-95f6-7e8f90123bc4',
          },
        ],
      })),
    ),
    inputs: { namespace: 'playground', serviceAccount: 'default' },
    succeeds:
      'A pod in the namespace playground, where everybody may try things out, has read people’s photos. Its author wrote the role’s ARN into the environment, and the role let it in.',
    lesson:
      'Every pod of the cluster can ask for a token with the audience sts.amazonaws.com. aud says that a token is for AWS; only sub says whose it is.',
    repair:
      'Test sub as well: system:serviceaccount:photos:thumbnails, namespace and name in full.',
    stopped: {
      by: trustTokens('Thumbnails', provider, {
        StringEquals: {
          [`${clusterIssuer}:aud`]: 'sts.amazonaws.com',
          [`${clusterIssuer}:sub`]: thumbnails,
        },
      }),
      expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    },
  },
];
