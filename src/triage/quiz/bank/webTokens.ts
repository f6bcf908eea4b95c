import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const social = 'accounts.social.example';
const github = 'token.actions.githubusercontent.com';
const cluster = 'oidc.eks.us-east-1.amazonaws.com/id/5C3A9E71D04B48F6A2E8B7F1936D20AC';
const providerArn = (issuer: string): string => `arn:aws:iam::${account}:oidc-provider/${issuer}`;

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A token with the audience of STS is shown for a role. */
const tokenOf = (issuer: string, role: string, subject: string): Visit => ({
  principal: { kind: 'web-identity', provider: providerArn(issuer) },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/${role}`,
  resourceAccount: account,
  context: {
    [`${issuer}:aud`]: 'sts.amazonaws.com',
    [`${issuer}:sub`]: subject,
    'aws:RequestedRegion': 'us-east-1',
  },
});

/** Ana’s session, from a token of Social Example, reads somebody’s photo. */
const anaReads = (key: string): Visit => ({
  principal: {
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/PhotoAppUser/photo-app`,
    roleArn: `arn:aws:iam::${account}:role/PhotoAppUser`,
    userId: 'AROARTX3GSDSK7WQ2MNXB:photo-app',
    federatedProvider: providerArn(social),
  },
  action: 's3:GetObject',
  resource: `arn:aws:s3:::corp-example-photos/people/${key}`,
  resourceAccount: account,
  context: { [`${social}:aud`]: 'photo-app', [`${social}:sub`]: 'sub-ana-4821' },
});

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
    asks: 'What takes the key’s place best?',
    statements: ['N33', 'N25'],
    study: { flow: 'github-actions', step: 'assume-role' },
    right: 'github-token',
    options: [
      {
        key: 'github-token',
        text: 'A role that trusts GitHub’s OIDC tokens, and no stored key',
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
          'They come from the user’s key, so that key has to live on somewhere. It is a way to ask for MFA, for people.',
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
        text: 'True of apps with users; today workloads come without Cognito as a matter of course',
        because:
          'Jobs on GitHub and pods on EKS go to STS with their own tokens, and AWS documents it so. The advice is about mobile and web apps.',
      },
      {
        key: 'true',
        text: 'Still true: without Cognito one gives up what AWS advises, whoever it is that comes',
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
      'STS has answered an app like this. Two apps use the same provider and the same role. You want to know to which of them the person signed in, and take nobody’s word for it but the provider’s.',
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
        because: 'The id of this one token. The next one has another, before any restart.',
      },
    ],
  },
  {
    id: 'asterisk-as-it-is',
    kind: 'judge',
    scene:
      'A job on the branch main of corp-example/site asks for the role SiteDeploy. Somebody had put an asterisk into the trust policy, to save typing.',
    asks: 'Does the role admit the job?',
    statements: ['N34', 'N36'],
    study: { flow: 'github-actions', fault: 'asterisk-in-equals', step: 'assume-role' },
    request: tokenOf(github, 'SiteDeploy', 'repo:corp-example/site:ref:refs/heads/main'),
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role SiteDeploy',
        document: policy({
          Sid: 'JobsOfSite',
          Effect: 'Allow',
          Principal: { Federated: providerArn(github) },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${github}:aud`]: 'sts.amazonaws.com',
              [`${github}:sub`]: 'repo:corp-example/site:*',
            },
          },
        }),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: this operator takes an asterisk for nothing but an asterisk',
        because:
          'StringEquals compares letter by letter. The pattern would work under StringLike, and let pull requests in as well.',
      },
      {
        key: 'allow:JobsOfSite',
        text: 'Yes: the subject begins with repo:corp-example/site: as it must',
        because:
          'It does begin so, but to begin is enough only for StringLike. This is StringEquals.',
      },
      {
        key: 'allow:',
        text: 'Yes: audience and provider are right, and one match is enough',
        because:
          'All keys of a condition must match, not one of them. Alternatives are values in a list under one key.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the job has no policy that allows sts:AssumeRoleWithWebIdentity',
        because:
          'Nobody who comes with a token has policies in AWS yet. The trust policy alone decides.',
      },
    ],
  },
  {
    id: 'region-lock-and-token',
    kind: 'judge',
    scene:
      'An organisation closes every region but eu-central-1 to its accounts, by a service control policy on its root. A job on GitHub shows its token to STS in us-east-1, for a role of one of the accounts.',
    asks: 'Does it get its session?',
    statements: ['N34', 'N36'],
    study: { flow: 'github-actions', step: 'list-site', fault: 'forgotten-region-policy' },
    request: tokenOf(github, 'SiteDeploy', 'repo:corp-example/site:ref:refs/heads/main'),
    policies: {
      scp: {
        managementAccount: '999988887777',
        levels: [
          {
            target: 'r-7k2m',
            policies: [
              {
                id: 'Service control policies of the root',
                document: policy(
                  { Sid: 'FullAccess', Effect: 'Allow', Action: '*', Resource: '*' },
                  {
                    Sid: 'OnlyFrankfurt',
                    Effect: 'Deny',
                    Action: '*',
                    Resource: '*',
                    Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
                  },
                ),
              },
            ],
          },
        ],
      },
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role SiteDeploy',
        document: policy({
          Sid: 'MainBranch',
          Effect: 'Allow',
          Principal: { Federated: providerArn(github) },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${github}:aud`]: 'sts.amazonaws.com',
              [`${github}:sub`]: 'repo:corp-example/site:ref:refs/heads/main',
            },
          },
        }),
      },
    },
    options: [
      {
        key: 'allow:MainBranch',
        text: 'Yes: the caller belongs to no account yet',
        because:
          'A service control policy limits principals of the accounts that it lies on. The session will be one, and its calls in us-east-1 will fail.',
      },
      {
        key: 'deny:OnlyFrankfurt',
        text: 'No: OnlyFrankfurt denies it, and a Deny wins over every Allow',
        because:
          'It would, if the policy were about this caller. A resource control policy would be: it lies on the role.',
      },
      {
        key: 'allow:FullAccess+MainBranch',
        text: 'Yes: FullAccess and MainBranch allow it together',
        because:
          'For a caller of an account both would be needed, and OnlyFrankfurt would stand in the way. Here neither of the two is asked.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: the trust policy names no region in which it holds',
        because:
          'A condition that is not written is not tested. Provider, action, audience and subject all match.',
      },
    ],
  },
  {
    id: 'any-namespace',
    kind: 'spot',
    scene:
      'The role Thumbnails is for one program on a cluster: service account thumbnails in the namespace photos. In the namespace playground everybody may create what he likes. A pod from there has read people’s photos.',
    asks: 'Which line lets that pod in?',
    statements: ['N34', 'N36'],
    study: { flow: 'eks-service-account', fault: 'only-audience-tested', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role Thumbnails',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: providerArn(cluster) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:thumbnails' },
        },
      }),
    },
    stranger: tokenOf(cluster, 'Thumbnails', 'system:serviceaccount:playground:thumbnails'),
    rightful: tokenOf(cluster, 'Thumbnails', 'system:serviceaccount:photos:thumbnails'),
    options: [
      {
        key: `/Statement/0/Condition/StringLike/${cluster.replaceAll('/', '~1')}:sub`,
        becomes: 'system:serviceaccount:photos:thumbnails',
        because:
          'The name of a service account is unique within its namespace only. Whoever may create one elsewhere can call it thumbnails.',
      },
      {
        key: `/Statement/0/Condition/StringEquals/${cluster.replaceAll('/', '~1')}:aud`,
        becomes: 'photos',
        because:
          'The audience says that a token is for AWS, and each pod can ask for that. With another value no pod of the cluster gets in as it is.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:oidc-provider/oidc.eks.us-east-1.amazonaws.com`,
        because:
          'Each cluster has an issuer of its own, and this is the right one. The part behind /id/ must stay, or no token fits.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'That is for services and for callers with AWS credentials. Pods of either namespace come with a token.',
      },
    ],
  },
  {
    id: 'folder-for-anybody',
    kind: 'spot',
    scene:
      'A photo app gives each of its people credentials of one role. The app shows everybody nothing but their own photos. Ana took the credentials out of her phone’s memory and has read a photo of Ben’s.',
    asks: 'Which line lets her?',
    statements: ['N26', 'N10'],
    study: { flow: 'web-identity', fault: 'folder-of-anybody', step: 'list-photos' },
    policy: {
      id: 'Policy of the role PhotoAppUser',
      kind: 'identity',
      document: policy(
        {
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: 'arn:aws:s3:::corp-example-photos',
          Condition: { StringLike: { 's3:prefix': `people/\${${social}:sub}/*` } },
        },
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::corp-example-photos/people/*',
        },
      ),
    },
    stranger: anaReads('sub-ben-7733/dog.txt'),
    rightful: anaReads('sub-ana-4821/lake.txt'),
    options: [
      {
        key: '/Statement/1/Resource',
        becomes: `arn:aws:s3:::corp-example-photos/people/\${${social}:sub}/*`,
        because:
          'The asterisk stands for every folder. With the variable it is the folder of whoever the session is about; what the app shows is no limit.',
      },
      {
        key: '/Statement/0/Condition/StringLike/s3:prefix',
        becomes: 'people/',
        because:
          'This line is about listing and right as it is. Who knows or guesses the name of a photo needs no list.',
      },
      {
        key: '/Statement/0/Resource',
        becomes: 'arn:aws:s3:::corp-example-photos/*',
        because:
          'To list is done to the bucket itself, so its ARN belongs here. Nothing in this statement lets anybody read.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 's3:PutObject',
        because:
          'Then Ana could not read Ben’s photo, nor her own. And she could still overwrite his.',
      },
    ],
  },
];
