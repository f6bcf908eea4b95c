import type { AnyFlow, Phase } from './flow.ts';

/** What the catalogue needs of a flow before it is opened. */
export interface FlowCard {
  readonly id: string;
  readonly title: string;
  readonly family: 'corporate' | 'web' | 'accounts' | 'directories';
  /** One sentence: what this way of federating is for. */
  readonly use: string;
  readonly phases: readonly Phase[];
  /** Numbers of the statements of the study notes that the flow teaches. */
  readonly statements: readonly string[];
  readonly load: () => Promise<AnyFlow>;
}

const all: readonly Phase[] = ['authenticate', 'exchange', 'sts', 'access'];

/** Every flow of the lab, in the order of the catalogue. A new flow is one file and one entry here. */
export const flows: readonly FlowCard[] = [
  {
    id: 'saml-console',
    title: 'SAML 2.0 to the AWS console',
    family: 'corporate',
    use: 'People of a company with a SAML 2.0 identity provider open the AWS console in a browser.',
    phases: all,
    statements: ['N04', 'N06', 'N07', 'N08', 'N15', 'N16', 'N17', 'N18', 'N38'],
    load: async () => (await import('./saml/samlConsole.flow.ts')).samlConsole,
  },
  {
    id: 'saml-api',
    title: 'SAML 2.0 to the AWS API',
    family: 'corporate',
    use: 'A program trades a SAML assertion for credentials and calls AWS services itself.',
    phases: all,
    statements: [
      'N06',
      'N07',
      'N09',
      'N10',
      'N15',
      'N16',
      'N17',
      'N19',
      'N20',
      'N36',
      'N38',
      'N39',
    ],
    load: async () => (await import('./saml/samlApi.flow.ts')).samlApi,
  },
  {
    id: 'broker-federation-token',
    title: 'A broker with GetFederationToken',
    family: 'corporate',
    use: 'A company whose directory speaks no SAML lets people in through a broker, with policies that it writes.',
    phases: all,
    statements: ['N05', 'N07', 'N09', 'N21', 'N22', 'N23', 'N24'],
    load: async () =>
      (await import('./broker/brokerFederationToken.flow.ts')).brokerFederationToken,
  },
  {
    id: 'broker-assume-role',
    title: 'A broker with AssumeRole',
    family: 'corporate',
    use: 'A company whose directory speaks no SAML lets people in through a broker, which assumes roles for them.',
    phases: all,
    statements: ['N05', 'N07', 'N09', 'N10', 'N21', 'N22', 'N23', 'N24', 'N39'],
    load: async () => (await import('./broker/brokerAssumeRole.flow.ts')).brokerAssumeRole,
  },
  {
    id: 'ad-connector-domain-join',
    title: 'AD Connector: servers and people of a domain',
    family: 'directories',
    use: 'EC2 servers join the company’s own domain, and its people open the console by their domain accounts.',
    phases: all,
    statements: ['N16', 'N37', 'T5'],
    load: async () =>
      (await import('./directories/adConnectorDomainJoin.flow.ts')).adConnectorDomainJoin,
  },
  {
    id: 'managed-ad-applications',
    title: 'AWS Managed Microsoft AD: QuickSight and WorkSpaces',
    family: 'directories',
    use: 'Applications of AWS that know Active Directory take their people from a domain that AWS runs.',
    phases: ['authenticate', 'access'],
    statements: ['N16', 'N37', 'T6'],
    load: async () =>
      (await import('./directories/managedAdApplications.flow.ts')).managedAdApplications,
  },
];

export const flowCard = (id: string): FlowCard | undefined => flows.find((flow) => flow.id === id);
