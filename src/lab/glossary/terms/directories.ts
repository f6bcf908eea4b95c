import { microsoft, rfc, type Source } from '../../explain/source.ts';
import type { GlossaryTerm } from '../glossaryTerm.ts';

const directoryGuide = (title: string, page: string): Source => ({
  source: `AWS Directory Service Administration Guide, “${title}”`,
  href: `https://docs.aws.amazon.com/directoryservice/latest/admin-guide/${page}.html`,
});

/** Directories of people and machines, and how they are asked. */
export const directoryTerms: readonly GlossaryTerm[] = [
  {
    id: 'directory',
    term: 'Directory',
    inText: [],
    text: 'A database of the people, groups and machines of a company, made to be asked: who is this, which groups is she in, is the password right.',
    see: ['active-directory', 'ldap', 'identity-provider'],
    flows: ['managed-ad-applications', 'ad-connector-domain-join'],
    ...directoryGuide('What is AWS Directory Service?', 'what_is'),
  },
  {
    id: 'active-directory',
    term: 'Active Directory',
    aliases: ['AD'],
    inText: ['Active Directory'],
    text: 'Microsoft’s directory. Windows machines join its domain, people sign in with it by Kerberos, programs ask it by LDAP. It speaks neither SAML nor OpenID Connect: AD FS does that for it.',
    see: ['ad-fs', 'kerberos', 'ldap', 'managed-ad'],
    flows: ['saml-console', 'identity-center-active-directory', 'ad-connector-domain-join'],
    ...microsoft('Active Directory Domain Services overview'),
  },
  {
    id: 'managed-ad',
    term: 'AWS Managed Microsoft AD',
    aliases: ['Managed Microsoft AD', 'Managed AD'],
    text: 'A real Active Directory that AWS runs in your network. It can trust your own, and be shared with other accounts. For applications that need AD itself.',
    see: ['ad-connector', 'simple-ad', 'active-directory'],
    flows: ['managed-ad-applications'],
    statements: ['T6'],
    ...directoryGuide('AWS Managed Microsoft AD', 'directory_microsoft_ad'),
  },
  {
    id: 'ad-connector',
    term: 'AD Connector',
    text: 'A relay that passes sign-ins and look-ups on to your own Active Directory. It keeps nothing, so it works only while the line to that directory does.',
    see: ['managed-ad', 'active-directory'],
    flows: ['ad-connector-domain-join'],
    statements: ['T5'],
    ...directoryGuide('AD Connector', 'directory_ad_connector'),
  },
  {
    id: 'simple-ad',
    term: 'Simple AD',
    text: 'A small directory that AWS runs with Samba. It does the basics of Active Directory, but no trusts, no MFA and no Identity Center.',
    see: ['managed-ad', 'ad-connector'],
    flows: ['managed-ad-applications'],
    ...directoryGuide('Simple AD', 'directory_simple_ad'),
  },
  {
    id: 'kerberos',
    term: 'Kerberos',
    text: 'How Windows machines prove who they are to each other: a domain controller gives out tickets, and a ticket is shown instead of a password. No HTTP is spoken, so the lab only sketches it.',
    see: ['active-directory', 'domain-join'],
    flows: ['ad-connector-domain-join', 'managed-ad-applications'],
    ...rfc(4120, '1'),
  },
  {
    id: 'ldap',
    term: 'LDAP',
    text: 'The protocol by which programs ask a directory: find this person, list her groups, check this password. It is no federation: whoever asks sees the password.',
    see: ['directory', 'active-directory', 'broker'],
    flows: ['broker-assume-role', 'ad-connector-domain-join'],
    ...rfc(4511, '1'),
  },
  {
    id: 'domain-join',
    term: 'Domain join',
    text: 'To make a Windows machine a member of an Active Directory domain, so that people of the domain can sign in to it. EC2 can do it when the machine starts.',
    see: ['active-directory', 'kerberos', 'ad-connector'],
    flows: ['ad-connector-domain-join', 'identity-center-windows'],
    ...directoryGuide(
      'Joining an Amazon EC2 Windows instance to your directory',
      'launching_instance',
    ),
  },
];
