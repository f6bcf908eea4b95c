import type { samlRules, SamlRule } from '../../../wire/saml/rules.ts';
import {
  iamGuide,
  labOnly,
  samlAssertions,
  samlCore,
  samlProfiles,
  samlTroubles,
  stsApi,
  xmlSignature,
} from '../source.ts';
import type { RuleText } from './ruleText.ts';

type AboutContents = (typeof samlRules)[
  | 'subject'
  | 'nameId'
  | 'nameIdFormat'
  | 'confirmation'
  | 'recipient'
  | 'confirmationExpiry'
  | 'conditions'
  | 'audience'
  | 'notBefore'
  | 'notOnOrAfter'
  | 'issueInstant'
  | 'attributes'
  | 'role'
  | 'rolePair'
  | 'roleSessionName'
  | 'roleSessionNamePattern'
  | 'sessionDuration'
  | 'sourceIdentity'
  | 'principalTags'
  | 'principalTagsUnique'
  | 'transitiveTagKeys'];

const provider = iamGuide(
  'Create a SAML identity provider in IAM',
  'id_roles_providers_create_saml',
);

/** Whether a SAML message can be read, whose it is, and whether it is whole. */
export const samlMessageRules: Readonly<Record<Exclude<SamlRule, AboutContents>, RuleText>> = {
  'saml.response': {
    title: 'SAML response',
    holds: 'AWS accepts the SAML response.',
    fails: 'AWS does not accept the SAML response.',
    ...samlAssertions,
  },
  'saml.document': {
    title: 'Document',
    holds: 'The message is a document that can be read in one way only.',
    fails: 'AWS cannot read the message, or could read it in two ways.',
    ...samlProfiles('4.1.4'),
  },
  'saml.size': {
    title: 'Length of the message',
    holds: 'The message has 4 to 100,000 characters of base64.',
    fails: 'The message is too short or too long.',
    ...stsApi('AssumeRoleWithSAML'),
  },
  'saml.base64': {
    title: 'Base64',
    holds: 'The message is base64.',
    fails: 'The message is not base64.',
    ...stsApi('AssumeRoleWithSAML'),
  },
  'saml.xml': {
    title: 'Well-formed XML',
    holds: 'The message is well-formed XML in UTF-8.',
    fails: 'The message is not well-formed XML.',
    source: 'XML 1.0, section 2.1',
    href: 'https://www.w3.org/TR/xml/',
  },
  'saml.dtd': {
    title: 'No document type',
    holds: 'The message declares no document type and no entities.',
    fails: 'The message declares a document type, which could pull in or invent text.',
    ...labOnly,
  },
  'saml.comments': {
    title: 'No comments',
    holds: 'No comment stands in the message.',
    fails:
      'A comment stands in the message; the signature does not cover it, and it can cut a name short.',
    source: 'Exclusive XML Canonicalization 1.0, section 4',
    href: 'https://www.w3.org/TR/xml-exc-c14n/',
  },
  'saml.ids': {
    title: 'Unique ids',
    holds: 'Each id stands once, so the signature points to one element.',
    fails: 'An id stands twice or is malformed, so the signature may point to the wrong element.',
    ...samlCore('1.3.4'),
  },
  'saml.message': {
    title: 'Shape of the message',
    holds: 'The message is one response with one assertion.',
    fails: 'The message has not the shape of a SAML 2.0 response.',
    ...samlCore('3.3.3'),
  },
  'saml.root': {
    title: 'Outermost element',
    holds: 'The outermost element is a Response, and the only one.',
    fails: 'The message is not one Response and nothing else.',
    ...samlCore('3.3.3'),
  },
  'saml.version': {
    title: 'SAML version',
    holds: 'Response and assertion are of SAML 2.0.',
    fails: 'Response or assertion is of another version than SAML 2.0.',
    ...samlCore('3.2.2'),
  },
  'saml.status': {
    title: 'Status of the response',
    holds: 'The identity provider reports success.',
    fails: 'The identity provider reports a failure.',
    ...samlCore('3.2.2.2'),
  },
  'saml.encrypted': {
    title: 'Readable assertion',
    holds: 'Nothing in the message is encrypted.',
    fails: 'The assertion is encrypted, and the SAML provider has no key to open it.',
    ...samlAssertions,
  },
  'saml.assertion': {
    title: 'One assertion',
    holds: 'There is one assertion, directly in the response.',
    fails: 'There is not exactly one assertion directly in the response.',
    ...samlAssertions,
  },
  'saml.provider': {
    title: 'Known identity provider',
    holds: 'The message comes from the identity provider whose metadata AWS holds.',
    fails: 'The message does not come from the identity provider whose metadata AWS holds.',
    ...provider,
  },
  'saml.metadata': {
    title: 'Metadata at AWS',
    holds: 'The metadata of the SAML provider can be read.',
    fails: 'The metadata of the SAML provider cannot be read.',
    ...provider,
  },
  'saml.issuer': {
    title: 'Issuer',
    holds: 'The issuer is the entityID in the metadata at AWS.',
    fails: 'The issuer is not the entityID in the metadata at AWS.',
    ...samlTroubles,
  },
  'saml.signature': {
    title: 'Signature',
    holds: 'A signature of the identity provider covers the assertion.',
    fails: 'No valid signature of the identity provider covers the assertion.',
    ...samlCore('5.4'),
  },
  'saml.signature.present': {
    title: 'Signed at all',
    holds: 'The message is signed.',
    fails: 'The message is not signed.',
    ...samlProfiles('4.1.4.5'),
  },
  'saml.signature.crypto': {
    title: 'Cryptography at hand',
    holds: 'The browser lets the lab verify signatures.',
    fails:
      'The browser does not let the lab verify signatures: the page was not loaded over https or from localhost.',
    source: 'W3C Web Cryptography API',
    href: 'https://www.w3.org/TR/WebCryptoAPI/',
  },
  'saml.signature.place': {
    title: 'Place of the signature',
    holds: 'Each signature stands directly in the element that it signs.',
    fails: 'A signature stands where no reader looks for one, as in a wrapping attack.',
    ...samlCore('5.4.1'),
  },
  'saml.signature.prefixes': {
    title: 'One meaning for each prefix',
    holds: 'Each namespace prefix has one meaning in the whole message.',
    fails: 'A namespace prefix changes its meaning within the message.',
    ...labOnly,
  },
  'saml.signature.check': {
    title: 'One signature',
    holds: 'The signature is valid.',
    fails: 'The signature is not valid.',
    ...xmlSignature('3.2'),
  },
  'saml.signature.structure': {
    title: 'Parts of the signature',
    holds: 'The signature has its parts in order and no others.',
    fails: 'The signature lacks a part, or holds one that does not belong there.',
    ...xmlSignature('4.2'),
  },
  'saml.signature.canonicalization': {
    title: 'Canonicalization',
    holds: 'The signed part is written out by exclusive canonicalization.',
    fails: 'The signed part is written out by another method than exclusive canonicalization.',
    ...samlCore('5.4.3'),
  },
  'saml.signature.algorithm': {
    title: 'Signature algorithm',
    holds: 'The signature uses RSA with a hash of the SHA-2 family.',
    fails: 'The signature uses an algorithm that is not accepted.',
    ...xmlSignature('4.4.2'),
  },
  'saml.signature.reference': {
    title: 'What is signed',
    holds: 'The signature covers the element in which it stands.',
    fails: 'The signature covers something else than the element in which it stands.',
    ...samlCore('5.4.2'),
  },
  'saml.signature.transforms': {
    title: 'Transforms',
    holds: 'Before hashing, only the signature is taken out and the rest canonicalized.',
    fails: 'Before hashing, something else is done than SAML allows.',
    ...samlCore('5.4.4'),
  },
  'saml.signature.digest-algorithm': {
    title: 'Hash algorithm',
    holds: 'The signed element is hashed with SHA-2.',
    fails: 'The signed element is hashed with an algorithm that is not accepted.',
    ...xmlSignature('4.4.3.5'),
  },
  'saml.signature.digest': {
    title: 'Hash of the signed element',
    holds: 'The signed element has the hash that the signature states: it was not altered.',
    fails:
      'The signed element has another hash than the signature states: it was altered after signing.',
    ...xmlSignature('3.2.1'),
  },
  'saml.signature.value': {
    title: 'Value of the signature',
    holds: 'The signature was made over these bytes.',
    fails: 'The signature was not made over these bytes with a key that is known or named.',
    ...xmlSignature('3.2.2'),
  },
  'saml.signature.certificate': {
    title: 'Certificate',
    holds: 'The key belongs to a certificate in the metadata at AWS.',
    fails: 'The key belongs to no certificate in the metadata at AWS.',
    ...samlTroubles,
  },
};
