import type { Question } from '../question.ts';

/** The moves that all federation has in common, and who makes them. */
export const foundationsMovesQuestions: readonly Question[] = [
  {
    id: 'sts-behind-a-firewall',
    kind: 'choose',
    scene:
      'A company’s firewall no longer lets laptops reach STS, at any of its addresses. The rest of AWS can be reached as before, and so can every identity provider.',
    asks: 'Which of these no longer works on a laptop?',
    statements: ['N01', 'N08'],
    study: { flow: 'saml-api', step: 'assume-role' },
    right: 'saml-api',
    options: [
      {
        key: 'saml-api',
        text: 'A program that trades an assertion of AD FS for credentials',
        because:
          'The program calls STS itself, from the laptop. In the other three cases a service of AWS makes the call, from inside.',
      },
      {
        key: 'saml-console',
        text: 'The AWS console, which people enter with a SAML response of AD FS',
        because:
          'The browser posts the response to AWS’s sign-in page. That page calls STS, from inside AWS.',
      },
      {
        key: 'center-cli',
        text: 'The command line, after a sign-in through Identity Center',
        because:
          'The command line asks the portal for credentials. It is the portal that goes to STS for them.',
      },
      {
        key: 'enhanced',
        text: 'A photo app that asks an identity pool of Cognito, in the enhanced flow',
        because:
          'In this flow the app talks to Cognito alone, and Cognito calls STS. In the classic flow the app would be cut off.',
      },
    ],
  },
  {
    id: 'disabled-at-twenty-to-ten',
    kind: 'choose',
    scene:
      'At 9:30 a tool of Ana’s traded a SAML assertion for credentials that last an hour. At 9:40 her account in Active Directory is disabled. Nothing is changed at AWS.',
    asks: 'What is still possible in her name at 9:50?',
    statements: ['N35', 'N38', 'N10'],
    study: { flow: 'saml-api', step: 'read-report', fault: 'credentials-expired' },
    right: 'session',
    options: [
      {
        key: 'session',
        text: 'To read from S3 with the credentials from 9:30',
        because:
          'A session lives on its own until it ends, and nobody asks the directory again. So sessions should be short.',
      },
      {
        key: 'assertion',
        text: 'To get more credentials with the assertion from 9:30',
        because:
          'AWS takes an assertion for five minutes after its issue. By now the directory would have to vouch for her anew.',
      },
      {
        key: 'sign-in',
        text: 'To sign in at AD FS, until AWS hears of the change',
        because:
          'AD FS asks Active Directory at every sign-in and refuses her from 9:40 on. AWS has no part in that.',
      },
      {
        key: 'nothing',
        text: 'Nothing, as AWS asks AD FS each time',
        because:
          'AWS never calls AD FS. Requests are judged by the signature, by the end of the session and by policies.',
      },
    ],
  },
  {
    id: 'url-in-the-log',
    kind: 'choose',
    scene:
      'In a proxy’s log Ben finds this address, which a broker sent to a browser: https://signin.aws.amazon.com/federation?Action=login&Issuer=…&Destination=…&SigninToken=VCQgs5qZ…',
    asks: 'What is the value at the end?',
    statements: ['N07', 'N09', 'N24'],
    study: { flow: 'broker-assume-role', step: 'log-in' },
    right: 'token',
    options: [
      {
        key: 'token',
        text: 'A token that AWS gave the broker in exchange for a session’s credentials',
        because:
          'The broker sent key id, secret and session token to the federation endpoint. What came back works in a login URL for 15 minutes.',
      },
      {
        key: 'presigned',
        text: 'A signature over the address, made by the broker with a session’s secret key',
        because:
          'That would be a presigned URL, such as S3 knows. The console does not take one, and a login URL has no signature.',
      },
      {
        key: 'credentials',
        text: 'The three values that the broker got from STS, encoded by the broker',
        because:
          'They went to AWS in the step before, from server to server. A browser’s history is no place for a secret key.',
      },
      {
        key: 'assertion',
        text: 'A SAML assertion about Ben, signed by the broker and encoded',
        because:
          'Brokers exist because the identity store speaks no SAML. An assertion would travel in a form, to another path.',
      },
    ],
  },
  {
    id: 'link-in-a-chat',
    kind: 'choose',
    scene:
      'Ben came to AWS by SAML and looks at a report in S3. He copies one of four addresses into a chat. Chloe, who has no access to AWS, follows it at once and reads the report.',
    asks: 'Which address was it?',
    statements: ['N07', 'N10'],
    study: { flow: 'saml-console', step: 'sign-in' },
    right: 'presigned',
    options: [
      {
        key: 'presigned',
        text: 'An address of S3 that his tool signed with the keys of his session',
        because:
          'That is a presigned URL: whoever has it may make this one request, until it or the session ends. To make one takes AWS keys.',
      },
      {
        key: 'adfs',
        text: 'The address of AD FS where he got the form for AWS',
        because:
          'AD FS asks her for a password, and gives forms to those it knows. It has no keys of AWS and cannot pre-sign anything.',
      },
      {
        key: 'saml',
        text: 'The address of AWS’s sign-in page, to which the form was posted',
        because:
          'Only the address is copied, not the form. The page wants a SAML response that is less than five minutes old.',
      },
      {
        key: 'console',
        text: 'The address of the console page that describes the report',
        because:
          'The console looks for a session in the cookies of her browser and finds none. So it asks her to sign in.',
      },
    ],
  },
  {
    id: 'one-album-a-session',
    kind: 'choose',
    scene:
      'A photo app gets credentials from an identity pool, in the enhanced flow. Its developer wants each session to reach one album only. So the app is to pass a session policy in AssumeRoleWithWebIdentity.',
    asks: 'Where can the app do that?',
    statements: ['N08', 'N31'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-enhanced', step: 'get-credentials' },
    right: 'nowhere',
    options: [
      {
        key: 'nowhere',
        text: 'Nowhere in this flow, as Cognito makes that call in its place',
        because:
          'The app never speaks to STS here. In the classic flow it makes the call itself, and may pass a policy.',
      },
      {
        key: 'get-credentials',
        text: 'In GetCredentialsForIdentity, which hands the policy on to STS',
        because:
          'That call takes the identity, its logins and perhaps a role. It leads to STS, but has no place for a policy.',
      },
      {
        key: 'after',
        text: 'In a call of its own, signed with the credentials from Cognito',
        because:
          'AssumeRoleWithWebIdentity is not signed: it wants a token. In the enhanced flow the app gets no token for STS.',
      },
      {
        key: 'get-id',
        text: 'In GetId, as the identity is what the session will stand for',
        because:
          'GetId only finds out which identity of the pool a login belongs to. No session begins there.',
      },
    ],
  },
  {
    id: 'which-move-again',
    kind: 'choose',
    scene:
      'At half past eight a tool signed in at AD FS, traded the assertion at STS for a session of one hour, and began to read. At a quarter to ten S3 answers ExpiredToken. The assertion is still in the tool’s memory.',
    asks: 'With what must the tool begin again?',
    statements: ['N06', 'N35'],
    study: { flow: 'saml-api', step: 'read-report', fault: 'credentials-expired' },
    right: 'sign-in',
    options: [
      {
        key: 'sign-in',
        text: 'With the sign-in, as STS needs a new assertion',
        because:
          'New credentials need a proof, and the old one is past its five minutes. So all three moves are made again.',
      },
      {
        key: 'sts',
        text: 'With STS, as AD FS’s signature is still good',
        because:
          'The signature does not age. But AWS takes an assertion only within five minutes of its issue.',
      },
      {
        key: 'resource',
        text: 'With S3, and a request that is signed at the new time',
        because:
          'That helps when a request was signed by a wrong clock. Here the keys themselves have ended.',
      },
      {
        key: 'session-token',
        text: 'With GetSessionToken, to make the session longer',
        because:
          'A session cannot be made longer. GetSessionToken wants the long-term keys of an IAM user.',
      },
    ],
  },
  {
    id: 'first-thing-at-aws',
    kind: 'choose',
    scene:
      'A university joins a project on AWS. Its 3,000 people have accounts in a store that speaks SAML 2.0. The members of one group there are to read a bucket, by SAML 2.0 with IAM.',
    asks: 'What must be made at AWS before the first of them signs in?',
    statements: ['N37', 'N38', 'N36'],
    study: { flow: 'saml-api', step: 'assume-role', fault: 'other-provider' },
    right: 'provider-and-role',
    options: [
      {
        key: 'provider-and-role',
        text: 'A SAML provider with the store’s metadata, and a role that trusts it',
        because:
          'That is all the trust there is: whose signature counts, and what it opens. AWS learns of a person when the store vouches.',
      },
      {
        key: 'users',
        text: 'An IAM user for each reader, with the name that the store uses',
        because:
          'Federated people are no IAM users. They get a session of the role, and leave nothing behind.',
      },
      {
        key: 'copy',
        text: 'A copy of the group, which the store keeps up to date over SCIM',
        because:
          'SCIM fills the identity store of Identity Center. IAM keeps no people of others; the assertion brings what it needs.',
      },
      {
        key: 'keys-for-store',
        text: 'An access key for the store, which it signs its answers with',
        because:
          'The store signs with a key of its own. AWS needs only the certificate of that key, from the metadata.',
      },
    ],
  },
  {
    id: 'order-pod-without-keys',
    kind: 'order',
    flow: 'eks-service-account',
    scene:
      'A program in a pod on EKS makes thumbnails. No person signs in, and there is no AWS key in the image or in the cluster.',
    asks: 'In which order does it come to read a photo?',
    statements: ['N06', 'N38', 'N37'],
    study: { flow: 'eks-service-account', step: 'assume-role' },
    options: [
      {
        key: 'request-token',
        because:
          'The cluster is the identity store here. It vouches for the pod’s service account with a token.',
      },
      {
        key: 'mount-token',
        because:
          'The node fetched the token, and puts it where the program can find it: in a file.',
      },
      {
        key: 'read-token',
        because:
          'The program opens the file. This is its proof, as an assertion would be for a person.',
      },
      {
        key: 'assume-role',
        because:
          'STS checks the token with the cluster’s public keys, and gives credentials. Without them no request to S3 can be signed.',
      },
      {
        key: 'read-photo',
        because:
          'The credentials sign this request, so it comes last. To S3 it makes no difference whether a person or a pod stands behind the session.',
      },
    ],
  },
  {
    id: 'order-facebook-to-s3',
    kind: 'order',
    flow: 'web-identity-access-token',
    scene:
      'Ana uses a photo app that has no user accounts of its own. People sign in with Facebook, and the app reads their photos from S3. She has not been signed in for months.',
    asks: 'In which order does the app reach a photo?',
    statements: ['N06', 'N37', 'N26'],
    study: { flow: 'web-identity-access-token', step: 'assume-role-by-facebook' },
    options: [
      {
        key: 'open-facebook',
        because:
          'The app sends her to the store that knows her, before it turns to AWS at all. Her password is for Facebook’s page alone.',
      },
      {
        key: 'sign-in-at-facebook',
        because: 'She proves who she is to Facebook. Neither the app nor AWS sees the password.',
      },
      {
        key: 'trade-at-facebook',
        because:
          'What the browser brought is a code. For it and the app’s secret, Facebook gives the token that vouches for her.',
      },
      {
        key: 'assume-role-by-facebook',
        because: 'STS takes the token, asks Facebook about it, and gives credentials of a role.',
      },
      {
        key: 'read-photo',
        because: 'S3 knows nothing of Facebook. It sees a session of a role, so this comes last.',
      },
    ],
  },
  {
    id: 'notes-rests-on-sts',
    kind: 'then-now',
    scene:
      'Whichever service people come through, STS is called somewhere beneath: by the program itself, or by the service in its place.',
    asks: 'Is that so?',
    statements: ['N01', 'N08'],
    study: { flow: 'identity-center-cli', step: 'get-credentials' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true, for the console as for the API',
        because:
          'AWS’s sign-in page, the portal of Identity Center and identity pools all call it for people. A tool can do so itself.',
      },
      {
        key: 'changed:center',
        text: 'True then; today Identity Center gives out credentials of its own making',
        because:
          'Its portal hands them over, but got them with AssumeRoleWithSAML. Their key ids begin with ASIA, as with every session.',
      },
      {
        key: 'never:console',
        text: 'Never: the console needs only a cookie',
        because:
          'The cookie stands for credentials that stay at AWS. Every page of the console makes requests signed with them.',
      },
      {
        key: 'changed:cognito',
        text: 'True then; today the token of a user pool is shown to S3 directly',
        because:
          'S3 takes signed requests and no such tokens. An identity pool trades the token for credentials, at STS.',
      },
    ],
  },
  {
    id: 'notes-url-from-sts',
    kind: 'then-now',
    scene:
      'STS answers with a key id, a secret key, a session token and an expiration, or with a URL that contains all of them.',
    asks: 'Is that so?',
    statements: ['N09'],
    study: { flow: 'broker-assume-role', step: 'ask-console' },
    right: 'never:four-values',
    options: [
      {
        key: 'never:four-values',
        text: 'Never quite: STS gives the values, and a URL is made elsewhere',
        because:
          'Whoever wants a URL sends the credentials to AWS’s federation endpoint. It gives a SigninToken, which a login URL carries.',
      },
      {
        key: 'true',
        text: 'Still true: the caller says which of the two it wants',
        because:
          'No call at STS has such a choice. Whichever it is, the answer has the four values and who the session is.',
      },
      {
        key: 'changed:url-only',
        text: 'True then; today the four values are given to services only, and people get the URL',
        because:
          'People and tools get the values as well: a tool that calls AssumeRoleWithSAML, or the command line.',
      },
      {
        key: 'changed:no-end',
        text: 'True then; today there is no Expiration, as the token can be renewed',
        because:
          'Expiration is always there, and what STS gave cannot be renewed. One asks again, with a proof.',
      },
    ],
  },
  {
    id: 'notes-one-hour',
    kind: 'then-now',
    scene: 'A session that begins with AssumeRole or one of its relatives lasts an hour at most.',
    asks: 'Is that so?',
    statements: ['N35', 'N39'],
    correction: 19,
    study: { flow: 'role-chaining', step: 'second-role', fault: 'two-hours' },
    right: 'changed:twelve',
    options: [
      {
        key: 'changed:twelve',
        text: 'True then; today up to twelve hours, as the role allows',
        because:
          'An hour is what one gets without asking. The role’s own maximum is between one and twelve. One hour stayed for role chaining.',
      },
      {
        key: 'true',
        text: 'Still true, for everybody but the root user',
        because:
          'Roles have a setting for it, MaxSessionDuration. And the root user is the one who may not assume roles at all.',
      },
      {
        key: 'changed:thirty-six',
        text: 'True then; today up to 36 hours, as long as the policy is small',
        because:
          '36 hours is the most that GetFederationToken gives, which takes on no role. A policy’s size has nothing to do with it.',
      },
      {
        key: 'never:refresh',
        text: 'Never quite: it lasts until the person signs out at the provider',
        because:
          'The provider is not asked again. A session ends by the clock, whatever the person does there.',
      },
    ],
  },
  {
    id: 'notes-assume-role-family',
    kind: 'then-now',
    scene:
      'To take on a role with a proof from outside, one calls an operation of STS whose name begins with AssumeRole.',
    asks: 'Is that so?',
    statements: ['N39', 'N34'],
    study: { flow: 'eks-service-account', step: 'assume-role' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true: AssumeRoleWithSAML for assertions, AssumeRoleWithWebIdentity for tokens',
        because:
          'Both calls need no signature: the proof is in the request. Whoever has AWS credentials already signs AssumeRole.',
      },
      {
        key: 'never:federation-token',
        text: 'Never quite: GetFederationToken is the call of federated people, hence its name',
        because:
          'It wants the long-term keys of an IAM user, takes no proof and takes on no role. A broker may use it.',
      },
      {
        key: 'changed:web-identity-token',
        text: 'True then; today GetWebIdentityToken does it for OpenID Connect',
        because:
          'That goes the other way: AWS vouches for a role to somebody outside, with a token that opens nothing at AWS.',
      },
      {
        key: 'never:session-token',
        text: 'Never quite: GetSessionToken takes the assertion or the token',
        because:
          'It takes neither. It gives an IAM user a session of its own, for example to prove a second factor.',
      },
    ],
  },
];
