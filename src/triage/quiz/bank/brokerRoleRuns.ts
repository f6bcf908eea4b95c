import type { Question } from '../question.ts';

/** A broker with AssumeRole, and what goes wrong on the way. */
export const brokerRoleRunsQuestions: readonly Question[] = [
  {
    id: 'same-name-new-user',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'user-made-anew',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).sameNameRepairs,
    scene:
      'Somebody deletes the broker’s IAM user by mistake, and makes it again: the same name, the same policies, a key for the broker. The trust policy of BrokeredReader was saved long ago, with the ARN of the user.',
    asks: 'STS says AccessDenied all the same. Which one change helps?',
    statements: ['N23', 'N36'],
    study: { flow: 'broker-assume-role', fault: 'user-made-anew', step: 'choose-access' },
    options: [
      {
        key: 'save-trust',
        text: 'Save the role’s trust policy again, with the ARN of the user',
        because:
          'For the ARN, IAM keeps the unique id of the user, and the old id belongs to nobody now. Saving looks up the new one.',
      },
      {
        key: 'user-may',
        text: 'Allow the user sts:AssumeRole on every role',
        because:
          'The user’s policies were fine as they were. The other side says no: the role trusts somebody who is gone.',
      },
      {
        key: 'new-key',
        text: 'Make a new access key for the user, and give it to the broker',
        because:
          'The key works, or STS would not know who is calling. A wrong key gives another error than AccessDenied.',
      },
      {
        key: 'no-tags',
        text: 'Let the broker pass no session tags with AssumeRole',
        because:
          'The trust policy allows sts:TagSession as well. It is the principal that no longer fits.',
      },
    ],
  },
  {
    id: 'forty-sites',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'policy-too-large',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).manySitesRepairs,
    scene:
      'A broker assumes BrokeredReader, which may read all reports. It also passes a session policy, with one statement for each of the 40 sites there are. Now STS refuses the call.',
    asks: 'Which one change gets people to their reports?',
    statements: ['N23', 'N10'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-assume-role', fault: 'policy-too-large', step: 'choose-access' },
    options: [
      {
        key: 'role-has-it',
        text: 'Leave it to the role: AssumeRole needs no session policy',
        because:
          'A role has permissions of its own, and a session policy only cuts them down. Without one the session has all of the role.',
      },
      {
        key: 'federation-token',
        text: 'Pass the same policy to GetFederationToken, which is made for that',
        because:
          'That call needs a session policy, to be sure, but it has no more room: 2048 characters at most, and the same packing.',
      },
      {
        key: 'no-tags',
        text: 'Pass no session tags, as they share the room with the policy',
        because:
          'They do share it. But one short tag takes very little, and the policy alone needs more than double the room.',
      },
      {
        key: 'no-sids',
        text: 'Leave the Sids out of the 40 statements',
        because:
          'That saves a little. Forty statements are still too much, and the next site is sure to come.',
      },
    ],
  },
  {
    id: 'token-before-the-role',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'federation-token-first',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).tokenFirstRepairs,
    scene:
      'A programmer has read that a broker first calls GetFederationToken and then AssumeRole. The second call is signed with the credentials of the first. The session policy in between allows everything.',
    asks: 'Which one change makes AssumeRole work?',
    statements: ['N23', 'N22'],
    pairs: ['assume-federation'],
    study: { flow: 'broker-assume-role', fault: 'federation-token-first', step: 'choose-access' },
    options: [
      {
        key: 'own-key',
        text: 'Sign AssumeRole with the key of the broker’s IAM user',
        because:
          'The two calls are alternatives. With AssumeRole the broker needs no federation token, and the role trusts its user already.',
      },
      {
        key: 'trust-session',
        text: 'Name the federated user in the role’s trust policy',
        because:
          'The trust policy is not even reached. Of all operations of STS, a federated user may call GetCallerIdentity only.',
      },
      {
        key: 'user-may',
        text: 'Allow the broker’s user sts:AssumeRole on every role',
        because:
          'The session would inherit it, if policies decided. It is the kind of credentials that is refused.',
      },
      {
        key: 'longer-role',
        text: 'Allow the role longer sessions, as the token holds for hours',
        because:
          'How long the token holds does not matter here. The broker has asked for no length beyond what the role allows.',
      },
    ],
  },
  {
    id: 'broker-on-a-server',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'moved-to-an-instance',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).chainedHoursRepairs,
    scene:
      'The broker gives up its access key. It now signs with the role of the EC2 server that it runs on. People still get credentials, but the console does not open any more: the broker asks the federation endpoint for eight hours.',
    asks: 'Which one change opens the console, without the access key?',
    statements: ['N24', 'N23', 'N35'],
    study: { flow: 'broker-assume-role', fault: 'moved-to-an-instance', step: 'ask-console' },
    options: [
      {
        key: 'one-hour',
        text: 'Ask the federation endpoint for one hour instead of eight',
        because:
          'A role now assumes a role. Such chained sessions last an hour at most, and so does the console that is made from them.',
      },
      {
        key: 'role-lasts',
        text: 'Allow sessions of twelve hours on the role that is assumed',
        because:
          'That setting counts when a user calls AssumeRole. For a caller that is a role itself, the hour is fixed.',
      },
      {
        key: 'host-lasts',
        text: 'Allow sessions of twelve hours on the role of the server',
        because:
          'However long the server’s own session lasts, the next one in the chain gets an hour.',
      },
      {
        key: 'ask-sts',
        text: 'Ask STS for eight hours too, and allow them on the role',
        because:
          'Then AssumeRole is refused already: with role chaining STS gives no more than 3600 seconds. With a user’s key this would work.',
      },
    ],
  },
  {
    id: 'access-that-the-page-hides',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'any-name-will-do',
    finds: 'repair',
    repairs: async () => (await import('./brokerRepairs.ts')).anyNameRepairs,
    scene:
      'Each person’s page at the broker shows buttons only for what their groups allow. Chloé’s shows none. She sends the request of Ana’s button by hand, signed in as herself, and gets to read the reports.',
    asks: 'What stops her, and leaves Ana her reports?',
    statements: ['N21', 'N05', 'N36'],
    study: { flow: 'broker-assume-role', fault: 'any-name-will-do', step: 'choose-access' },
    options: [
      {
        key: 'check-at-call',
        text: 'The broker looks at the person’s groups before it calls STS',
        because:
          'What a page shows binds nobody. The role trusts the broker, so the broker has to decide each time it asks.',
      },
      {
        key: 'session-policy',
        text: 'The broker passes a session policy, for reading reports alone',
        because:
          'It would make the session smaller for all who get one. Who gets one, it does not decide.',
      },
      {
        key: 'new-key',
        text: 'The broker gets a new access key, in place of one that Chloé may know',
        because:
          'She needs no key: the broker calls STS for her. Had she stolen the old key, a new one would be due.',
      },
      {
        key: 'short-sessions',
        text: 'The broker asks STS for sessions of a quarter of an hour',
        because:
          'She would send her request four times an hour. Short sessions limit what a leak costs.',
      },
    ],
  },
  {
    id: 'last-years-role',
    kind: 'diagnose',
    flow: 'broker-assume-role',
    fault: 'role-trusts-another',
    finds: 'check',
    scene:
      'Example Corp runs a new broker, with an IAM user made for it. A policy of the user allows sts:AssumeRole on BrokeredReader. The role is the one that last year’s broker used; nobody has touched it.',
    asks: 'Which check stops the broker?',
    statements: ['N23', 'N36'],
    study: { flow: 'broker-assume-role', fault: 'role-trusts-another', step: 'choose-access' },
    options: [
      {
        key: 'trust.principal',
        text: 'The broker’s user is looked for in the role’s trust policy',
        because:
          'The role has the last word on who gets in. Last year’s trust policy names last year’s user, and the new one is not in it.',
      },
      {
        key: 'trust.action',
        text: 'AssumeRole is looked for in the role’s trust policy',
        because:
          'Last year’s broker called AssumeRole too, so the trust policy allows that. It allows it to somebody else.',
      },
      {
        key: 'iam.identity',
        text: 'AssumeRole is looked for in the policies of the broker’s user',
        because:
          'It is there. That is one side of the matter, and a trust policy that agrees is always the other.',
      },
      {
        key: 'aws.key-active',
        text: 'The access key of the broker’s user is looked up at AWS',
        because:
          'It was made for the new broker and is active. STS knows who calls, as its answer shows.',
      },
    ],
  },
];
