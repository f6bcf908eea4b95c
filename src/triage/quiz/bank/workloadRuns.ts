import type { Question } from '../question.ts';

/** What happens when a job or a pod shows its token to STS, or one of AWS to a partner. */
export const workloadRunsQuestions: readonly Question[] = [
  {
    id: 'order-github-job',
    kind: 'order',
    flow: 'github-actions',
    scene:
      'A workflow on GitHub puts the company’s site into S3. No AWS key is stored at GitHub. The company has an OIDC provider in IAM and a role for the job.',
    asks: 'In which order does the page get to S3?',
    statements: ['N33', 'N34'],
    study: { flow: 'github-actions', step: 'ask-token' },
    options: [
      {
        key: 'start-job',
        because:
          'GitHub gives the running job an address and a secret to ask for tokens with. Before that there is no job to vouch for.',
      },
      {
        key: 'ask-token',
        because:
          'The job says for whom the token is to be. GitHub writes into it which repository and branch this is.',
      },
      {
        key: 'assume-role',
        because:
          'STS compares that token with the trust policy. It is the only time that AWS sees it.',
      },
      {
        key: 'put-page',
        because: 'S3 gets a request that is signed with the keys of the session, and no token.',
      },
    ],
  },
  {
    id: 'order-aws-vouches',
    kind: 'order',
    flow: 'outbound-web-identity',
    scene:
      'A pod on EKS orders prints from a partner outside of AWS. The partner wants an ID token in which AWS vouches for the pod’s role. The pod has no AWS credentials yet.',
    asks: 'In which order does this happen?',
    statements: ['N34', 'N37'],
    study: { flow: 'outbound-web-identity', step: 'get-token' },
    options: [
      {
        key: 'request-token',
        because:
          'First the cluster vouches for the pod. This token is for AWS, and the partner could do nothing with it.',
      },
      {
        key: 'assume-role',
        because:
          'STS takes the cluster’s token and gives credentials of the role. AWS can only vouch for somebody who is in AWS.',
      },
      {
        key: 'get-token',
        because:
          'A signed call with those credentials. The new token names the role, and the partner as its audience.',
      },
      {
        key: 'ask-partner',
        because:
          'The partner fetches AWS’s public keys and checks the token, as STS did with the first one.',
      },
    ],
  },
  {
    id: 'job-gets-environment',
    kind: 'diagnose',
    flow: 'github-actions',
    fault: 'environment-added',
    finds: 'repair',
    repairs: async () => (await import('./webRepairs.ts')).environmentRepairs,
    scene:
      'The trust policy of SiteDeploy names the subject repo:corp-example/site:ref:refs/heads/main. Yesterday somebody wrote “environment: production” into the workflow. The job still runs on main, and since then it is refused.',
    asks: 'Which change lets this job in again?',
    statements: ['N33', 'N36'],
    study: { flow: 'github-actions', fault: 'environment-added', step: 'assume-role' },
    options: [
      {
        key: 'environment-subject',
        text: 'Subject repo:corp-example/site:environment:production',
        because:
          'With an environment GitHub writes that into sub in place of the branch. Which branches may use it is then up to the settings at GitHub.',
      },
      {
        key: 'branch-and-environment',
        text: 'Subject repo:corp-example/site:ref:refs/heads/main:environment:production',
        because:
          'The environment does not come on top of the branch. It takes its place, and the branch is gone from sub.',
      },
      {
        key: 'every-branch',
        text: 'Subject repo:corp-example/site:ref:refs/heads/*, under StringLike',
        because:
          'That is a pattern for branches, wider than needed and still no match: this subject has no ref in it.',
      },
      {
        key: 'client-id',
        text: 'A second client id at IAM: production',
        because:
          'Client ids are compared with aud, and the job asks for the same audience as before.',
      },
    ],
  },
  {
    id: 'pull-request-deploys',
    kind: 'diagnose',
    flow: 'github-actions',
    fault: 'any-branch',
    finds: 'repair',
    repairs: async () => (await import('./webRepairs.ts')).anyBranchRepairs,
    scene:
      'The trust policy takes every subject that is like repo:corp-example/site:*. Somebody who may open pull requests, and not merge them, has put a page onto the site. The branch main is protected at GitHub; the site is deployed from it.',
    asks: 'Which change to the role shuts such jobs out and lets main deploy?',
    statements: ['N33', 'N36'],
    study: { flow: 'github-actions', fault: 'any-branch', step: 'assume-role' },
    options: [
      {
        key: 'whole-subject',
        text: 'To test the whole subject of main, under StringEquals',
        because:
          'A job for a pull request has another subject, repo:corp-example/site:pull_request. To protect main helps AWS only if the role asks for main.',
      },
      {
        key: 'same-in-equals',
        text: 'To test the same value under StringEquals, which is stricter',
        because:
          'Too strict: there the asterisk is nothing but an asterisk, and no subject has one. main is shut out as well.',
      },
      {
        key: 'environments-only',
        text: 'To take only subjects like repo:corp-example/site:environment:*',
        because:
          'Good where jobs run in a protected environment. This one does not, so its subject names the branch.',
      },
      {
        key: 'short-sessions',
        text: 'To allow sessions of one hour at most, so that little can happen',
        because:
          'A page is put up within seconds. The length of a session says nothing about who begins it.',
      },
    ],
  },
  {
    id: 'role-in-other-account',
    kind: 'diagnose',
    flow: 'eks-service-account',
    fault: 'role-of-another-account',
    finds: 'error',
    scene:
      'A cluster runs in account 111122223333, and IAM there has an OIDC provider for its issuer. Now a pod’s service account names a role in account 444455556666. There the role was made, with a trust policy for the pod, and nothing else. The pod’s token is fresh and rightly signed.',
    asks: 'What does STS answer?',
    statements: ['N25', 'N34'],
    study: { flow: 'eks-service-account', fault: 'role-of-another-account', step: 'assume-role' },
    options: [
      {
        key: 'InvalidIdentityToken',
        text: 'InvalidIdentityToken',
        because:
          'STS looks for the OIDC provider in the account of the role. There is none for this issuer, so the token cannot even be judged.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied',
        because:
          'That would come from the role’s trust policy. STS weighs it only for tokens of an issuer that the role’s account knows.',
      },
      {
        key: 'IDPCommunicationError',
        text: 'IDPCommunicationError',
        because: 'That is for a provider that does not answer. STS does not ask anybody here.',
      },
      {
        key: 'none',
        text: 'Credentials: the role’s trust policy names the pod',
        because:
          'The policy cannot do it alone. An OIDC provider must stand beside the role, in its own account.',
      },
    ],
  },
  {
    id: 'key-with-scheme',
    kind: 'diagnose',
    flow: 'eks-service-account',
    fault: 'https-in-key',
    finds: 'repair',
    repairs: async () => (await import('./webRepairs.ts')).httpsKeyRepairs,
    scene:
      'Somebody wrote a role’s trust policy by hand. To get the names of the two condition keys, he put “:aud” and “:sub” behind the value of iss, as it stands in the pod’s token. IAM saved the policy. The pod is refused.',
    asks: 'Which one change lets the pod in, and it alone?',
    statements: ['N34', 'N36'],
    study: { flow: 'eks-service-account', fault: 'https-in-key', step: 'assume-role' },
    options: [
      {
        key: 'bare-keys',
        text: 'Take https:// away from the names of the two condition keys',
        because:
          'The names of the keys are built from iss without https://. Under the name as written the request has no value, so StringEquals does not hold.',
      },
      {
        key: 'string-like',
        text: 'Test both keys with StringLike, which is less strict than StringEquals',
        because:
          'It takes patterns in the value. The name of a key is looked up as it is, by either operator.',
      },
      {
        key: 'arn-with-https',
        text: 'Put https:// into the provider’s ARN too, so that the names agree',
        because:
          'The ARN is written without the scheme as well. Changed like this, Principal names a provider that is not there.',
      },
      {
        key: 'client-id',
        text: 'List https://sts.amazonaws.com as a client id of the OIDC provider',
        because:
          'The audience was found on the list already. It is the role that refuses, and it looks at keys that have no value.',
      },
    ],
  },
  {
    id: 'token-of-a-trial-role',
    kind: 'diagnose',
    flow: 'outbound-web-identity',
    fault: 'any-role-of-account',
    finds: 'step',
    scene:
      'A partner’s API takes tokens in which AWS vouches for Example Corp. It checks signature, issuer, audience and age. In the same account there is a role Playground, for trying things out, which may call GetWebIdentityToken without limits. A pod with this role asks for a token for the partner and orders prints.',
    asks: 'Where does it stop?',
    statements: ['N37', 'N38'],
    study: { flow: 'outbound-web-identity', fault: 'any-role-of-account', step: 'ask-partner' },
    options: [
      {
        key: 'none',
        text: 'Nowhere: the prints are ordered',
        because:
          'The issuer stands for the whole account. A partner that does not look at sub cannot tell one role of the account from another.',
      },
      {
        key: 'assume-role',
        text: 'At STS, which gives a role for trials no session',
        because:
          'AWS does not know what a role is for. If the trust policy admits the pod, the session begins.',
      },
      {
        key: 'get-token',
        text: 'At STS, which signs no token for this partner',
        because:
          'An account’s issuer has no list of partners. A condition on the audience in the role’s policy would be such a limit, and here is none.',
      },
      {
        key: 'ask-partner',
        text: 'At the partner, since the issuer is that of another role',
        because:
          'An account has one issuer for all its roles. To tell them apart, the partner has to test sub as well.',
      },
    ],
  },
  {
    id: 'end-of-the-session',
    kind: 'diagnose',
    flow: 'outbound-web-identity',
    fault: 'session-nearly-over',
    finds: 'step',
    scene:
      'A pod’s AWS session ends in three minutes. The pod calls GetWebIdentityToken for a token of five minutes, which its policy allows, and wants to order prints from a partner with it at once.',
    asks: 'Where does it stop?',
    statements: ['N35', 'N37'],
    study: { flow: 'outbound-web-identity', fault: 'session-nearly-over', step: 'get-token' },
    options: [
      {
        key: 'get-token',
        text: 'STS refuses the token, which would outlive the session',
        because:
          'A token may not outlive the session that asks for it. Otherwise a session could prolong what it may do.',
      },
      {
        key: 'none',
        text: 'Nowhere: STS signs, but for three minutes only',
        because:
          'STS shortens nothing by itself: it refuses. The pod would have to ask for three minutes or less.',
      },
      {
        key: 'ask-partner',
        text: 'The partner refuses the token, as the session is about to end',
        because: 'The partner sees a token and its end, and no session. It could not know.',
      },
      {
        key: 'assume-role',
        text: 'STS refuses the pod a new session',
        because:
          'The pod may trade its token for a new session at any time; here it has not asked. To do so first would be the repair.',
      },
    ],
  },
];
