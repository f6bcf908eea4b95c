import type { Question } from '../question.ts';

/** The domain on the premises, reached through AD Connector. */
export const directoriesConnectorQuestions: readonly Question[] = [
  {
    id: 'join-domain',
    kind: 'choose',
    scene:
      'Windows servers on EC2 are to join the domain of your own Active Directory. It is on your premises, and a Direct Connect line leads there. No account and no password may be kept in AWS.',
    asks: 'Which directory service fits?',
    statements: ['T5', 'T6', 'N03'],
    pairs: ['directories'],
    study: { outcome: 'T5' },
    right: 'ad-connector',
    options: [
      {
        key: 'ad-connector',
        text: 'AD Connector',
        because:
          'It forwards every question over the line to your own AD and stores nothing. The servers join your domain.',
      },
      {
        key: 'managed-ad',
        text: 'AWS Managed Microsoft AD, with a trust to your AD',
        because:
          'That is a second domain, with accounts kept in AWS, and the servers would join that one. It fits where domain controllers in AWS are wanted.',
      },
      {
        key: 'simple-ad',
        text: 'Simple AD, filled with your accounts',
        because:
          'Simple AD is a directory of its own, without trusts. The accounts would be kept in AWS.',
      },
      {
        key: 'identity-center',
        text: 'IAM Identity Center, with your AD as its source',
        because:
          'Identity Center signs people in to accounts and applications. It does not join a server to a domain.',
      },
    ],
  },
  {
    id: 'line-to-premises-down',
    kind: 'diagnose',
    flow: 'ad-connector-domain-join',
    fault: 'line-down',
    finds: 'step',
    scene:
      'Ana opens the AWS console by the access URL of an AD Connector. At that moment the VPN to Example Corp’s premises is down. Everything in AWS works, and Ana knows her password.',
    asks: 'Where does her way to the console end?',
    statements: ['T5', 'N38'],
    pairs: ['directories'],
    study: { flow: 'ad-connector-domain-join', fault: 'line-down', step: 'sign-in' },
    options: [
      {
        key: 'sign-in',
        text: 'When she sends name and password',
        because:
          'AD Connector knows no passwords and has to ask the domain on the premises. With AWS Managed Microsoft AD the domain controllers would stand in AWS.',
      },
      {
        key: 'open-access-url',
        text: 'When she opens the access URL',
        because:
          'The page with the form comes from AWS and needs nothing from the premises. It is her password that nobody can check.',
      },
      {
        key: 'choose-role',
        text: 'When she chooses a role',
        because:
          'Roles are AWS’s own affair and could be assumed. But roles are offered by her groups, and the domain cannot be asked for them.',
      },
      {
        key: 'none',
        text: 'Nowhere: AD Connector keeps a copy of the accounts',
        because:
          'It keeps none, neither accounts nor passwords. A directory in AWS with accounts of its own is AWS Managed Microsoft AD.',
      },
    ],
  },
  {
    id: 'no-delegated-group',
    kind: 'diagnose',
    flow: 'ad-connector-domain-join',
    fault: 'group-renamed',
    finds: 'error',
    scene:
      'At an AD Connector, the role DirectoryReader is delegated to the group Report Readers. Ana is in the groups Domain Users, Analytics and AWS-111122223333-DataReader. At the access URL she types the right password.',
    asks: 'What does the page tell her?',
    statements: ['N16', 'T5'],
    study: { flow: 'ad-connector-domain-join', fault: 'group-renamed', step: 'sign-in' },
    options: [
      {
        key: 'You have no role in this account.',
        text: 'That she has no role in this account',
        because:
          'The domain confirms who she is. What she may become depends on her groups, and no role is delegated to any of hers.',
      },
      {
        key: 'The user name or the password is not correct.',
        text: 'That the user name or the password is wrong',
        because:
          'Her password is right, and the domain says so. Proving who one is and having a role are two things.',
      },
      {
        key: 'AWS Directory Service may not assume this role.',
        text: 'That Directory Service may not assume the role',
        because:
          'That is about the role’s trust policy, and comes after a role is chosen. Ana gets none to choose from.',
      },
      {
        key: 'none',
        text: 'Nothing: DataReader stands in the name of her group, so she becomes DataReader',
        because:
          'A name leads to no role by itself. With AD FS a claim rule may read role names from groups; here each role is delegated to groups one by one.',
      },
    ],
  },
  {
    id: 'role-for-everyone',
    kind: 'diagnose',
    flow: 'ad-connector-domain-join',
    fault: 'delegated-to-all',
    finds: 'repair',
    repairs: async () => (await import('./directoriesRepairs.ts')).delegatedRepairs,
    scene:
      'To save time, an administrator delegated the role DirectoryReader to the group Domain Users. Chloé of Legal opens the console and lists reports that are meant for readers only. Ana is in the group AWS-111122223333-DataReader, Chloé is not.',
    asks: 'Which change keeps Chloé out and lets Ana in?',
    statements: ['N16', 'N36'],
    study: { flow: 'ad-connector-domain-join', fault: 'delegated-to-all', step: 'sign-in' },
    options: [
      {
        key: 'task-group',
        text: 'Delegate the role to AWS-111122223333-DataReader in place of Domain Users',
        because:
          'A group that stands for a task holds just the people with that task. Every account of a domain is in Domain Users.',
      },
      {
        key: 'both-groups',
        text: 'Delegate the role to AWS-111122223333-DataReader as well as to Domain Users',
        because:
          'One fitting group is enough to be offered a role. Chloé still has hers, Domain Users.',
      },
      {
        key: 'no-permissions',
        text: 'Take all permissions away from the role DirectoryReader',
        because:
          'Policies belong to the role and not to people. Whatever is taken from Chloé in this way is taken from Ana too.',
      },
      {
        key: 'console-off',
        text: 'Switch the directory’s access to the AWS console off',
        because:
          'It closes the door for the whole domain. As a first step in an emergency it would do, but Ana could not work.',
      },
    ],
  },
  {
    id: 'role-made-for-servers',
    kind: 'diagnose',
    flow: 'ad-connector-domain-join',
    fault: 'trusts-ec2',
    finds: 'repair',
    repairs: async () => (await import('./directoriesRepairs.ts')).serviceRoleRepairs,
    scene:
      'Servers of the domain run with an instance profile. Its role looked right for people, too, so it was delegated to a group of the domain. Ana is offered the role at the access URL, chooses it, and is refused.',
    asks: 'What does the role lack?',
    statements: ['N36', 'T5'],
    study: { flow: 'ad-connector-domain-join', fault: 'trusts-ec2', step: 'choose-role' },
    options: [
      {
        key: 'trust-directory',
        text: 'ds.amazonaws.com as the service in its trust policy',
        because:
          'For people of a directory it is Directory Service that assumes the role. The trust policy of an instance profile names ec2.amazonaws.com.',
      },
      {
        key: 'allow-directory',
        text: 'Permission for ds:* in its own policies',
        because:
          'Those say what the session may do later. Who may assume the role stands in its trust policy alone.',
      },
      {
        key: 'trust-adfs',
        text: 'The SAML provider ADFS as the principal in its trust policy',
        because:
          'That is for people who come with an assertion of AD FS. On this way there is no assertion: a service of AWS comes.',
      },
      {
        key: 'delegate-to-all',
        text: 'Delegation to the group Domain Users as well',
        because:
          'Ana was offered the role, so one of her groups has it already. The refusal comes one step later, from the role.',
      },
    ],
  },
  {
    id: 'session-without-department',
    kind: 'diagnose',
    flow: 'ad-connector-domain-join',
    fault: 'scp-wants-a-tag',
    finds: 'step',
    scene:
      'At Example Corp people come through AD FS, which sends their department as a session tag. A service control policy builds on that: it denies S3 to sessions without aws:PrincipalTag/Department. Today Ana takes another door, the access URL of an AD Connector to the same domain.',
    asks: 'How far does she get?',
    statements: ['N16', 'N10', 'T5'],
    study: { flow: 'ad-connector-domain-join', fault: 'scp-wants-a-tag', step: 'open-bucket' },
    options: [
      {
        key: 'open-bucket',
        text: 'Into the console, but not into the bucket',
        because:
          'Directory Service gives her the role of her group and no session tags. The same person has other tags when she comes by another door.',
      },
      {
        key: 'sign-in',
        text: 'Only to the form for name and password',
        because:
          'The domain checks the password and lists her groups. Neither it nor Directory Service looks at control policies.',
      },
      {
        key: 'choose-role',
        text: 'Up to the choice of a role, which is refused',
        because:
          'The control policy denies S3, not sts:AssumeRole. It also does not bind a service of AWS that assumes a role.',
      },
      {
        key: 'none',
        text: 'Into the bucket, as her department is known to the domain',
        because:
          'The domain knows it, and on this way nobody passes it on. With AD FS a claim rule does that.',
      },
    ],
  },
  {
    id: 'order-domain-join',
    kind: 'order',
    flow: 'ad-connector-domain-join',
    scene:
      'A fresh Windows server in EC2 is to become a member of the domain on the premises, through AD Connector. In the end Ana works on it by remote desktop.',
    asks: 'In which order does this happen?',
    statements: ['T5', 'N38'],
    study: { flow: 'ad-connector-domain-join', step: 'join-domain' },
    options: [
      {
        key: 'run-document',
        because:
          'At first the server knows of no domain. Systems Manager tells its agent which one, and where its DNS is.',
      },
      {
        key: 'create-computer',
        because:
          'A server is a principal of the domain, so it needs an account there. AD Connector adds it with its service account.',
      },
      {
        key: 'join-domain',
        because:
          'To join, the server proves to a domain controller that it is this computer. So the account has to exist, and the domain has to be known.',
      },
      {
        key: 'log-on-server',
        because:
          'Only a member lets the domain say who somebody is. Before, the server knows its local accounts and no others.',
      },
    ],
  },
  {
    id: 'notes-connector-copies',
    kind: 'then-now',
    scene:
      'AD Connector brings the users of the company’s directory into AWS, so that they can still sign in when the line is down.',
    asks: 'Is that so?',
    statements: ['T5'],
    pairs: ['directories'],
    correction: 15,
    study: { flow: 'ad-connector-domain-join', fault: 'line-down', step: 'sign-in' },
    right: 'never:proxy',
    options: [
      {
        key: 'never:proxy',
        text: 'Never quite: it passes questions on and stores nothing',
        because:
          'Each sign-in is checked by the company’s own domain controllers. Without the line there is nobody to ask.',
      },
      {
        key: 'true',
        text: 'Still true: it holds the accounts that have signed in once',
        because:
          'It holds no accounts at all, and no passwords. Where sign-in must outlast the line, domain controllers have to stand in AWS.',
      },
      {
        key: 'changed:sync-tool',
        text: 'True then; today a sync tool of its own does the copying',
        because:
          'There is nothing to copy into: AD Connector is no directory. Identity Center has such a sync, into its own store.',
      },
      {
        key: 'never:passwords',
        text: 'Never quite: it copies the groups, while passwords stay on the premises',
        because:
          'Groups are asked for at each sign-in as well. Nothing is kept in AWS, so nothing there can be out of date.',
      },
    ],
  },
  {
    id: 'notes-groups-are-roles',
    kind: 'then-now',
    scene:
      'Who may do what in AWS is settled by groups in the company’s directory: a group there stands for an IAM role.',
    asks: 'Is that so?',
    statements: ['N16'],
    study: { flow: 'ad-connector-domain-join', step: 'sign-in' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true: the mapping is a claim rule, or a delegation in Directory Service',
        because:
          'The directory keeps people and groups, AWS keeps the roles. Something between them says which group leads to which role. In Identity Center it is an assignment.',
      },
      {
        key: 'never:iam-groups',
        text: 'Never quite: each group of the directory becomes an IAM group with the same members',
        because:
          'IAM groups hold IAM users, and federated people are none. Nor can a trust policy name a group.',
      },
      {
        key: 'changed:attributes',
        text: 'True then; today only attributes of a person count, such as the department',
        because:
          'Attributes can come on top, as session tags, and narrow what a role may do. To begin with there is still a role.',
      },
      {
        key: 'changed:users',
        text: 'True then; today each person of the directory gets an IAM user when signing in',
        because:
          'Federation spares just that: people get a session of a role, and no user is made for them.',
      },
    ],
  },
];
