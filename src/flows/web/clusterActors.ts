import { clusterIssuer } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import type { Actor } from '../flow.ts';
import { postJson } from './clientRequest.ts';

/** The actors of an EKS cluster whose pods go to AWS. */
export const kubelet = {
  name: 'Kubelet',
  kind: 'client',
  about: 'The cluster’s agent on a node. It starts pods and fetches the tokens that they mount.',
} as const satisfies Actor;

export const apiServer = {
  name: 'API server',
  kind: 'idp',
  hosts: ['5c3a9e71d04b48f6a2e8b7f1936d20ac.gr7.us-east-1.eks.amazonaws.com'],
  about: 'The cluster’s control plane. It knows the service accounts and signs tokens for them.',
} as const satisfies Actor;

export const clusterKeys = {
  name: 'Cluster’s issuer',
  kind: 'idp',
  hosts: ['oidc.eks.us-east-1.amazonaws.com'],
  about:
    'A public address where EKS publishes the keys of the cluster. The API server may be private; this is not.',
} as const satisfies Actor;

/** Where a pod finds its token, and the environment variable that says so. */
export const tokenFile = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';

function clusterIn({ openIdProviders }: World) {
  const provider = openIdProviders[clusterIssuer];
  if (provider?.kind !== 'kubernetes') throw new Error('This world has no cluster.');
  return provider;
}

/** A service account, as its pods name it. */
export interface PodAccount {
  readonly namespace: string;
  readonly serviceAccount: string;
  /** The audience that the pod’s volume asks for; empty for the cluster’s own. */
  readonly audience: string;
}

/** What the kubelet sends for a pod of a service account: a TokenRequest for a token of one day. */
export function tokenRequest(
  world: World,
  { namespace, serviceAccount, audience }: PodAccount,
): HttpRequest {
  const { endpoints, kubeletToken } = clusterIn(world);
  return postJson(
    { userAgent: 'kubelet/v1.33', authorization: `Bearer ${kubeletToken}` },
    `${endpoints.apiServer}/api/v1/namespaces/${namespace}/serviceaccounts/${serviceAccount}/token`,
    {
      kind: 'TokenRequest',
      apiVersion: 'authentication.k8s.io/v1',
      spec: {
        ...(audience !== '' && { audiences: [audience] }),
        expirationSeconds: 86_400,
      },
    },
  );
}
