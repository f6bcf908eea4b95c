import type { Entry } from '../entry.ts';
import {
  htmlStandard,
  iamGuide,
  labOnly,
  microsoft,
  observed,
  samlBindings,
  stsApi,
} from '../source.ts';

const onPageAndSent = ['html-field', 'form-field'] as const;

/** What the sign-in pages of AD FS and of AWS ask for and carry, and the pages of the console. */
export const signIn: readonly Entry[] = [
  {
    kind: 'html-form',
    name: 'title',
    title: 'Title of the page',
    text: 'What the browser shows on its tab. It tells people where they are and tells programs nothing they can trust.',
    ...htmlStandard('The title element', 'semantics'),
  },
  {
    kind: 'html-form',
    name: 'method',
    title: 'How the form is sent',
    text: 'POST puts the fields into the body of the request. GET would put them into the address, where a SAML response is too long and a password too visible.',
    ...htmlStandard('Form submission attributes', 'form-control-infrastructure'),
  },
  {
    kind: 'html-form',
    name: 'action',
    title: 'Where the form is sent',
    text: 'The address that gets the fields. On the page that carries a SAML response it is AWS, while the page is the identity provider’s: the browser is the messenger between the two.',
    ...htmlStandard('Form submission attributes', 'form-control-infrastructure'),
  },
  {
    kind: 'query-parameter',
    name: 'loginToRp',
    title: 'Where the sign-in is to lead',
    text: 'The identifier of a relying party that AD FS knows. urn:amazon:webservices is AWS. Without it AD FS shows a list of sites; with one it does not know, an error page.',
    ...microsoft('Supporting Identity Provider Initiated RelayState'),
  },
  {
    kind: onPageAndSent,
    name: 'UserName',
    title: 'Name of the person',
    text: 'AD FS looks it up in Active Directory, as DOMAIN\\name or name@domain. The page never says whether the name or the password was wrong.',
    ...microsoft('AD-FS user sign-in customization'),
  },
  {
    kind: onPageAndSent,
    name: 'Password',
    title: 'Password of the person',
    text: 'Goes to the identity provider and nowhere else. AWS never sees it; that is the point of federation.',
    ...microsoft('AD-FS user sign-in customization'),
  },
  {
    kind: onPageAndSent,
    name: 'AuthMethod',
    title: 'Way of signing in',
    text: 'A hidden field of AD FS’s form. FormsAuthentication means name and password on a page. AD FS ignores a form that names a way it does not offer.',
    ...observed,
  },
  {
    kind: onPageAndSent,
    name: 'SAMLResponse',
    title: 'SAML response',
    text: 'The identity provider’s signed statement about the person, as XML in base64. The browser carries it in a hidden field. It cannot be altered on the way, because it is signed; it can be read, because it is not encrypted.',
    ...samlBindings('3.5.4'),
  },
  {
    kind: onPageAndSent,
    name: 'RelayState',
    title: 'Page to open after sign-in',
    text: 'Travels beside the SAML response and is not signed. AWS opens the console page it names; if it is empty, or no address of the console, the console’s home.',
    ...samlBindings('3.5.3'),
  },
  {
    kind: onPageAndSent,
    name: 'roleIndex',
    title: 'Role that was chosen',
    text: 'The ARN of the role that the person picked. The field comes from the browser, so AWS checks it against the roles in the assertion: only those can be had.',
    ...observed,
  },
  {
    kind: 'query-parameter',
    place: 'console',
    name: 'prefix',
    title: 'What the console page shows',
    text: 'The page’s own parameter: the beginning of the object names to list, or the object to open. The console turns it into a call to S3.',
    ...observed,
  },
  {
    kind: 'console-identity',
    name: 'Role',
    title: 'Role of the session',
    text: 'What the console shows before the slash. All permissions come from this role, not from the person.',
    ...iamGuide(
      'Enabling SAML 2.0 federated principals to access the console',
      'id_roles_providers_enable-console-saml',
    ),
  },
  {
    kind: 'console-identity',
    name: 'Session name',
    title: 'Name of the session',
    text: 'The assertion’s RoleSessionName. It tells people of one role apart, here and in CloudTrail. It is whatever the identity provider sent; AWS knows no such user.',
    ...stsApi('AssumedRoleUser'),
  },
  {
    kind: 'console-identity',
    name: 'Account',
    title: 'Account of the role',
    text: 'The AWS account that owns the role: its alias, if it has one, and its twelve digits.',
    ...iamGuide('Your AWS account ID and its alias', 'console-account-alias'),
  },
  {
    kind: 'console-identity',
    name: 'Signed in until',
    title: 'End of the session',
    text: 'When the credentials behind the session expire. After that every page asks to sign in again. The lab’s console says so on every page.',
    ...labOnly,
  },
];
