import { clusterIssuer, dataAccount, photosBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { assumeWithToken, type WebIdentitySession } from './assumeWithToken.ts';
import { claimsOf } from './claimsOf.ts';
import { textAt } from './clientRequest.ts';
import {
  apiServer,
  clusterKeys,
  kubelet,
  type PodAccount,
  tokenFile,
  tokenRequest,
} from './clusterActors.ts';
import { eksServiceAccountFaults } from './eksServiceAccountFaults.ts';
import { listKeys, readObject } from '../readBucket.ts';
import { roleArn } from './webNames.ts';

interface EksBag extends WebIdentitySession, PodAccount {
  /** What the service account’s annotation names, and the pod finds as AWS_ROLE_ARN. */
  readonly role: string;
  /** The token as the API server gave it. */
  readonly issued: string;
  /** The token as the pod read it. */
  readonly token: string;
  readonly keys: readonly string[];
  readonly photo: string;
}

export const eksServiceAccount = defineFlow<EksBag>()({
  id: 'eks-service-account',
  title: 'A pod on EKS, by its service account',
  intro:
    'A pod makes thumbnails of photos in S3. It holds no AWS key, and neither does its node for it: the cluster vouches for the pod’s service account.',
  actors: {
    kubelet,
    apiServer,
    pod: {
      name: 'Pod',
      kind: 'client',
      about:
        'A container with the AWS SDK. Two environment variables tell the SDK its role and the file with its token.',
    },
    sts,
    issuer: clusterKeys,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  inputs: {
    namespace: 'photos',
    serviceAccount: 'thumbnails',
    audience: 'sts.amazonaws.com',
    role: roleArn('Thumbnails'),
  },
  steps: [
    {
      id: 'request-token',
      phase: 'authenticate',
      title: 'Ask for the pod’s token',
      from: 'kubelet',
      to: 'apiServer',
      label: 'POST TokenRequest',
      reply: 'Token of the service account',
      say: ({ need }) => ({
        what: `The kubelet asks the API server for a token of service account ${need('serviceAccount')} in namespace ${need('namespace')}, for the audience ${need('audience')}.`,
        why: 'The pod runs under a service account as a person has a user name. The API server knows which pods the node runs, so it believes the kubelet.',
        correction: {
          statement: 'N37',
          notes:
            'Federation is trust in a store of identities: Amazon, Google, Facebook, AD, anything with SAML 2.0.',
          today:
            'A Kubernetes cluster can be that store as well. Anything that signs OpenID Connect tokens and publishes its keys can.',
        },
      }),
      run: async ({ send, world, need }) => {
        const answer = await send(
          tokenRequest(world, {
            namespace: need('namespace'),
            serviceAccount: need('serviceAccount'),
            audience: need('audience'),
          }),
        );
        const issued = textAt(answer, 'status', 'token');
        return issued === undefined ? {} : { issued };
      },
    },
    {
      id: 'mount-token',
      phase: 'exchange',
      title: 'Put the token into the pod',
      from: 'kubelet',
      to: 'pod',
      label: 'Write the token into the pod’s volume',
      say: ({ need }) => {
        const { iat, exp } = claimsOf(need('issued'));
        return {
          what: `The kubelet writes the token into ${tokenFile}. It lives ${(Number(exp) - Number(iat)) / 3600} hours; the kubelet puts a new one there well before.`,
          why: 'The volume is called projected: its content is made for this pod and kept fresh. EKS adds it to every pod whose service account is annotated with a role.',
        };
      },
    },
    {
      id: 'read-token',
      phase: 'exchange',
      title: 'Read the token',
      from: 'pod',
      to: 'pod',
      label: 'Read AWS_WEB_IDENTITY_TOKEN_FILE',
      say: ({ need }) => {
        const { sub, aud } = claimsOf(need('token'));
        return {
          what: `The SDK finds AWS_ROLE_ARN (${need('role')}) and reads the file. sub is ${String(sub)}, aud is ${String(aud)}.`,
          why: 'The program itself does nothing: every AWS SDK looks for these two variables before it looks for credentials of the node.',
        };
      },
      run: async ({ need }) => ({ token: need('issued') }),
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Trade the token for credentials',
      from: 'pod',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity (not signed)',
      nested: [
        {
          from: 'sts',
          to: 'issuer',
          label: 'GET discovery document',
          reply: 'Where the keys are',
        },
        { from: 'sts', to: 'issuer', label: 'GET keys', reply: 'Public keys' },
      ],
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `STS fetches the cluster’s keys, checks the token and the trust policy, and issues ${accessKeyId} for ${need('subject')}, good until ${isoTime(expiration.getTime())}.`,
          why: 'STS never talks to the cluster, which may be private. The keys at the public address are enough. This way is known as IRSA, IAM roles for service accounts.',
        };
      },
      run: async ({ aws, need }) =>
        assumeWithToken(aws, {
          RoleArn: need('role'),
          RoleSessionName: `${need('serviceAccount')}-7d4b`,
          WebIdentityToken: need('token'),
        }),
    },
    {
      id: 'list-photos',
      phase: 'access',
      title: 'List the photos',
      from: 'pod',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the photos',
      say: ({ need }) => ({
        what: `S3 lists ${need('keys').length} photos of ${photosBucket}. The caller is ${need('session')}.`,
        why: 'Two pods on one node can have two roles. Before IRSA all pods of a node shared the node’s role, with all that any of them needed.',
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('credentials'), photosBucket),
      }),
    },
    {
      id: 'read-photo',
      phase: 'access',
      title: 'Read a photo',
      from: 'pod',
      to: 's3',
      label: 'GET a photo (signed)',
      reply: 'The photo',
      say: ({ need }) => ({
        what: `S3 returns the first of them: “${need('photo').trim()}”`,
        why: `When the credentials end, the SDK reads the file again and repeats the trade. The token that it read now ends at ${isoTime(seconds(Number(claimsOf(need('token'))['exp'])))}.`,
      }),
      run: async ({ aws, need }) => {
        const [key = ''] = need('keys');
        return { photo: await readObject(aws, need('credentials'), photosBucket, key) };
      },
    },
  ],
  faults: eksServiceAccountFaults,
  neighbours: [
    { flow: 'outbound-web-identity', how: 'The other way round: AWS vouches, others check' },
    { flow: 'github-actions', how: 'The same call, for jobs outside of AWS' },
    { flow: 'web-identity', how: 'The same call, for people who sign in with a browser' },
  ],
  setUp: [
    { kind: 'oidc-provider', account: dataAccount, url: clusterIssuer },
    { kind: 'role', account: dataAccount, name: 'Thumbnails' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
