import type { Question } from '../question.ts';

/** When SAML 2.0 with IAM is the way, and what it takes. */
export const samlChoicesQuestions: readonly Question[] = [
  {
    id: 'what-adfs-sends',
    kind: 'choose',
    scene:
      'The server of AD FS stands in a network without a way to the internet. People are to sign in to the AWS console by SAML 2.0. Their browsers reach both AD FS and AWS.',
    asks: 'Which connection between AD FS and AWS must be opened for that?',
    statements: ['N17', 'N18'],
    study: { flow: 'saml-console', step: 'post-response' },
    right: 'browser',
    options: [
      {
        key: 'browser',
        text: 'None: the browser carries the SAML response to AWS',
        because:
          'AD FS answers the sign-in with a form that holds the signed response, and the person’s browser posts it. The two servers never meet.',
      },
      {
        key: 'sign-in-page',
        text: 'From AD FS to AWS’s sign-in page, to deliver the response',
        because:
          'It does go to that page, but by way of the person’s browser. SAML also knows messages from server to server; AWS does not use them here.',
      },
      {
        key: 'sts',
        text: 'From AD FS to STS, to call AssumeRoleWithSAML',
        because:
          'AWS’s sign-in page makes this call, inside AWS. On the way to the API the person’s own program makes it. AD FS only signs.',
      },
      {
        key: 'ask-back',
        text: 'From AWS to AD FS, to ask whether the response is genuine',
        because:
          'AWS asks nobody: it checks the signature with the certificate in the metadata, which was uploaded before anybody signed in.',
      },
    ],
  },
  {
    id: 'assertion-to-keys',
    kind: 'choose',
    scene: 'A tool on Ana’s laptop holds a fresh SAML response. It has no AWS key of any kind.',
    asks: 'How does it get AWS credentials?',
    statements: ['N08', 'N09', 'N19', 'N20', 'N39'],
    study: { flow: 'saml-api', step: 'assume-role' },
    right: 'unsigned',
    options: [
      {
        key: 'unsigned',
        text: 'It calls AssumeRoleWithSAML, without an AWS signature',
        because:
          'The assertion is the proof, so there is nothing to sign with and no need to. STS answers with the credentials.',
      },
      {
        key: 'sign-in-page',
        text: 'It posts the response to AWS’s sign-in page and reads the keys there',
        because:
          'That page makes the same call, but its answer is a cookie for the console. The keys stay at AWS.',
      },
      {
        key: 'assume-role',
        text: 'It calls AssumeRole, signed with the key of AD FS',
        because:
          'AssumeRole is signed with AWS credentials. The key of AD FS is none of them: it signs assertions, and never leaves AD FS.',
      },
      {
        key: 'password',
        text: 'It calls AssumeRoleWithSAML, with Ana’s name and password',
        because:
          'AWS never sees Ana’s password. She proved herself to AD FS, and the assertion says so.',
      },
    ],
  },
  {
    id: 'new-team',
    kind: 'choose',
    scene:
      'People come to AWS by SAML from AD FS. A claim rule turns AD groups such as AWS-111122223333-DataReader into roles. Ana moves from the readers to the editors.',
    asks: 'Where is her access changed?',
    statements: ['N16', 'N17', 'N36'],
    study: { flow: 'saml-api', step: 'sign-in' },
    right: 'directory',
    options: [
      {
        key: 'directory',
        text: 'In Active Directory: her groups are changed',
        because:
          'AD FS reads the groups at the next sign-in and lists the role that the new group stands for. Nothing changes at AWS.',
      },
      {
        key: 'iam-group',
        text: 'In IAM: she joins the group of editors',
        because: 'Ana is no IAM user, so no IAM group can hold her. AD groups stand for roles.',
      },
      {
        key: 'trust-policy',
        text: 'In the trust policy of DataEditor: it is given her name',
        because:
          'The trust policy names the SAML provider. Which person may have the role is left to AD FS.',
      },
      {
        key: 'metadata',
        text: 'At the IAM SAML provider: it is given new metadata',
        because:
          'Metadata says who AD FS is and which certificates it signs with. It holds no people and no groups.',
      },
    ],
  },
  {
    id: 'notes-presigned-url',
    kind: 'then-now',
    scene: 'When a person has signed in, the identity provider answers with a pre-signed URL.',
    asks: 'Is that so?',
    statements: ['N07', 'N17'],
    correction: 2,
    study: { flow: 'saml-console', step: 'sign-in' },
    right: 'never:form-token-code',
    options: [
      {
        key: 'never:form-token-code',
        text: 'Never quite: it answers with a SAML response, a token or a code',
        because:
          'To pre-sign a URL takes AWS keys, and an identity provider has none. What it gives is proof, which AWS then checks.',
      },
      {
        key: 'true',
        text: 'Still true: the browser opens the console by that URL',
        because:
          'The browser posts a form with the SAML response. The console session is made by AWS’s sign-in page.',
      },
      {
        key: 'changed:credentials',
        text: 'True then; today the identity provider sends AWS credentials',
        because:
          'It has none to send, now as before. Credentials come from STS, in exchange for the proof.',
      },
      {
        key: 'changed:signin-token',
        text: 'True then; today it sends a SigninToken for the console, made by AWS',
        because:
          'A SigninToken is what a custom broker fetches from the federation endpoint. It is right there, not for SAML.',
      },
    ],
  },
  {
    id: 'what-goes-with-the-broker',
    kind: 'choose',
    scene:
      'Until now a broker of Example Corp’s own let people into AWS, by AssumeRole. Now AWS is to trust AD FS by SAML 2.0 instead. Everyone is to have the same permissions as before.',
    asks: 'What in the AWS account can be deleted after the move?',
    statements: ['N20', 'N04', 'N36'],
    pairs: ['saml-broker'],
    study: { flow: 'saml-api', step: 'assume-role' },
    right: 'user',
    options: [
      {
        key: 'user',
        text: 'The broker’s IAM user and key, as AD FS signs no calls to AWS',
        because:
          'The broker signed its calls as this user. AD FS signs assertions instead, and programs send them to STS without an AWS signature.',
      },
      {
        key: 'trust',
        text: 'The trust policies, as AWS trusts the SAML provider as a whole',
        because:
          'A role without a trust policy admits nobody. They are still needed, and must now name the SAML provider in place of the user.',
      },
      {
        key: 'nothing',
        text: 'Nothing, as AD FS takes over the access key of the broker',
        because:
          'AD FS never calls AWS. Its assertion is proof enough for AssumeRoleWithSAML, which carries no AWS signature.',
      },
      {
        key: 'roles',
        text: 'The roles, as the assertion of AD FS says what a person may do',
        because:
          'The assertion only lists roles. What a role may do stands in its policies at AWS, with a broker as with SAML.',
      },
    ],
  },
  {
    id: 'guests-of-a-customer',
    kind: 'choose',
    scene:
      'A customer lets engineers of Example Corp work in one of its accounts. They are to sign in with Example Corp’s AD FS. The customer has Identity Center, with its own AD as the source, and keeps it so.',
    asks: 'What lets the engineers into that one account?',
    statements: ['N04', 'N15'],
    pairs: ['center-iam'],
    study: { flow: 'saml-console', step: 'post-response' },
    right: 'iam-saml',
    options: [
      {
        key: 'iam-saml',
        text: 'An IAM SAML provider for AD FS in the account, and a role',
        because:
          'The account trusts AD FS by itself, beside Identity Center. For one account and one outside store this is little work.',
      },
      {
        key: 'second-source',
        text: 'Identity Center, with AD FS as a second identity source',
        because:
          'Identity Center has exactly one identity source. AD FS would replace the customer’s AD, and the customer’s own people could not sign in any more.',
      },
      {
        key: 'broker',
        text: 'A broker of the customer that asks AD FS and calls AssumeRole',
        because:
          'A broker is for stores that do not speak SAML 2.0. AD FS does, so AWS can check its word directly.',
      },
      {
        key: 'users',
        text: 'An IAM user for each engineer, with a password of its own',
        because:
          'Then nobody signs in with AD FS, and whoever leaves Example Corp keeps a way in until somebody remembers it.',
      },
    ],
  },
  {
    id: 'fourteen-certificates',
    kind: 'choose',
    scene:
      'AD FS signs people in for 14 accounts, by an IAM SAML provider in each. Its signing certificate is about to be replaced, so new metadata has to reach AWS.',
    asks: 'Had the company used Identity Center with AD FS as its source, what would be different?',
    statements: ['N04', 'N02'],
    pairs: ['center-iam'],
    study: { flow: 'saml-api', fault: 'certificate-rolled-over', step: 'assume-role' },
    right: 'once',
    options: [
      {
        key: 'once',
        text: 'The new metadata would be uploaded once, for all 14 accounts',
        because:
          'Only Identity Center would know AD FS. The accounts trust Identity Center, which looks after its own SAML provider in each of them.',
      },
      {
        key: 'fetch',
        text: 'AWS would fetch the new metadata from AD FS by itself',
        because:
          'AWS trusts the certificates that it was given, and asks the identity provider for nothing. That is so with both.',
      },
      {
        key: 'same',
        text: 'Nothing: the new metadata would still go to each of the 14 accounts, as IAM checks the assertions there',
        because:
          'With Identity Center, assertions of AD FS never reach an account. IAM there sees assertions that Identity Center has made.',
      },
      {
        key: 'no-certificate',
        text: 'No certificate would be involved, as Identity Center would read AD itself',
        because:
          'With AD as the source that would be so, as then AD FS takes no part. Here AD FS signs people in by SAML 2.0.',
      },
    ],
  },
  {
    id: 'role-of-the-portal',
    kind: 'choose',
    scene:
      'In her access portal Ana opens the console with the role AWSReservedSSO_Reader_7f3a91c04be2d658. A tool of hers holds an assertion of AD FS and is to use the same role.',
    asks: 'How does the tool get credentials of this role?',
    statements: ['N04', 'N03', 'N19'],
    pairs: ['center-iam'],
    study: { flow: 'identity-center-cli', step: 'get-credentials' },
    right: 'portal-api',
    options: [
      {
        key: 'portal-api',
        text: 'By signing in at Identity Center, as the AWS CLI does',
        because:
          'Such a role is handed out by Identity Center alone. Programs get its credentials from the API of the portal, as the CLI does after aws sso login.',
      },
      {
        key: 'as-it-is',
        text: 'By calling AssumeRoleWithSAML, as its trust policy allows',
        because:
          'That policy names the provider of Identity Center, not AD FS. And STS refuses this call for roles that Identity Center has made.',
      },
      {
        key: 'trust',
        text: 'By calling AssumeRoleWithSAML, once AD FS is added to its trust policy',
        because:
          'The role is not hers to change: Identity Center makes it and keeps it. With a role of your own in IAM this would be the way.',
      },
      {
        key: 'chain',
        text: 'By calling AssumeRole, from a role that it got with SAML',
        because:
          'The role admits people from Identity Center only. AssumeRole from one role to another works where the second role’s trust policy names the first.',
      },
    ],
  },
  {
    id: 'notes-one-sign-in-page',
    kind: 'then-now',
    scene:
      'On the way to the console the browser always posts the assertion to https://signin.aws.amazon.com/saml.',
    asks: 'Is that so?',
    statements: ['N18'],
    correction: 8,
    study: { flow: 'saml-api', fault: 'regional-recipient', step: 'assume-role' },
    right: 'changed:regional',
    options: [
      {
        key: 'changed:regional',
        text: 'True then; today each Region has a page of its own beside it',
        because:
          'The global page stands in us-east-1, and AWS advises the regional ones for resilience. Trust policies must list each one in use.',
      },
      {
        key: 'true',
        text: 'Still true: this one page lets people into the console, in whatever Region they work',
        because:
          'It does, and one can work in all Regions from there. But it is no longer the only page, so “always” is too much.',
      },
      {
        key: 'changed:sts',
        text: 'True then; today the browser posts the assertion to STS instead',
        because:
          'A program does that, on the way to the API. A browser would have no use for the keys in the answer.',
      },
      {
        key: 'never:back-channel',
        text: 'Never quite: AD FS sends the assertion to AWS behind the scenes',
        because:
          'AD FS and AWS do not talk to each other. The browser carries the assertion from one to the other, in a form.',
      },
    ],
  },
  {
    id: 'notes-ad-groups',
    kind: 'then-now',
    scene: 'A group in Active Directory stands for an IAM group of the same name.',
    asks: 'Is that so?',
    statements: ['N16'],
    correction: 34,
    study: { flow: 'saml-console', fault: 'no-group', step: 'post-response' },
    right: 'never:role',
    options: [
      {
        key: 'never:role',
        text: 'Never quite: it stands for a role, by a claim rule',
        because:
          'The rule turns the name of the group into the ARN of a role. Nobody becomes a member of anything in IAM.',
      },
      {
        key: 'true',
        text: 'Still true: its members get the policies of that IAM group',
        because:
          'IAM groups hold IAM users only, and people who federate are none. A session gets the policies of its role.',
      },
      {
        key: 'changed:user',
        text: 'True then; today AWS makes an IAM user for each of its members',
        because:
          'Federation makes no IAM users, and to do without them is its point. What a person gets is a session that ends.',
      },
      {
        key: 'changed:trust-policy',
        text: 'True then; today the trust policy of a role names the AD group',
        because:
          'A trust policy names the SAML provider. Groups, of AD or of IAM, can never be principals.',
      },
    ],
  },
  {
    id: 'notes-no-broker',
    kind: 'then-now',
    scene: 'SAML 2.0 spares a company the broker of its own, and the IAM user behind the broker.',
    asks: 'Is that so?',
    statements: ['N20', 'N21'],
    pairs: ['saml-broker'],
    study: { flow: 'saml-api', step: 'assume-role' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true: AWS holds the metadata of AD FS, and AD FS needs no AWS key',
        because:
          'The assertion is proof by itself. No program of the company has to sign a call to STS on behalf of people.',
      },
      {
        key: 'changed:key',
        text: 'True then; today AD FS signs its calls to AWS with an access key',
        because:
          'AD FS makes no calls to AWS. It signs assertions, with a private key of its own that AWS never gets.',
      },
      {
        key: 'never:provider-is-user',
        text: 'Never quite: the SAML provider in IAM is an IAM user, with a certificate for a password',
        because:
          'The provider is a description: metadata, with a name and certificates. It has no access key and calls nothing.',
      },
      {
        key: 'never:console',
        text: 'Never quite: without a broker, SAML leads to the API and not to the console',
        because:
          'It leads to both. For the console, AWS’s own sign-in page does what a broker would do.',
      },
    ],
  },
];
