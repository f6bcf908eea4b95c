import type { Outcome } from '../guide.ts';

/** Ways of programs with no person present. */
export const workloadOutcomes: readonly Outcome[] = [
  {
    id: 'github-actions',
    service: 'AssumeRoleWithWebIdentity, from GitHub Actions',
    short: 'GitHub Actions',
    call: 'sts:AssumeRoleWithWebIdentity with the token of the job.',
    why: 'GitHub signs a token for each job that says which repository, branch and environment it belongs to. IAM trusts GitHub as an issuer, and the trust policy names the repository in a condition on sub. No key is stored at GitHub. Other build services do the same with claims of their own.',
    whenNot:
      'A trust policy without a condition on sub would let in jobs of everybody’s repositories. Never leave it out, and never let a wildcard match the name of another organization.',
    runnerUp: {
      name: 'The role of the instance that runs the job',
      tips: 'The runners are EC2 instances of your own, and every job on them may do the same.',
    },
    statements: ['N33', 'N25', 'N34', 'N36'],
    flows: [
      {
        id: 'github-actions',
        shows: 'A workflow deploys to S3, and what happens when another repository tries.',
      },
    ],
  },
  {
    id: 'eks-service-account',
    service: 'IAM roles for service accounts, on EKS',
    short: 'EKS service account',
    call: 'sts:AssumeRoleWithWebIdentity, made by the SDK inside the pod.',
    why: 'The cluster signs a token for the service account and puts it into the pod. IAM trusts the cluster as an issuer, and the trust policy names namespace and service account. Each pod gets a role of its own; the role of the node stays out of it.',
    whenNot:
      'Each cluster is an issuer by itself: a new one needs a provider in IAM and a place in every trust policy.',
    runnerUp: {
      name: 'EKS Pod Identity',
      tips: 'Many clusters share the same roles: their trust policies name pods.eks.amazonaws.com and no cluster. The lab does not play it.',
    },
    statements: ['N33', 'N25', 'N34', 'N36'],
    flows: [
      {
        id: 'eks-service-account',
        shows: 'From the token in the pod to an object in S3, without a key on the node.',
      },
    ],
  },
  {
    id: 'oidc-workload',
    service: 'AssumeRoleWithWebIdentity, for a program',
    short: 'Web identity, program',
    call: 'sts:AssumeRoleWithWebIdentity with the program’s token. The call is not signed.',
    why: 'Whatever issues OpenID Connect tokens can vouch: another cloud, a Kubernetes cluster of your own, a build service. IAM keeps its address and the audiences, STS fetches its keys, and the trust policy names the one program that may come in.',
    whenNot:
      'STS fetches the keys over the internet: an issuer that cannot be reached from outside will not do. Name the program in a condition on sub, or all programs of that issuer get in.',
    runnerUp: {
      name: 'IAM Roles Anywhere',
      tips: 'What the program has is a certificate of your own authority, and no token. The lab does not play it.',
    },
    statements: ['N33', 'N25', 'N34', 'N37'],
    flows: [
      {
        id: 'github-actions',
        shows: 'The same trade. There the issuer is GitHub.',
      },
      {
        id: 'eks-service-account',
        shows: 'The same trade. There the issuer is a Kubernetes cluster.',
      },
    ],
  },
  {
    id: 'outbound-web-identity',
    service: 'Outbound web identity: AWS vouches to a service outside',
    short: 'AWS vouches outside',
    call: 'sts:GetWebIdentityToken, at an endpoint of a Region.',
    why: 'STS signs a token that names the caller’s role and ends soon, by default after five minutes. The service outside checks it with keys that AWS publishes, as it would for any issuer. No key of that service has to be kept.',
    whenNot:
      'The service outside must take tokens of issuers that it is told to trust. At AWS the token opens nothing: AssumeRoleWithWebIdentity does not take it.',
    runnerUp: {
      name: 'A key of the other service, kept in Secrets Manager',
      tips: 'The other service knows nothing but keys of its own.',
    },
    statements: ['N01', 'N35', 'N37'],
    flows: [
      {
        id: 'outbound-web-identity',
        shows: 'A pod orders prints from a company outside that never gave it a key.',
      },
    ],
  },
];
