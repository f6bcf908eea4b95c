import type { GuideQuestion } from '../guide.ts';

/** A company’s own people, into what asks a directory or takes an assertion. */
export const workplaceQuestions: readonly GuideQuestion[] = [
  {
    id: 'workplace',
    asks: 'What do they open?',
    short: 'Open what?',
    hint: 'Find out what checks the password in the end. Where a domain controller does, take the last answer. For an application that speaks only OpenID Connect, a Cognito user pool can stand between: it takes sign-ins by SAML 2.0.',
    answers: [
      {
        id: 'application',
        text: 'A business application that speaks SAML 2.0',
        short: 'SAML 2.0 application',
        because: 'The application trusts one identity provider. Identity Center can be that one.',
        leads: { outcome: 'center-saml-app' },
      },
      {
        id: 'desktop',
        text: 'The desktop of a Windows server on EC2, to look after it',
        short: 'Server’s desktop',
        because:
          'An administrator needs a window on one server for a while. That takes no domain and no open port.',
        leads: { outcome: 'center-windows' },
      },
      {
        id: 'domain',
        text: 'What needs Active Directory: joined servers, WorkSpaces, QuickSight, SQL Server',
        short: 'Needs Active Directory',
        because:
          'These ask a directory themselves. No AWS session stands between the person and the machine.',
        leads: { question: 'directory-home' },
      },
    ],
  },
  {
    id: 'directory-home',
    asks: 'Do you run an Active Directory of your own that they should go on using?',
    short: 'AD of your own?',
    hint: 'It counts wherever it runs, as long as AWS can reach it over a VPN or Direct Connect.',
    answers: [
      {
        id: 'yes',
        text: 'Yes, and AWS can reach it',
        short: 'Yes',
        because:
          'People and passwords exist. What is open is whether AWS only asks your directory or needs one of its own.',
        leads: { question: 'directory-use' },
      },
      {
        id: 'no',
        text: 'No, or AWS cannot reach it',
        short: 'No',
        because: 'Then AWS can run a real one for you, with accounts of its own.',
        leads: { outcome: 'T6' },
      },
    ],
  },
  {
    id: 'directory-use',
    asks: 'What do these systems ask of the directory?',
    short: 'What must hold?',
    hint: 'Where more than one is true, take the later one. The first is met by a proxy, which can do neither of the others.',
    answers: [
      {
        id: 'no-copy',
        text: 'Only our own domain: no account or password is kept in AWS',
        short: 'Nothing kept in AWS',
        because: 'A proxy is enough. It forwards each question to your own AD and keeps nothing.',
        leads: { outcome: 'T5' },
      },
      {
        id: 'controllers',
        text: 'We need trusts, RDS for SQL Server, or one directory for several accounts',
        short: 'Real controllers',
        because:
          'A proxy has no domain controllers and cannot be shared. These need real ones in AWS, with a trust to your own.',
        leads: { outcome: 'T6' },
      },
      {
        id: 'alone',
        text: 'It must go on working while the line to our own domain is down',
        short: 'Works alone',
        because:
          'A proxy answers nothing without that line. A directory in AWS still knows the accounts that are kept in it.',
        leads: { outcome: 'T6' },
      },
    ],
  },
];
