import type { Question } from '../question.ts';

/** When a broker is the way, and which calls it makes. */
export const brokerChoicesQuestions: readonly Question[] = [
  {
    id: 'broker-calls',
    kind: 'choose',
    scene:
      'A company’s identity store speaks neither SAML 2.0 nor OIDC. The company’s broker signs people in, and has the key of one IAM user. It is to open the console for people in several AWS accounts.',
    asks: 'Which calls does the broker make?',
    statements: ['N05', 'N21', 'N22', 'N23', 'N24'],
    pairs: ['assume-federation'],
    study: { outcome: 'T3' },
    right: 'assume-role',
    options: [
      {
        key: 'assume-role',
        text: 'AssumeRole for a role, then getSigninToken',
        because:
          'AssumeRole reaches roles in other accounts. The federation endpoint takes its credentials and gives the SigninToken for the login URL.',
      },
      {
        key: 'both',
        text: 'GetFederationToken, then AssumeRole, then getSigninToken',
        because:
          'It is one or the other. Credentials of GetFederationToken can call nothing at STS but GetCallerIdentity.',
      },
      {
        key: 'get-session-token',
        text: 'GetSessionToken, then getSigninToken',
        because:
          'The federation endpoint refuses credentials of GetSessionToken. That call gives an IAM user a session of its own, for example after a second factor.',
      },
      {
        key: 'get-federation-token',
        text: 'GetFederationToken, then getSigninToken',
        because:
          'That opens a console, but only in the account of the broker’s IAM user. For one account it could be enough.',
      },
    ],
  },
  {
    id: 'directory-without-saml',
    kind: 'choose',
    scene:
      'A company keeps its people in an LDAP directory that speaks no SAML 2.0. To bring them to AWS, it can write a broker, or buy a product that adds SAML 2.0 to the directory.',
    asks: 'Which reason to buy the product is right?',
    statements: ['N05', 'N04', 'N21'],
    pairs: ['saml-broker'],
    study: { flow: 'broker-assume-role', step: 'sign-in' },
    right: 'no-own-code',
    options: [
      {
        key: 'no-own-code',
        text: 'AWS then no longer has to believe the company’s own code',
        because:
          'A broker holds a key and is believed without proof, so each mistake in it is a way in. With SAML 2.0 a tested product signs, and AWS checks.',
      },
      {
        key: 'no-roles',
        text: 'No roles are needed then, as the product says what people may do',
        because:
          'The product says which roles a person may have. The roles, and what they may do, are still in IAM.',
      },
      {
        key: 'no-console',
        text: 'A broker leads to the API, and only SAML 2.0 to the console',
        because:
          'Both lead to both. A broker gets to the console by the federation endpoint, with a login URL.',
      },
      {
        key: 'longer',
        text: 'The credentials last longer than those that a broker gets from STS',
        because:
          'It is rather the other way round: GetFederationToken goes up to 36 hours, a role’s session up to 12.',
      },
    ],
  },
  {
    id: 'what-aws-has-checked',
    kind: 'choose',
    scene:
      'CloudTrail says that arn:aws:sts::111122223333:assumed-role/BrokeredReader/ana.torres@corp.example has read a report. The session came from a broker, by AssumeRole. An auditor wants to know what is behind the name.',
    asks: 'What has AWS checked about Ana?',
    statements: ['N21', 'N20', 'N23'],
    pairs: ['saml-broker'],
    study: { flow: 'broker-assume-role', step: 'who-am-i' },
    right: 'broker-only',
    options: [
      {
        key: 'broker-only',
        text: 'Nothing: the broker signed the call, and wrote her name into it',
        because:
          'The broker’s key signs the call, whoever it is for. The auditor has to look at the broker and its log.',
      },
      {
        key: 'assertion',
        text: 'A signed statement about her, in which the company’s identity provider named her',
        because:
          'That is SAML: STS checks the signature, and takes the session name out of what was signed. A broker sends no such thing.',
      },
      {
        key: 'password',
        text: 'Her password, which AWS compares with the company’s directory',
        because:
          'AWS never sees it, with a broker no more than with SAML. AD Connector is another story: it passes sign-ins on.',
      },
      {
        key: 'iam-user',
        text: 'That an IAM user of this name exists in the account and may assume the role',
        because:
          'The IAM user is the broker’s. A session name may be any text of 2 to 64 letters, digits and a few signs.',
      },
    ],
  },
  {
    id: 'two-stores',
    kind: 'choose',
    scene:
      'Two firms merge. The people of one are in AD, with an AD FS. The 40 people of the other are in a database that speaks neither SAML 2.0 nor OIDC, and have to stay there for a year. All of them need the role DataReader.',
    asks: 'Which set-up works, and lets as few people as possible depend on the company’s own code?',
    statements: ['N05', 'N21', 'N04'],
    pairs: ['saml-broker'],
    study: { flow: 'broker-assume-role', step: 'open-broker' },
    right: 'each',
    options: [
      {
        key: 'each',
        text: 'SAML 2.0 for AD FS, and a broker for the people in the database',
        because:
          'One role may trust both, the SAML provider and the broker’s user. The broker serves only those who have no other way, and can be given up with the database.',
      },
      {
        key: 'broker-for-all',
        text: 'One broker for both stores, so that everyone takes the same way',
        because:
          'It would carry people for whom AD FS already does the work, and all access would depend on it.',
      },
      {
        key: 'saml-for-all',
        text: 'SAML 2.0 for both stores, with a second IAM SAML provider for the database',
        because:
          'An IAM SAML provider describes somebody who signs assertions. The database signs none, so there is no metadata to upload.',
      },
      {
        key: 'oidc',
        text: 'SAML 2.0 for AD FS, and an IAM OIDC provider for the database',
        because:
          'An OIDC provider would have to issue tokens, and this database does not. In front of a product that does, it would be a way.',
      },
    ],
  },
  {
    id: 'console-for-a-day',
    kind: 'choose',
    scene:
      'In a control room a console stands open for 24 hours, from one shift manager to the next. A broker is to open it each morning, for one account. Nobody is to sign in again before the next morning.',
    asks: 'Where does a session of 24 hours come from?',
    statements: ['N24', 'N22'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-federation-token', step: 'choose-access' },
    right: 'federation-token',
    options: [
      {
        key: 'federation-token',
        text: 'From GetFederationToken, which the broker calls for 86400 seconds',
        because:
          'It gives up to 36 hours, and the console session lasts as long. It takes an IAM user’s key, and a policy in the call.',
      },
      {
        key: 'role-maximum',
        text: 'From AssumeRole, once the role’s maximum session duration is 24 hours',
        because:
          'That setting goes up to 12 hours. For a shift of 12 hours AssumeRole would be the better choice.',
      },
      {
        key: 'session-duration',
        text: 'From SessionDuration=86400 at the federation endpoint, after AssumeRole',
        because:
          'SessionDuration goes up to 43200 seconds, which is 12 hours. And a federation token takes none at all.',
      },
      {
        key: 'session-token',
        text: 'From GetSessionToken, which gives an IAM user up to 36 hours',
        because:
          'It does. But the federation endpoint refuses its credentials, so they open no console.',
      },
    ],
  },
  {
    id: 'notes-token-then-role',
    kind: 'then-now',
    scene:
      'The broker calls GetFederationToken. Then it works out the role for the person and calls AssumeRole.',
    asks: 'Is that so?',
    statements: ['N23', 'N22'],
    pairs: ['assume-federation'],
    correction: 3,
    study: { flow: 'broker-assume-role', fault: 'federation-token-first', step: 'choose-access' },
    right: 'never:one-of-them',
    options: [
      {
        key: 'never:one-of-them',
        text: 'Never quite: it makes one of the two calls, not one after the other',
        because:
          'Each call gives credentials. With AssumeRole their permissions come from a role, with GetFederationToken from the broker’s user.',
      },
      {
        key: 'true',
        text: 'Still true: the token proves who it is, the role says what is allowed',
        because:
          'The token proves nothing about the person, and cannot be used to call AssumeRole. The broker’s own key signs that call.',
      },
      {
        key: 'changed:session-token',
        text: 'True then; today GetSessionToken takes the place of GetFederationToken',
        because:
          'GetSessionToken makes a session of the IAM user itself, for example after MFA. A broker needs neither of the two before AssumeRole.',
      },
      {
        key: 'changed:saml',
        text: 'True then; today the broker calls AssumeRoleWithSAML in the second step',
        because:
          'That call wants an assertion of an identity provider. Where there is one, no broker is needed.',
      },
    ],
  },
  {
    id: 'notes-url-lasts',
    kind: 'then-now',
    scene:
      'The login URL that a broker makes for the console can be used for as long as the session behind it lasts.',
    asks: 'Is that so?',
    statements: ['N24'],
    correction: 6,
    study: { flow: 'broker-federation-token', fault: 'link-from-the-morning', step: 'log-in' },
    right: 'never:fifteen',
    options: [
      {
        key: 'never:fifteen',
        text: 'Never quite: it has 15 minutes, the session has hours',
        because:
          'The URL is only the way in. Once followed, it has done its work, and the session goes on by its own clock.',
      },
      {
        key: 'true',
        text: 'Still true: URL and session end together, after 12 hours at most',
        because:
          'The session may reach 12 hours, with a federation token even 36. The URL has ended long before.',
      },
      {
        key: 'changed:once',
        text: 'True then; today it is good until it is first used',
        because:
          'An end by the clock was there before, and still is. Unused, the URL is refused after 15 minutes.',
      },
      {
        key: 'changed:saml-only',
        text: 'True then; today the console is opened with SAML 2.0 only',
        because:
          'The federation endpoint and its login URL still exist, for brokers. SAML 2.0 is the way where the identity store speaks it.',
      },
    ],
  },
  {
    id: 'notes-last-resort',
    kind: 'then-now',
    scene:
      'A broker of one’s own is the last thing to try, for identity stores that cannot do SAML 2.0.',
    asks: 'Is that so?',
    statements: ['N05', 'N21'],
    pairs: ['saml-broker'],
    study: { outcome: 'T3' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true: it means a key to guard, and code on which all access depends',
        because:
          'Whoever writes it takes on what a product has long been tested for. Where SAML 2.0 is there, AWS checks the identity provider’s word itself.',
      },
      {
        key: 'changed:first',
        text: 'True then; today AWS advises a broker first, as it works with every store',
        because:
          'It does work with every store, and that is why it is kept for the rest. AWS points people at Identity Center first.',
      },
      {
        key: 'changed:gone',
        text: 'True then; today AWS takes no calls from brokers any more',
        because:
          'AssumeRole, GetFederationToken and the federation endpoint are all there, and a broker may use them.',
      },
      {
        key: 'never:saml-needed',
        text: 'Never quite: a broker, too, needs a store that speaks SAML 2.0',
        because:
          'It needs a store that it can ask, in whatever way: LDAP, SQL, an API. Towards AWS it speaks as an IAM user or a role.',
      },
    ],
  },
];
