import type { Question } from '../question.ts';

/** A broker with GetFederationToken, and what goes wrong on the way. */
export const brokerFederationTokenRunsQuestions: readonly Question[] = [
  {
    id: 'spring-cleaning',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'key-deactivated',
    finds: 'step',
    scene:
      'Somebody deactivates all access keys that are older than half a year, that of the user access-broker among them. The next day Ana opens the broker, to get credentials for her tool.',
    asks: 'How far does she get?',
    statements: ['N22', 'N20', 'N24'],
    study: { flow: 'broker-federation-token', fault: 'key-deactivated', step: 'choose-access' },
    options: [
      {
        key: 'choose-access',
        text: 'She signs in, and fails when she asks for access',
        because:
          'Then the broker calls STS, signed with the deactivated key. One key stands behind everybody’s access, so nobody gets any.',
      },
      {
        key: 'sign-in',
        text: 'She cannot sign in to the broker any more',
        because:
          'The broker checks her password with the company’s directory. AWS and its keys play no part in that.',
      },
      {
        key: 'list-reports',
        text: 'She gets credentials, and S3 refuses them',
        because:
          'To get them the broker has to sign a call to STS. Sessions that already exist are another matter, but Ana has none.',
      },
      {
        key: 'none',
        text: 'To the reports, as her tool never uses that key',
        because:
          'The tool does not, but the broker does, for each session anew. Without it there are no temporary keys for the tool.',
      },
    ],
  },
  {
    id: 'address-of-37-characters',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'name-too-long',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).longNameRepairs,
    scene:
      'A broker passes people’s mail addresses to STS. Ana’s has become ana.torres@field-service.corp.example, and since then she gets no access. Addresses are to stay as they are.',
    asks: 'Which one change lets her in again?',
    statements: ['N22', 'N23'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-federation-token', fault: 'name-too-long', step: 'choose-access' },
    options: [
      {
        key: 'assume-role',
        text: 'Let the broker get her session by AssumeRole instead',
        because:
          'The session name of AssumeRole may have 64 characters. The name of a federated user has 32 at most.',
      },
      {
        key: 'any-name',
        text: 'Let the broker’s user call GetFederationToken for any name',
        because:
          'A policy can allow every name that there may be. How long a name may be is fixed by the API.',
      },
      {
        key: 'one-hour',
        text: 'Let the broker ask for one hour instead of eight',
        because:
          'Eight hours are well within the 36 that GetFederationToken allows. The length of the session is not at fault.',
      },
      {
        key: 'smaller-policy',
        text: 'Let the broker pass a shorter session policy',
        because:
          'A session policy has a limit of its own, and this one is far from it. It would help against PackedPolicyTooLarge.',
      },
    ],
  },
  {
    id: 'token-without-a-policy',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'no-policy',
    finds: 'step',
    scene:
      'The broker’s IAM user may list, read and write the reports. The programmer of the broker leaves the Policy out of GetFederationToken: what the user may do seems just right. With the token, Ana’s tool calls GetCallerIdentity and then lists the reports.',
    asks: 'What is refused first?',
    statements: ['N22', 'N10'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-federation-token', fault: 'no-policy', step: 'list-reports' },
    options: [
      {
        key: 'list-reports',
        text: 'The list of the reports, when the tool asks S3 for it',
        because:
          'STS gives out a token that may do nothing: a federated session has what user and session policy both allow. AssumeRole without a Policy gives all of the role.',
      },
      {
        key: 'choose-access',
        text: 'The call of GetFederationToken, as a session policy is missing',
        because:
          'The API calls Policy optional, and STS gives out the token. A resource policy might name the federated user.',
      },
      {
        key: 'who-am-i',
        text: 'GetCallerIdentity, as no policy allows it',
        because:
          'GetCallerIdentity needs no permission. That it works says nothing about what else the session may do.',
      },
      {
        key: 'none',
        text: 'Nothing, as the session has what its user has',
        because:
          'Many expect that, and with GetSessionToken it is so. A federated user gets only what a session policy hands on.',
      },
    ],
  },
  {
    id: 'unused-permissions',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'tidied-user',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).tidiedRepairs,
    scene:
      'A report of unused permissions says that the user access-broker never lists or reads the bucket itself, so both permissions are taken from it. The broker still passes a session policy that allows the two.',
    asks: 'Which one change brings people their reports back?',
    statements: ['N22', 'N10'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-federation-token', fault: 'tidied-user', step: 'list-reports' },
    options: [
      {
        key: 'user-policy',
        text: 'Allow both actions in a policy of the broker’s user again',
        because:
          'A federated session has what user and session policy both allow. The user must itself have every permission that it hands on.',
      },
      {
        key: 'session-policy',
        text: 'Allow both on all buckets in the session policy',
        because:
          'A session policy only cuts down. However wide it is, it gives nothing that the user does not have.',
      },
      {
        key: 'boundary',
        text: 'Attach a permissions boundary to the user that allows everything',
        because:
          'A boundary is a limit too. It says how far other policies may go, and grants nothing.',
      },
      {
        key: 'role',
        text: 'Allow both actions in a policy of the role BrokeredReader',
        because:
          'GetFederationToken uses no role. If the broker called AssumeRole, this would be the place, and the user would not need them.',
      },
    ],
  },
  {
    id: 'hours-at-the-wrong-place',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'session-duration',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).consoleHoursRepairs,
    scene:
      'A broker asks STS for a federation token of eight hours. To be sure, it also writes SessionDuration=28800 into its call of the federation endpoint. The endpoint refuses the call.',
    asks: 'Which one change opens the console?',
    statements: ['N24', 'N22'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-federation-token', fault: 'session-duration', step: 'ask-console' },
    options: [
      {
        key: 'leave-away',
        text: 'Leave SessionDuration out of the call',
        because:
          'SessionDuration is only for credentials of AssumeRole. A federation token brings its length along from STS.',
      },
      {
        key: 'one-hour',
        text: 'Write SessionDuration=3600 instead',
        because:
          'The parameter is refused, not the number. With a role that was assumed from another role, an hour would be the limit.',
      },
      {
        key: 'longer-token',
        text: 'Ask STS for twelve hours, so that eight fit in',
        because:
          'They fit already. However long the token is, the endpoint takes no SessionDuration with it.',
      },
      {
        key: 'wider-policy',
        text: 'Allow every action in the session policy, the sign-in included',
        because:
          'Opening the console takes no permission, and so wide a policy hands on all that the user has.',
      },
    ],
  },
  {
    id: 'call-in-between',
    kind: 'choose',
    scene:
      'A broker got a federation token of eight hours for Ana, and made a login URL from it. Then the telephone rang. Half an hour later she follows the URL, and AWS’s sign-in page refuses it.',
    asks: 'What is the least that the broker has to do again?',
    statements: ['N24'],
    study: { flow: 'broker-federation-token', fault: 'link-from-the-morning', step: 'log-in' },
    right: 'same-credentials',
    options: [
      {
        key: 'same-credentials',
        text: 'Get a new SigninToken for the same credentials',
        because:
          'Only the URL has ended, after its 15 minutes. The credentials have hours left, and the federation endpoint takes them once more.',
      },
      {
        key: 'federation-token',
        text: 'Call GetFederationToken, then get a new SigninToken',
        because:
          'This works, but the first call is not needed yet. It is needed when the eight hours are over.',
      },
      {
        key: 'password',
        text: 'Ask Ana for her password, and send her the same URL',
        because:
          'AWS knows nothing of her password at the broker. A URL that has ended is refused, whoever follows it.',
      },
      {
        key: 'session-duration',
        text: 'Get a SigninToken with SessionDuration=28800',
        because:
          'With a federation token, the endpoint refuses this parameter. With AssumeRole it sets the length of the console session, and the URL still ends after 15 minutes.',
      },
    ],
  },
  {
    id: 'ana-without-a-password',
    kind: 'diagnose',
    flow: 'broker-federation-token',
    fault: 'empty-password',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).emptyPasswordRepairs,
    scene:
      'To check a password, a broker tries to bind at the LDAP directory with it. Somebody types Ana’s logon name and leaves the password empty. Many directories report success then, and this one does.',
    asks: 'What keeps such visitors out and still lets Ana in?',
    statements: ['N21', 'N05'],
    study: { flow: 'broker-federation-token', fault: 'empty-password', step: 'sign-in' },
    options: [
      {
        key: 'refuse-empty',
        text: 'The broker turns down empty passwords before it asks the directory',
        because:
          'The broker alone decides whom AWS will believe to be Ana. Success in LDAP is a proof only if a password was tried.',
      },
      {
        key: 'long-password',
        text: 'Ana gets a password that is much longer and that no one can guess',
        because: 'Nobody has to guess it: it is never asked for. Against guessing it would help.',
      },
      {
        key: 'new-key',
        text: 'The broker gets a new access key, and the old one is deleted',
        because:
          'The key was not stolen. The broker itself uses it, for a visitor whom it takes for Ana.',
      },
      {
        key: 'short-sessions',
        text: 'The broker asks STS for sessions of 15 minutes',
        because:
          'The visitor gets in all the same, again and again. Short sessions help when credentials leak.',
      },
    ],
  },
];
