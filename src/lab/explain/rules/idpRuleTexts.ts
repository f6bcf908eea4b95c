import type { IdpRule } from '../../../cloud/idp/rules.ts';
import { microsoft, observed, samlCore } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const claims = microsoft('The role of the claims engine');
const relayState = microsoft('Supporting Identity Provider Initiated RelayState');
const signIn = microsoft('AD-FS user sign-in customization');

/** What the identity provider checks before it vouches for somebody. */
export const idpRuleTexts: Readonly<Record<IdpRule, RuleText>> = {
  'idp.sign-in': {
    title: 'Sign-in at AD FS',
    holds: 'AD FS goes on with the sign-in.',
    fails: 'AD FS does not sign this person in.',
    ...signIn,
  },
  'idp.page': {
    title: 'Page',
    holds: 'AD FS has a page at this address.',
    fails: 'AD FS has no page at this address.',
    ...observed,
  },
  'idp.method': {
    title: 'Method of the request',
    holds: 'The page takes this method.',
    fails: 'The page does not take this method.',
    ...observed,
  },
  'idp.session': {
    title: 'Session at AD FS',
    holds: 'AD FS knows this browser, so no password is needed.',
    fails: 'AD FS does not know this browser.',
    ...microsoft('AD FS single sign-on settings'),
  },
  'idp.relying-party': {
    title: 'Where the sign-in leads',
    holds: 'AD FS knows the relying party that the sign-in is for.',
    fails: 'AD FS knows no such relying party.',
    ...relayState,
  },
  'idp.saml-request': {
    title: 'SAML request',
    holds: 'The service provider asks for a sign-in as it is registered.',
    fails: 'The request cannot be read, or asks for an answer at an address not registered.',
    ...samlCore('3.4.1'),
  },
  'idp.relay-state': {
    title: 'RelayState',
    holds: 'AD FS is set up to read RelayState.',
    fails: 'AD FS is not set up to read RelayState.',
    ...relayState,
  },
  'idp.auth-method': {
    title: 'Way of signing in',
    holds: 'The form names a way of signing in that AD FS offers.',
    fails: 'The form names a way of signing in that AD FS does not offer.',
    ...observed,
  },
  'idp.user': {
    title: 'Person',
    holds: 'The directory has an account of this name.',
    fails: 'The directory has no account of this name.',
    ...signIn,
  },
  'idp.password': {
    title: 'Password',
    holds: 'The password is that of the account.',
    fails: 'The password is not that of the account.',
    ...signIn,
  },
  'idp.account-enabled': {
    title: 'State of the account',
    holds: 'The account is enabled in the directory.',
    fails: 'An administrator has disabled the account in the directory.',
    ...signIn,
  },
  'idp.password-current': {
    title: 'Age of the password',
    holds: 'The password has not expired.',
    fails: 'The password is right and has expired: the person must choose a new one first.',
    ...signIn,
  },
  'idp.claim-rules': {
    title: 'Claim rules',
    holds: 'The claim rules for AWS ran through.',
    fails: 'The claim rules for AWS could not be run.',
    ...claims,
  },
  'idp.claim-rule': {
    title: 'One claim rule',
    holds: 'The rule found what it asks for and made its claims.',
    fails: 'The rule could not be carried out.',
    ...claims,
  },
  'idp.claim-rule.syntax': {
    title: 'Text of a claim rule',
    holds: 'The rule can be read.',
    fails: 'The rule cannot be read.',
    ...microsoft('Understanding claim rule language in AD FS'),
  },
  'idp.claim-rule.add': {
    title: 'Claim for later rules',
    holds: 'The rule keeps a claim for the rules after it.',
    fails: 'The rule could not make this claim.',
    ...claims,
  },
  'idp.claim-rule.issue': {
    title: 'Claim for the assertion',
    holds: 'The rule puts a claim into the assertion.',
    fails: 'The rule could not make this claim.',
    ...claims,
  },
  'idp.assertion': {
    title: 'Signed assertion',
    holds: 'AD FS wrote the assertion and signed it with its key.',
    fails: 'AD FS could not sign the assertion.',
    ...samlCore('5.4'),
  },
  'idp.sign-out': {
    title: 'Sign-out',
    holds: 'AD FS ended its session with this browser.',
    fails: 'AD FS did not end its session with this browser.',
    ...observed,
  },
  'idp.metadata': {
    title: 'Metadata of AD FS',
    holds: 'AD FS describes itself and its certificate.',
    fails: 'AD FS cannot describe itself: its certificate cannot be read.',
    source: 'SAML 2.0 metadata, section 2.4.3',
    href: 'https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf',
  },
};
