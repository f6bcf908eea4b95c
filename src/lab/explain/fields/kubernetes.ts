import type { Entry } from '../entry.ts';
import type { Source } from '../source.ts';

const kind = 'json-member';
const place = 'elsewhere';
const tokenRequest: Source = {
  source: 'Kubernetes API, TokenRequest',
  href: 'https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/',
};
const accounts: Source = {
  source: 'Kubernetes documentation, “Managing Service Accounts”',
  href: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
};

/** What a kubelet and an API server say to each other about a pod's token. */
export const kubernetes: readonly Entry[] = [
  {
    kind,
    place,
    name: ['kind', 'apiVersion'],
    title: 'Type of the object',
    text: 'What kind of object this is, and in which edition of the interface. Every object of Kubernetes begins with the two.',
    ...tokenRequest,
  },
  {
    kind,
    place,
    name: ['metadata', 'name', 'namespace'],
    title: 'Which service account',
    text: 'Its name and namespace, as in the address. Together they become the subject of the token: system:serviceaccount:NAMESPACE:NAME.',
    ...tokenRequest,
  },
  {
    kind,
    place,
    name: ['spec', 'status'],
    title: 'What is wanted, what came of it',
    text: 'spec holds the wishes of whoever asks, status what the API server made of them.',
    ...tokenRequest,
  },
  {
    kind,
    place,
    name: 'audiences',
    title: 'For whom the token is',
    text: 'Becomes aud. EKS asks for sts.amazonaws.com for pods with a role. Without it the token is for the cluster’s own API server, and AWS refuses it.',
    ...tokenRequest,
  },
  {
    kind,
    place,
    name: 'expirationSeconds',
    title: 'Life of the token in seconds',
    text: 'At least 600. EKS asks for 86,400, one day. The kubelet fetches a new token when four fifths of the time have passed.',
    ...accounts,
  },
  {
    kind,
    place,
    name: 'token',
    title: 'Token of the service account',
    text: 'A JWT signed with the cluster’s key. Whoever can read the file that it goes into is the service account, as far as AWS can tell.',
    ...tokenRequest,
  },
  {
    kind,
    place,
    name: 'expirationTimestamp',
    title: 'End of the token',
    text: 'The same moment as exp in the token, for the kubelet, so that it need not read the token.',
    ...tokenRequest,
  },
  {
    kind: 'jwt-claim',
    name: 'kubernetes.io',
    title: 'The cluster’s own facts',
    text: 'Namespace, service account and pod with their unique ids. AWS looks at none of it: what is to decide at AWS must be in sub or aud.',
    ...accounts,
  },
];
