import type { Question } from '../question.ts';

/** A domain that AWS runs, and applications that ask it. */
export const directoriesManagedQuestions: readonly Question[] = [
  {
    id: 'sql-server-logon',
    kind: 'choose',
    scene:
      'Example Corp moves a database to RDS for SQL Server. Its people are to log on there by Windows authentication, with the accounts of Example Corp’s own Active Directory. A VPN leads to it.',
    asks: 'What makes this logon possible?',
    statements: ['T6', 'T3'],
    pairs: ['directories'],
    study: { outcome: 'T6' },
    right: 'managed-trust',
    options: [
      {
        key: 'managed-trust',
        text: 'AWS Managed Microsoft AD, with a trust to the own AD',
        because:
          'RDS for SQL Server can join a domain that AWS runs. The trust lets people of the other domain log on with the accounts they have.',
      },
      {
        key: 'connector',
        text: 'AD Connector, which asks the own AD over the VPN',
        because: 'It serves EC2 and WorkSpaces like this, but RDS for SQL Server does not take it.',
      },
      {
        key: 'simple-ad',
        text: 'Simple AD, with a trust to the own AD',
        because:
          'Simple AD has no trusts, and RDS for SQL Server does not take it. It is for small domains that stand alone.',
      },
      {
        key: 'identity-center',
        text: 'IAM Identity Center, with the own AD as its source',
        because:
          'It opens AWS accounts and applications to people. A database that speaks Kerberos needs a domain to be a member of.',
      },
    ],
  },
  {
    id: 'warehouse-without-line',
    kind: 'choose',
    scene:
      'Warehouse staff log on to Windows servers in EC2. The line from AWS to the company’s data centre fails now and then, and work must go on. The staff’s Windows accounts serve nothing else and may live in AWS.',
    asks: 'Which directory should the servers join?',
    statements: ['T6', 'T5'],
    pairs: ['directories'],
    study: { flow: 'ad-connector-domain-join', fault: 'line-down', step: 'sign-in' },
    right: 'managed',
    options: [
      {
        key: 'managed',
        text: 'AWS Managed Microsoft AD, with the accounts in it',
        because:
          'Its domain controllers stand in two Availability Zones in AWS. Whoever has an account there can log on, whatever the line does.',
      },
      {
        key: 'connector',
        text: 'The company’s own AD, through AD Connector in two Availability Zones',
        because:
          'It forwards each logon to the data centre, and so fails with the line. It fits where accounts must stay there.',
      },
      {
        key: 'managed-trust',
        text: 'AWS Managed Microsoft AD, with a trust to the company’s AD that keeps the accounts',
        because:
          'Over a trust, the domain that keeps the accounts still checks them. That domain is behind the line.',
      },
      {
        key: 'adfs',
        text: 'None: AD FS federates the staff to the servers by SAML 2.0',
        because:
          'SAML is for web applications and for AWS itself. A Windows logon asks a domain, by Kerberos.',
      },
    ],
  },
  {
    id: 'one-directory-three-accounts',
    kind: 'choose',
    scene:
      'Example Corp has servers in three accounts of its organization. They are to join one domain. The directory is to be set up in one account and shared with the two others.',
    asks: 'Which service can do that?',
    statements: ['T5', 'T6'],
    pairs: ['directories'],
    study: { outcome: 'T6' },
    right: 'managed',
    options: [
      {
        key: 'managed',
        text: 'AWS Managed Microsoft AD, shared from its own settings',
        because:
          'It is a directory and can be shared with accounts of the organization. Servers there join it as if it were theirs.',
      },
      {
        key: 'connector',
        text: 'AD Connector, shared by AWS Resource Access Manager',
        because:
          'An AD Connector cannot be shared. Each account could have one of its own, which is then three to look after.',
      },
      {
        key: 'simple-ad',
        text: 'Simple AD, shared with the accounts of the organization',
        because:
          'Simple AD cannot be shared with other accounts. It is for a small domain in a single one.',
      },
      {
        key: 'identity-center',
        text: 'IAM Identity Center, as it spans the accounts of an organization',
        because:
          'It signs people in to these accounts. What a server joins is a domain, and Identity Center is none.',
      },
    ],
  },
  {
    id: 'password-of-the-other-domain',
    kind: 'diagnose',
    flow: 'managed-ad-applications',
    fault: 'password-of-the-premises',
    finds: 'error',
    scene:
      'Example Corp has an Active Directory on the premises, and beside it AWS Managed Microsoft AD with the domain aws.corp.example. There is no trust between them. Ana has an account in both. At QuickSight, which uses the one in AWS, she types the password from the premises.',
    asks: 'What does the sign-in page tell her?',
    statements: ['T6', 'N38'],
    pairs: ['directories'],
    study: {
      flow: 'managed-ad-applications',
      fault: 'password-of-the-premises',
      step: 'sign-in',
    },
    options: [
      {
        key: 'The user name or the password is not correct.',
        text: 'That the user name or the password is wrong',
        because:
          'AWS Managed Microsoft AD is a domain of its own, with passwords of its own. AD Connector would have asked the domain on the premises.',
      },
      {
        key: 'none',
        text: 'Nothing: the directory in AWS asks the domain on the premises, and she is in',
        because:
          'That is what AD Connector does. A directory that AWS runs asks nobody else, unless there is a trust and she names the other domain.',
      },
      {
        key: 'The directory is not available. Try again later.',
        text: 'That the directory is not available at present',
        because:
          'Its domain controllers stand in AWS and answer. An AD Connector whose line is down would say so.',
      },
      {
        key: 'You are not a user of this application.',
        text: 'That she is not a user of this application',
        because:
          'This is about groups, and they are looked at only once the password has been accepted.',
      },
    ],
  },
  {
    id: 'readers-unknown-to-quicksight',
    kind: 'diagnose',
    flow: 'managed-ad-applications',
    fault: 'no-reader',
    finds: 'repair',
    repairs: async () => (await import('./directoriesRepairs.ts')).readerRepairs,
    scene:
      'QuickSight takes its people from AWS Managed Microsoft AD. Ana is in the domain’s group QuickSight Readers, types the right password and is turned away.',
    asks: 'Which change lets her in?',
    statements: ['T6', 'N16'],
    study: { flow: 'managed-ad-applications', fault: 'no-reader', step: 'sign-in' },
    options: [
      {
        key: 'tell-quicksight',
        text: 'Name the group QuickSight Readers in QuickSight',
        because:
          'The domain says in which groups she is. Which of them may come in is QuickSight’s own setting, and this group was not on it.',
      },
      {
        key: 'service-role',
        text: 'Allow QuickSight’s service role to read every bucket',
        because:
          'The role decides which data QuickSight itself can read. It helps when the dashboard stays empty, not at the door.',
      },
      {
        key: 'delegate-role',
        text: 'Delegate the IAM role DataReader to her group in Directory Service',
        because:
          'Delegated roles open the AWS console. QuickSight gives Ana no AWS credentials and asks for no role of hers.',
      },
      {
        key: 'console-access',
        text: 'Enable console access for the directory',
        because:
          'It lets people of the directory into the AWS console. QuickSight is an application beside it, enabled by itself.',
      },
    ],
  },
  {
    id: 'empty-dashboard',
    kind: 'diagnose',
    flow: 'managed-ad-applications',
    fault: 'service-role-without-bucket',
    finds: 'repair',
    repairs: async () => (await import('./directoriesRepairs.ts')).dashboardRepairs,
    scene:
      'Ana signs in to QuickSight with her account in AWS Managed Microsoft AD. The dashboard opens and shows no figures. They lie in the bucket corp-example-reports.',
    asks: 'Which change brings the figures?',
    statements: ['T6', 'N10'],
    study: {
      flow: 'managed-ad-applications',
      fault: 'service-role-without-bucket',
      step: 'open-dashboard',
    },
    options: [
      {
        key: 'service-role',
        text: 'Allow s3:GetObject on the bucket’s objects to QuickSight’s service role',
        because:
          'To S3 it is QuickSight that reads, with its own role, for whoever looks on. Ana asks QuickSight, and S3 never hears of her.',
      },
      {
        key: 'people-role',
        text: 'Allow s3:GetObject on the bucket’s objects to DataReader, the role for people',
        because:
          'Ana would use that role in the AWS console. On this way she takes no role at all.',
      },
      {
        key: 'group',
        text: 'Put Ana into the group AWS-111122223333-DataReader of the directory',
        because:
          'Groups opened the door of QuickSight to her, and it is open. S3 knows nothing of groups in a domain.',
      },
      {
        key: 'trust-directory',
        text: 'Let ds.amazonaws.com assume QuickSight’s service role, beside QuickSight',
        because:
          'QuickSight can already assume the role. The directory only says who Ana is, and reads no data.',
      },
    ],
  },
  {
    id: 'order-quicksight',
    kind: 'order',
    flow: 'managed-ad-applications',
    scene: 'QuickSight uses AWS Managed Microsoft AD for its people. Ana wants to see a dashboard.',
    asks: 'In which order does she get there?',
    statements: ['T6', 'N38', 'N06'],
    study: { flow: 'managed-ad-applications', step: 'enter-quicksight' },
    options: [
      {
        key: 'open-sign-in',
        because:
          'QuickSight keeps no passwords, so it sends her browser to the sign-in page of its directory before anything else.',
      },
      {
        key: 'sign-in',
        because:
          'The directory checks password and groups. Only then does it have something to vouch for.',
      },
      {
        key: 'enter-quicksight',
        because:
          'The browser carries the directory’s word back, as a code. QuickSight takes it once and remembers the browser.',
      },
      {
        key: 'open-dashboard',
        because:
          'A user of QuickSight may ask for figures, and QuickSight reads them with its own role. That is the third of the three moves.',
      },
    ],
  },
  {
    id: 'notes-workspaces-managed',
    kind: 'then-now',
    scene: 'Whoever wants desktops in WorkSpaces has to run AWS Managed Microsoft AD for them.',
    asks: 'Is that so?',
    statements: ['T6', 'T5'],
    pairs: ['directories'],
    study: { outcome: 'T6' },
    right: 'never:connector',
    options: [
      {
        key: 'never:connector',
        text: 'Never quite: AD Connector will do, where the company has a domain of its own',
        because:
          'A WorkSpace joins a domain and does not mind where its controllers stand. AD Connector leads to those of the company.',
      },
      {
        key: 'true',
        text: 'Still true: a WorkSpace joins a domain, and that domain has to be in AWS',
        because:
          'It does join a domain. But through AD Connector that can be the one on the premises, as long as the line holds.',
      },
      {
        key: 'never:iam-users',
        text: 'Never quite: an IAM user for each desktop will do, and no domain is needed',
        because: 'IAM users are for calls to AWS. Nobody can log on to a Windows desktop as one.',
      },
      {
        key: 'changed:user-pool',
        text: 'True then; today a Cognito user pool keeps the accounts for the desktops',
        because:
          'A user pool signs the users of an app in, by tokens. A Windows desktop that is a member of a domain asks the domain.',
      },
    ],
  },
];
