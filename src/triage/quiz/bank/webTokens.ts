import type { Question } from '../question.ts';

const answer = '/AssumeRoleWithWebIdentityResponse/AssumeRoleWithWebIdentityResult';

/** Tokens of the web: whom they are about, whom for, and who may trust them. */
export const webTokensQuestions: readonly Question[] = [
  {
    id: 'who-cloudtrail-names',
    kind: 'read',
    flow: 'github-actions',
    step: 'assume-role',
    shows: { side: 'request', view: 'jwt WebIdentityToken' },
    finds: { sameAs: { trail: '/userIdentity/userName', step: 'assume-role' } },
    scene:
      'A job on GitHub trades this ID token for credentials. Later somebody reads the CloudTrail event of the call, to find out who it was.',
    asks: 'Which claim stands there as the user?',
    statements: ['N33', 'N34'],
    study: { flow: 'github-actions', step: 'assume-role' },
    options: [
      {
        key: '/claims/sub',
        because:
          'The subject is whom the issuer vouches for. GitHub writes repository and branch into it, so that is what AWS records.',
      },
      {
        key: '/claims/actor',
        because:
          'This person pushed the commit. To AWS the identity is the job, not the person behind it.',
      },
      {
        key: '/claims/repository',
        because:
          'The repository is a claim of its own, but AWS takes the identity from the subject, which says the branch as well.',
      },
      {
        key: '/claims/aud',
        because: 'The audience says whom the token is for: AWS. It is the same for every job.',
      },
    ],
  },
  {
    id: 'job-with-stored-key',
    kind: 'choose',
    scene:
      'Workflows on GitHub put a site into S3. They use the access key of an IAM user, which is stored at GitHub as a secret and was last changed two years ago.',
    asks: 'What is the best replacement for the key?',
    statements: ['N33', 'N25'],
    study: { flow: 'github-actions', step: 'assume-role' },
    right: 'github-token',
    options: [
      {
        key: 'github-token',
        text: 'A role that trusts the ID tokens of GitHub’s jobs',
        because:
          'Each job gets an ID token that says what it is, and trades it at STS. Cognito is for the people of an app; a workload needs none.',
      },
      {
        key: 'identity-pool',
        text: 'A Cognito identity pool, in which the workflows are guests',
        because:
          'Guests are everybody. AWS advises Cognito for apps with people in them, and a job has better proof to show than none.',
      },
      {
        key: 'session-token',
        text: 'Keys of GetSessionToken, stored as a secret every morning',
        because:
          'They come from the user’s key, so that key still has to be kept somewhere. The call is for people who add a second factor.',
      },
      {
        key: 'saml',
        text: 'A SAML provider in IAM for GitHub, and AssumeRoleWithSAML',
        because:
          'GitHub vouches for jobs with OpenID Connect tokens. SAML is for people who sign in, at a company’s identity provider.',
      },
    ],
  },
  {
    id: 'cluster-in-the-cellar',
    kind: 'choose',
    scene:
      'A company runs Kubernetes in its own data centre. The cluster signs tokens for its pods, with an issuer of its own. IAM has an OIDC provider for this issuer, roles trust it, and the pods can reach STS. The issuer’s host has a name inside the company’s network only.',
    asks: 'What is missing for AssumeRoleWithWebIdentity?',
    statements: ['N34', 'N25', 'N33'],
    study: { flow: 'web-identity', step: 'assume-role', fault: 'keys-on-internal-host' },
    right: 'public-keys',
    options: [
      {
        key: 'public-keys',
        text: 'Discovery document and keys where the internet can read them',
        because:
          'STS fetches both itself, from AWS’s network, to check the signature. The API server may stay inside; its public keys may not.',
      },
      {
        key: 'eks',
        text: 'A move to EKS: AWS takes tokens of its own clusters only',
        because:
          'EKS publishes the keys of its clusters for you. Any other issuer will do as well, if STS can reach what it publishes.',
      },
      {
        key: 'upload-key',
        text: 'The cluster’s signing key, put into the OIDC provider in IAM',
        because:
          'The provider object holds URL, client ids and perhaps thumbprints. Of keys STS wants the public half only, from the issuer.',
      },
      {
        key: 'user-pool',
        text: 'A Cognito user pool between the cluster and STS',
        because:
          'A user pool signs people in. Workloads come to STS without it, and the pool would ask for the keys as well.',
      },
    ],
  },
  {
    id: 'notes-object-for-google',
    kind: 'then-now',
    scene:
      'Before people can come in with Google, Facebook or Login with Amazon, one makes an object in IAM that describes the provider.',
    asks: 'Is that so?',
    statements: ['N25'],
    correction: 10,
    study: { flow: 'web-identity-access-token', step: 'assume-role-by-facebook' },
    right: 'never:built-in',
    options: [
      {
        key: 'never:built-in',
        text: 'Never quite: these three are built in, and other OIDC issuers need the object',
        because:
          'A trust policy names accounts.google.com, graph.facebook.com or www.amazon.com as it is. What one does set up is the app’s id in a condition.',
      },
      {
        key: 'true',
        text: 'Still true: without the object STS does not know whose keys to fetch for a token',
        because:
          'So it is with issuers that AWS has not heard of, such as GitHub or a cluster. These three it knows.',
      },
      {
        key: 'changed:cognito',
        text: 'True then; today only Cognito can take tokens of these three',
        because:
          'Cognito is what AWS advises for apps. STS takes their tokens directly too, as it always did.',
      },
      {
        key: 'never:saml',
        text: 'Never quite: one makes a SAML provider in IAM, as for AD FS',
        because:
          'A SAML provider is for identity providers that send SAML assertions. These three give OAuth 2.0 and OpenID Connect tokens.',
      },
    ],
  },
  {
    id: 'notes-without-cognito',
    kind: 'then-now',
    scene: 'Web identity can be used without Cognito, but AWS advises Cognito.',
    asks: 'Is that so?',
    statements: ['N33'],
    study: { flow: 'github-actions', step: 'assume-role' },
    right: 'changed:workloads',
    options: [
      {
        key: 'changed:workloads',
        text: 'True of apps with users; today workloads normally come without Cognito',
        because:
          'Jobs on GitHub and pods on EKS go to STS with their own tokens, and AWS documents it so. The advice is about mobile and web apps.',
      },
      {
        key: 'true',
        text: 'Still true: AWS advises Cognito for all who come, workloads included',
        because:
          'Cognito knows people, guests and devices. For a pipeline or a pod it would be one more thing in the way.',
      },
      {
        key: 'changed:deprecated',
        text: 'True then; today web identity without Cognito is deprecated and will end',
        because:
          'Nothing of the kind was said. It is how GitHub Actions and EKS reach AWS every day.',
      },
      {
        key: 'never:required',
        text: 'Never quite: STS takes web tokens from Cognito alone, so it is always needed',
        because:
          'STS takes tokens of Google, of Facebook, of Amazon, and of every issuer that IAM has an OIDC provider for.',
      },
    ],
  },
  {
    id: 'notes-sts-weighs-token',
    kind: 'then-now',
    scene:
      'With AssumeRoleWithWebIdentity, STS checks the token, weighs the trust policy of the role, and gives credentials.',
    asks: 'Is that so?',
    statements: ['N34', 'N36'],
    study: { flow: 'web-identity', step: 'assume-role' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true, in just this order: first the token, then the role',
        because:
          'Signature, age and audience come first, so a bad token is refused whatever the role says. A good token alone opens no role.',
      },
      {
        key: 'never:iam-checks',
        text: 'Never quite: the app calls IAM, which checks the token and asks STS',
        because:
          'IAM holds what was set up: providers, roles, policies. Apps never call it; they call STS.',
      },
      {
        key: 'changed:cognito-checks',
        text: 'True then; today Cognito checks the token in any case',
        because:
          'It does so where an identity pool is in between, and even then STS checks the pool’s own token.',
      },
      {
        key: 'never:signed',
        text: 'Never quite: the call must be signed, so credentials come first',
        because: 'AssumeRole is signed. This call is not: its caller has a token and nothing else.',
      },
    ],
  },
  {
    id: 'made-for-which-app',
    kind: 'read',
    flow: 'web-identity',
    step: 'assume-role',
    shows: { side: 'response', view: 'xml' },
    finds: { sameAs: { check: 'oidc.aud' } },
    scene:
      'STS has answered an app like this. Two apps use the same provider and the same role. You want to know to which of them the person signed in, and only the provider’s word counts.',
    asks: 'Which field says so?',
    statements: ['N34', 'N26'],
    study: { flow: 'web-identity', step: 'assume-role' },
    options: [
      {
        key: `${answer}/Audience`,
        because:
          'It comes from the signed token: the client id that the provider made it for. STS compared it with the list in IAM.',
      },
      {
        key: `${answer}/AssumedRoleUser/Arn`,
        because:
          'It ends in the same word here, but that is the session name. The app chose it and could have written anything.',
      },
      {
        key: `${answer}/Provider`,
        because: 'The issuer is the same for both apps. It says who vouches, and not to whom.',
      },
      {
        key: `${answer}/SubjectFromWebIdentityToken`,
        because: 'The provider’s word too, but about the person. Ana can sign in to both apps.',
      },
    ],
  },
  {
    id: 'token-of-another-sign-in',
    kind: 'read',
    flow: 'web-identity',
    step: 'open-sign-in',
    shows: { side: 'request', view: 'query' },
    finds: {
      sameAs: {
        step: 'assume-role',
        side: 'request',
        view: 'jwt WebIdentityToken',
        path: '/claims/nonce',
      },
    },
    scene:
      'The app opens the provider’s sign-in page with these parameters. Later it holds an ID token, rightly signed and made for this app. Somebody may have slipped it in: it could come from another sign-in.',
    asks: 'Which of these values does the app look for in the token, to be sure?',
    statements: ['N26'],
    study: { flow: 'web-identity', step: 'look-into-token' },
    options: [
      {
        key: '/query/5',
        because:
          'The provider copies the nonce into the token that it signs. A token of another sign-in has another one, or none.',
      },
      {
        key: '/query/4',
        because:
          'state comes back with the code, in the address. It ties the browser’s return to its departure, before there is a token.',
      },
      {
        key: '/query/6',
        because:
          'The challenge is kept by the provider. It makes sure that only who knows the verifier can trade the code.',
      },
      {
        key: '/query/1',
        because:
          'The client id does stand in the token, as aud. It is the same for every sign-in to this app.',
      },
    ],
  },
  {
    id: 'whom-the-partner-admits',
    kind: 'read',
    flow: 'outbound-web-identity',
    step: 'ask-partner',
    shows: { side: 'request', view: 'jwt Authorization' },
    finds: { sameAs: { check: 'partner.subject' } },
    scene:
      'Example Corp tells a partner which of its programs may order prints: the one that sends this token, and nothing else that runs in its account. The program is restarted often.',
    asks: 'Which claim does the partner compare with what it was told?',
    statements: ['N37'],
    study: { flow: 'outbound-web-identity', step: 'ask-partner', fault: 'any-role-of-account' },
    options: [
      {
        key: '/claims/sub',
        because:
          'The subject is the ARN of the role, without a session name, so it outlives every restart. Other roles have another one.',
      },
      {
        key: '/claims/iss',
        because:
          'The issuer stands for the whole account. Whoever stops here lets in every role and user that may ask for a token.',
      },
      {
        key: '/claims/aud',
        because:
          'That is the partner itself. It must be right, but any program of the account can ask for it.',
      },
      {
        key: '/claims/jti',
        because:
          'The id of this one token. The next token has another one, even without a restart.',
      },
    ],
  },
];
