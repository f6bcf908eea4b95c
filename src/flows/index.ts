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
    id: 'identity-center-cli',
    title: 'Identity Center with a device code',
    family: 'corporate',
    use: 'People of an organization get credentials in a terminal by approving a code in a browser.',
    phases: all,
    statements: ['N01', 'N02', 'N03', 'N06', 'N08', 'N09', 'N10', 'N11', 'N12', 'N13', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterCli.flow.ts')).identityCenterCli,
  },
  {
    id: 'identity-center-console',
    title: 'Identity Center to the AWS console',
    family: 'corporate',
    use: 'People of an organization open the console of any account that was assigned to them.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'N14', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterConsole.flow.ts')).identityCenterConsole,
  },
  {
    id: 'identity-center-abac',
    title: 'Identity Center with attributes for access control',
    family: 'corporate',
    use: 'One permission set for everybody; an attribute of the person decides what it opens.',
    phases: all,
    statements: ['N06', 'N10', 'N11', 'N12', 'N14', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterAbac.flow.ts')).identityCenterAbac,
  },
  {
    id: 'identity-center-pkce',
    title: 'Identity Center with PKCE',
    family: 'corporate',
    use: 'People sign in for the AWS CLI in the browser of the same machine, as aws sso login does today.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N09', 'N10', 'N11', 'N12', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterPkce.flow.ts')).identityCenterPkce,
  },
  {
    id: 'identity-center-saml-app',
    title: 'Identity Center to a business application',
    family: 'corporate',
    use: 'People open applications that speak SAML 2.0 from the same portal as their accounts.',
    phases: ['authenticate', 'exchange', 'access'],
    statements: ['N02', 'N03', 'N06', 'N07', 'N11', 'N13', 'N14', 'N38'],
    load: async () =>
      (await import('./identity-center/identityCenterSamlApp.flow.ts')).identityCenterSamlApp,
  },
  {
    id: 'identity-center-active-directory',
    title: 'Identity Center with Active Directory',
    family: 'corporate',
    use: 'People of a Windows domain use their own password and groups to enter accounts of AWS.',
    phases: all,
    statements: ['N06', 'N08', 'N11', 'N12', 'N13', 'N16', 'N37', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterActiveDirectory.flow.ts'))
        .identityCenterActiveDirectory,
  },
  {
    id: 'identity-center-windows',
    title: 'Identity Center to a Windows desktop',
    family: 'corporate',
    use: 'People work at Windows servers on EC2 in a browser, without keys, passwords or open ports.',
    phases: all,
    statements: ['N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterWindows.flow.ts')).identityCenterWindows,
  },
  {
    id: 'identity-center-external-idp',
    title: 'Identity Center with an external identity provider',
    family: 'corporate',
    use: 'A company keeps its people in Okta or the like, and lets them into its accounts from there.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'N14', 'N37', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterExternalIdp.flow.ts'))
        .identityCenterExternalIdp,
  },
];

export const flowCard = (id: string): FlowCard | undefined => flows.find((flow) => flow.id === id);
