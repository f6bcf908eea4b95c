import type { Outcome } from '../guide.ts';

/** Ways of people and machines of a Windows domain. */
export const directoryOutcomes: readonly Outcome[] = [
  {
    id: 'T5',
    service: 'AWS Directory Service: AD Connector',
    short: 'AD Connector',
    call: 'None at STS when a server joins: the agent on it calls ds:CreateComputer. When someone of the domain opens the console, Directory Service calls sts:AssumeRole for them.',
    why: 'A proxy to your own Active Directory. It forwards sign-ins and look-ups and stores nothing, so people and passwords stay on your premises. EC2 servers join your domain through it, and Identity Center can use it as a source.',
    whenNot:
      'It does nothing while the line to your premises is down. It has no trusts, cannot be shared with other accounts, and RDS for SQL Server does not take it.',
    runnerUp: {
      outcome: 'T6',
      tips: 'You need a trust, RDS for SQL Server, one directory for several accounts, or answers while the line is down.',
    },
    statements: ['T5', 'N16', 'N37'],
    flows: [
      {
        id: 'ad-connector-domain-join',
        shows:
          'A server joins the domain on the premises, and a person of that domain opens the console.',
      },
    ],
  },
  {
    id: 'T6',
    service: 'AWS Managed Microsoft AD',
    short: 'Managed Microsoft AD',
    call: 'None at STS for the person: the application asks the directory itself.',
    why: 'A real Windows Server Active Directory that AWS runs, with at least two domain controllers in two Availability Zones. It can have a trust with your own AD, takes schema extensions and speaks LDAPS, and it can be shared with other accounts.',
    whenNot:
      'It keeps accounts and passwords in AWS, and its domain controllers cost money day and night. It opens no AWS accounts to a whole organization: Identity Center does, with this directory as its source.',
    runnerUp: {
      outcome: 'T5',
      tips: 'No account or password may be kept in AWS, and AWS can always reach your own AD.',
    },
    statements: ['T6', 'N16', 'N37'],
    flows: [
      {
        id: 'managed-ad-applications',
        shows: 'QuickSight and WorkSpaces know a person from the domain, without AWS credentials.',
      },
    ],
  },
];
