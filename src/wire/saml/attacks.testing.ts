import { toBase64, utf8 } from '../../kit/bytes.ts';
import { minutes } from '../../kit/time.ts';
import { nodesOf } from '../../kit/why.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { elementsOf } from '../xml/elements.ts';
import { parseXml, type XmlElement } from '../xml/parseXml.ts';
import { pemBody } from './certificate.ts';
import { checkSamlResponse } from './checkSamlResponse.ts';
import { subtleCrypto } from '../crypto/subtle.ts';
import { signingKeyOf } from './keys.ts';
import { namespaces } from './names.ts';
import { samlRules, type SamlRule } from './rules.ts';
import { issue, issuedAt, sampleContents, sampleExpectations } from './sample.testing.ts';
import { testKeys } from './testKeys.testing.ts';

/** A forged or broken Response and the rule that must refuse it, in Node and in the browser alike. */
export interface Attack {
  readonly name: string;
  readonly refusedBy: SamlRule;
  /** The document. */
  readonly forge: () => Promise<string>;
  /** `genuine`: a verifier that looks the signed element up by its ID is satisfied. */
  readonly signature?: 'genuine';
}

export interface AttackOutcome {
  readonly name: string;
  readonly holds: boolean | null;
  /** Rule ids of all checks that failed. */
  readonly failed: readonly string[];
  readonly error: string;
  /** Whether contents were handed out. */
  readonly read: boolean;
}

const evilId = '_666e7a52-6c1e-4a41-8f0e-77d2b9a6c666';

function pieces(xml: string) {
  const found = (pattern: RegExp): string => {
    const match = pattern.exec(xml);
    if (!match) throw new Error(`The sample has no ${pattern.source}.`);
    return match[0];
  };
  return {
    xml,
    assertion: found(/<Assertion .*<\/Assertion>/s),
    signature: found(/<ds:Signature .*<\/ds:Signature>/s),
  };
}

const genuine = async () => pieces((await issue()).xml);
const genuineResponse = async () =>
  pieces((await issue(sampleContents, testKeys.adfs, 'response')).xml);

/** The attacker's version: another id, another role. */
const evil = (xml: string): string =>
  xml
    .replaceAll(sampleContents.assertionId, evilId)
    .replaceAll(sampleContents.responseId, evilId)
    .replace('role/Reader', 'role/Admin')
    .replace('CORP\\ana', 'CORP\\admin');

function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`The sample does not hold ${from}.`);
  return xml.replace(from, () => to);
}

const altered = (from: string, to: string) => async () => replaced((await genuine()).xml, from, to);

function subtle(): SubtleCrypto {
  const found = subtleCrypto();
  if (!found) throw new Error('The attacks need crypto.subtle.');
  return found;
}

function signedInfoOf(xml: string): XmlElement {
  const parsed = parseXml(xml);
  const root = parsed.ok ? parsed.value.documentElement : undefined;
  const info = root && [...elementsOf(root)].find(({ localName }) => localName === 'SignedInfo');
  if (!info) throw new Error('There is no SignedInfo to sign.');
  return info;
}

type Signer = (signedInfo: string) => Promise<ArrayBuffer>;

const withTrustedKey: Signer = async (signedInfo) => {
  const key = await signingKeyOf(subtle(), testKeys.adfs.privateKeyPem, 'SHA-256');
  if (!key.ok) throw new Error(key.faults.join(' '));
  return subtle().sign('RSASSA-PKCS1-v1_5', key.value, utf8(signedInfo));
};

/** Changes what SignedInfo demands and signs it again, so that only the profile can refuse it. */
const resigned =
  (edit: (xml: string) => string, sign: Signer = withTrustedKey) =>
  async () => {
    const edited = edit((await genuine()).xml);
    const value = await sign(canonicalize(signedInfoOf(edited)));
    return edited.replace(
      /<ds:SignatureValue>[^<]*/,
      `<ds:SignatureValue>${toBase64(new Uint8Array(value))}`,
    );
  };

const swapped = (from: string, to: string, sign?: Signer) =>
  resigned((xml) => replaced(xml, from, to), sign);

const hmacWith =
  (secret: Uint8Array<ArrayBuffer>): Signer =>
  async (signedInfo) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await subtle().importKey('raw', secret, algorithm, false, ['sign']);
    return subtle().sign('HMAC', key, utf8(signedInfo));
  };

const withSha1: Signer = async (signedInfo) => {
  const der = Uint8Array.from(atob(pemBody(testKeys.adfs.privateKeyPem)), (c) => c.charCodeAt(0));
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' };
  const key = await subtle().importKey('pkcs8', der, algorithm, false, ['sign']);
  return subtle().sign('RSASSA-PKCS1-v1_5', key, utf8(signedInfo));
};

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const hmacSha256 = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256';
const enveloped =
  '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
const exclusive = `<ds:Transform Algorithm="${namespaces.exclusive}"/>`;
const transform = (algorithm: string, inner = ''): string =>
  `<ds:Transform Algorithm="${algorithm}">${inner}</ds:Transform>`;
const uri = `URI="#${sampleContents.assertionId}"`;

const wrapping: readonly Attack[] = [
  {
    name: 'XSW1: the signed Response inside the signature of a forged Response',
    refusedBy: samlRules.root,
    signature: 'genuine',
    forge: async () => {
      const { xml, signature } = await genuineResponse();
      const original = replaced(xml, signature, '');
      const holder = replaced(signature, '</ds:Signature>', `${original}</ds:Signature>`);
      return replaced(evil(original), '<samlp:Status>', `${holder}<samlp:Status>`);
    },
  },
  {
    name: 'XSW2: the signed Response beside its signature in a forged Response',
    refusedBy: samlRules.root,
    signature: 'genuine',
    forge: async () => {
      const { xml, signature } = await genuineResponse();
      const original = replaced(xml, signature, '');
      return replaced(evil(original), '<samlp:Status>', `${original}${signature}<samlp:Status>`);
    },
  },
  {
    name: 'XSW3: a forged assertion before the signed one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      return replaced(xml, assertion, evil(replaced(assertion, signature, '')) + assertion);
    },
  },
  {
    name: 'XSW4: the signed assertion inside a forged one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const forged = evil(replaced(assertion, signature, ''));
      return replaced(xml, assertion, replaced(forged, '</Assertion>', `${assertion}</Assertion>`));
    },
  },
  {
    name: 'XSW5: a forged assertion with the signature, the signed one after it',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const original = replaced(assertion, signature, '');
      const forged = replaced(evil(original), '<Subject>', `${signature}<Subject>`);
      return replaced(xml, assertion, forged + original);
    },
  },
  {
    name: 'XSW6: the signed assertion inside the signature of a forged one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const original = replaced(assertion, signature, '');
      const holder = replaced(signature, '</ds:Signature>', `${original}</ds:Signature>`);
      return replaced(xml, assertion, replaced(evil(original), '<Subject>', `${holder}<Subject>`));
    },
  },
  {
    name: 'XSW7: a forged assertion in Extensions before the signed one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const forged = evil(replaced(assertion, signature, ''));
      const extensions = `<samlp:Extensions>${forged}</samlp:Extensions>`;
      return replaced(xml, '<samlp:Status>', `${extensions}<samlp:Status>`);
    },
  },
  {
    name: 'XSW8: the signed assertion in an Object of the signature of a forged one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const original = replaced(assertion, signature, '');
      const object = `<ds:Object>${original}</ds:Object></ds:Signature>`;
      const holder = replaced(signature, '</ds:Signature>', object);
      return replaced(xml, assertion, replaced(evil(original), '<Subject>', `${holder}<Subject>`));
    },
  },
];

const assertions: readonly Attack[] = [
  {
    name: 'an unsigned assertion after the signed one',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      return replaced(xml, assertion, assertion + evil(replaced(assertion, signature, '')));
    },
  },
  {
    name: 'two assertions, both signed by the identity provider',
    refusedBy: samlRules.oneAssertion,
    signature: 'genuine',
    forge: async () => {
      const { xml, assertion } = await genuine();
      const other = await issue({ ...sampleContents, assertionId: evilId, responseId: '_other' });
      return replaced(xml, assertion, assertion + pieces(other.xml).assertion);
    },
  },
  {
    name: 'an unsigned assertion',
    refusedBy: samlRules.signaturePresent,
    forge: async () => {
      const { xml, signature } = await genuine();
      return replaced(xml, signature, '');
    },
  },
  {
    name: 'a signature with nothing in it',
    refusedBy: samlRules.signatureStructure,
    forge: async () => {
      const { xml, signature } = await genuine();
      return replaced(xml, signature, `<ds:Signature xmlns:ds="${namespaces.signature}"/>`);
    },
  },
  {
    name: 'an encrypted assertion',
    refusedBy: samlRules.encrypted,
    forge: async () => {
      const { xml, assertion } = await genuine();
      const space = `xmlns="${namespaces.assertion}"`;
      return replaced(xml, assertion, `<EncryptedAssertion ${space}></EncryptedAssertion>`);
    },
  },
  {
    name: 'two elements with the same ID',
    refusedBy: samlRules.ids,
    forge: altered('<Conditions ', `<Conditions ID="${sampleContents.assertionId}" `),
  },
  {
    name: 'two attributes with the same name',
    refusedBy: samlRules.xml,
    forge: altered('<Assertion ID=', `<Assertion ID="${evilId}" ID=`),
  },
  {
    name: 'two attributes with the same name through two prefixes',
    refusedBy: samlRules.xml,
    forge: altered(
      '<Conditions ',
      '<Conditions xmlns:one="urn:x" xmlns:two="urn:x" one:a="1" two:a="2" ',
    ),
  },
  {
    name: 'a Response of version 1.1',
    refusedBy: samlRules.version,
    signature: 'genuine',
    forge: altered(' Version="2.0" IssueInstant', ' Version="1.1" IssueInstant'),
  },
  {
    name: 'a Response that reports failure',
    refusedBy: samlRules.status,
    signature: 'genuine',
    forge: altered('status:Success', 'status:Responder'),
  },
  {
    name: 'two Responses in one document',
    refusedBy: samlRules.xml,
    forge: async () => {
      const { xml } = await genuine();
      return evil(xml) + xml;
    },
  },
];

const injection: readonly Attack[] = [
  {
    name: 'a comment that splits the NameID',
    refusedBy: samlRules.comments,
    signature: 'genuine',
    forge: async () => {
      const subject = { ...sampleContents.subject, nameId: 'CORP\\admin.evil' };
      const { xml } = await issue({ ...sampleContents, subject });
      return replaced(xml, 'admin.evil', 'admin<!-- -->.evil');
    },
  },
  {
    name: 'a comment that splits a role',
    refusedBy: samlRules.comments,
    signature: 'genuine',
    forge: altered('role/Reader', 'role/Read<!-- -->er'),
  },
  {
    name: 'a comment that splits the digest',
    refusedBy: samlRules.comments,
    signature: 'genuine',
    forge: altered('<ds:DigestValue>', '<ds:DigestValue>AAAA<!-- -->'),
  },
  {
    name: 'an element inside the NameID',
    refusedBy: samlRules.nameId,
    forge: altered('CORP\\ana', 'CORP\\admin<b xmlns="urn:x"/>.ana'),
  },
  {
    name: 'an altered role',
    refusedBy: samlRules.signatureDigest,
    forge: altered('role/Reader', 'role/Admin'),
  },
  {
    name: 'an altered role, with the digest made to fit',
    refusedBy: samlRules.signatureValue,
    forge: async () => {
      const { xml, assertion, signature } = await genuine();
      const forged = replaced(replaced(assertion, signature, ''), 'role/Reader', 'role/Admin');
      const parsed = parseXml(forged);
      const root = parsed.ok ? parsed.value.documentElement : undefined;
      if (!root) throw new Error('The forged assertion does not read.');
      const digest = await subtle().digest('SHA-256', utf8(canonicalize(root)));
      return replaced(xml, 'role/Reader', 'role/Admin').replace(
        /<ds:DigestValue>[^<]*/,
        `<ds:DigestValue>${toBase64(new Uint8Array(digest))}`,
      );
    },
  },
  {
    name: 'an assertion altered under a signed Response',
    refusedBy: samlRules.signatureDigest,
    forge: async () =>
      replaced(
        (await genuineResponse()).xml,
        '<Audience>',
        '<Audience>urn:other</Audience><Audience>',
      ),
  },
];

const keys: readonly Attack[] = [
  {
    name: "an attacker's key with the attacker's certificate in KeyInfo",
    refusedBy: samlRules.signatureCertificate,
    signature: 'genuine',
    forge: async () => (await issue(sampleContents, testKeys.foreign)).xml,
  },
  {
    name: "an attacker's key with the provider's certificate in KeyInfo",
    refusedBy: samlRules.signatureValue,
    signature: 'genuine',
    forge: async () =>
      (
        await issue(sampleContents, {
          privateKeyPem: testKeys.foreign.privateKeyPem,
          certificatePem: testKeys.adfs.certificatePem,
        })
      ).xml,
  },
  {
    name: "HMAC keyed with the provider's public certificate",
    refusedBy: samlRules.signatureAlgorithm,
    forge: swapped(rsaSha256, hmacSha256, hmacWith(utf8(testKeys.adfs.certificatePem))),
  },
  {
    name: 'RSA with SHA-1',
    refusedBy: samlRules.signatureAlgorithm,
    forge: swapped(rsaSha256, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', withSha1),
  },
  {
    name: 'a SHA-1 digest',
    refusedBy: samlRules.signatureDigestAlgorithm,
    forge: swapped(
      'http://www.w3.org/2001/04/xmlenc#sha256',
      'http://www.w3.org/2000/09/xmldsig#sha1',
    ),
  },
  {
    name: 'the issuer of another provider, signed with the trusted key',
    refusedBy: samlRules.issuer,
    signature: 'genuine',
    forge: async () =>
      (await issue({ ...sampleContents, issuer: 'http://sts.other.example/trust' })).xml,
  },
];

const profile: readonly Attack[] = [
  {
    name: 'two References',
    refusedBy: samlRules.signatureReference,
    forge: resigned((xml) => xml.replace(/(<ds:Reference .*<\/ds:Reference>)/s, '$1$1')),
  },
  {
    name: 'two SignedInfos, the signed one second',
    refusedBy: samlRules.signatureStructure,
    forge: async () => {
      const { xml } = await genuine();
      return xml.replace(
        /(<ds:SignedInfo>.*<\/ds:SignedInfo>)/s,
        (info) => info.replace(/<ds:DigestValue>[^<]*/, '<ds:DigestValue>AAAA') + info,
      );
    },
  },
  {
    name: 'a Reference to the Response around',
    refusedBy: samlRules.signatureReference,
    forge: swapped(uri, `URI="#${sampleContents.responseId}"`),
  },
  {
    name: 'a Reference to a part of the assertion',
    refusedBy: samlRules.signatureReference,
    forge: resigned((xml) =>
      replaced(replaced(xml, uri, 'URI="#part"'), '<Conditions ', '<Conditions ID="part" '),
    ),
  },
  {
    name: 'a Reference with an empty URI',
    refusedBy: samlRules.signatureReference,
    forge: swapped(uri, 'URI=""'),
  },
  {
    name: 'a Reference without URI',
    refusedBy: samlRules.signatureReference,
    forge: swapped(` ${uri}`, ''),
  },
  {
    name: 'a Reference by XPointer',
    refusedBy: samlRules.signatureReference,
    forge: swapped(uri, `URI="#xpointer(id('${sampleContents.assertionId}'))"`),
  },
  {
    name: 'a Reference to the outside',
    refusedBy: samlRules.signatureReference,
    forge: swapped(uri, 'URI="https://attacker.example/signed.xml"'),
  },
  {
    name: 'an XPath transform that signs nothing',
    refusedBy: samlRules.signatureTransforms,
    forge: swapped(
      exclusive,
      transform(
        'http://www.w3.org/TR/1999/REC-xpath-19991116',
        '<ds:XPath>not(ancestor-or-self::*)</ds:XPath>',
      ) + exclusive,
    ),
  },
  {
    name: 'an XSLT transform that replaces what is signed',
    refusedBy: samlRules.signatureTransforms,
    forge: swapped(
      exclusive,
      transform(
        'http://www.w3.org/TR/1999/REC-xslt-19991116',
        '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>',
      ) + exclusive,
    ),
  },
  {
    name: 'an XPath transform after the canonicalisation',
    refusedBy: samlRules.signatureTransforms,
    forge: swapped(
      exclusive,
      exclusive +
        transform(
          'http://www.w3.org/TR/1999/REC-xpath-19991116',
          '<ds:XPath>not(ancestor-or-self::*)</ds:XPath>',
        ),
    ),
  },
  {
    name: 'no transform at all',
    refusedBy: samlRules.signatureTransforms,
    forge: swapped(enveloped + exclusive, ''),
  },
  {
    name: 'the transforms in the other order',
    refusedBy: samlRules.signatureTransforms,
    forge: swapped(enveloped + exclusive, exclusive + enveloped),
  },
  {
    name: 'a canonicalisation with comments',
    refusedBy: samlRules.signatureCanonicalization,
    forge: swapped(
      `<ds:CanonicalizationMethod Algorithm="${namespaces.exclusive}"/>`,
      `<ds:CanonicalizationMethod Algorithm="${namespaces.exclusive}WithComments"/>`,
    ),
  },
  {
    name: 'a signature moved out of the assertion it signs',
    refusedBy: samlRules.signatureReference,
    signature: 'genuine',
    forge: async () => {
      const { xml, signature } = await genuine();
      return replaced(replaced(xml, signature, ''), '<samlp:Status>', `${signature}<samlp:Status>`);
    },
  },
  {
    name: 'a signature deep inside the assertion',
    refusedBy: samlRules.signaturePlace,
    signature: 'genuine',
    forge: async () => {
      const { xml, signature } = await genuine();
      return replaced(replaced(xml, signature, ''), '</Subject>', `${signature}</Subject>`);
    },
  },
  {
    name: 'the same signature twice',
    refusedBy: samlRules.signaturePlace,
    forge: async () => {
      const { xml, signature } = await genuine();
      return replaced(xml, signature, signature + signature);
    },
  },
  {
    name: 'a prefix bound to a second namespace',
    refusedBy: samlRules.signaturePrefixes,
    forge: altered('<Conditions ', '<Conditions xmlns:ds="urn:x" '),
  },
  {
    name: 'a default namespace taken back',
    refusedBy: samlRules.signaturePrefixes,
    forge: altered('<Conditions ', '<Conditions xmlns="" '),
  },
];

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
).join('');

const markup: readonly Attack[] = [
  {
    name: 'a billion laughs',
    refusedBy: samlRules.dtd,
    forge: async () =>
      `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${laughs}]>${replaced((await genuine()).xml, 'CORP\\ana', '&lol9;')}`,
  },
  {
    name: 'an external entity',
    refusedBy: samlRules.dtd,
    forge: async () =>
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${replaced((await genuine()).xml, 'CORP\\ana', '&x;')}`,
  },
  {
    name: 'a document type alone',
    refusedBy: samlRules.dtd,
    forge: async () => `<!DOCTYPE samlp:Response>${(await genuine()).xml}`,
  },
  {
    name: 'an entity that nothing declares',
    refusedBy: samlRules.dtd,
    forge: altered('CORP\\ana', '&admin;'),
  },
  {
    name: 'a processing instruction',
    refusedBy: samlRules.xml,
    forge: altered(
      '<Conditions ',
      '<?xml-stylesheet href="https://attacker.example"?><Conditions ',
    ),
  },
  {
    name: 'elements nested 9,000 deep',
    refusedBy: samlRules.xml,
    forge: altered('<Subject>', `${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}<Subject>`),
  },
  {
    name: 'a flood of elements',
    refusedBy: samlRules.xml,
    forge: altered('<Subject>', `${'<a/>'.repeat(15_000)}<Subject>`),
  },
  {
    name: 'more than 100,000 characters',
    refusedBy: samlRules.size,
    forge: altered('CORP\\ana', 'a'.repeat(100_000)),
  },
  {
    name: 'a byte order mark',
    refusedBy: samlRules.xml,
    forge: async () => `\uFEFF${(await genuine()).xml}`,
  },
  {
    name: 'a namespace that would canonicalise into attributes',
    refusedBy: samlRules.xml,
    forge: altered('<Conditions ', '<x:Conditions xmlns:x="urn:x&quot; NotOnOrAfter=&quot;9" '),
  },
  {
    name: 'a prefix that the canonicaliser takes for xmlns',
    refusedBy: samlRules.xml,
    forge: altered('<Conditions ', '<Conditions xmlns:axmlns="urn:x" axmlns:NotBefore="2000" '),
  },
  {
    name: 'a character that XML does not allow',
    refusedBy: samlRules.xml,
    forge: altered('CORP\\ana', 'CORP\\admin&#0;.ana'),
  },
];

const elsewhere: readonly Attack[] = [
  {
    name: 'an assertion for the audience of another service',
    refusedBy: samlRules.audience,
    signature: 'genuine',
    forge: async () => {
      const conditions = { ...sampleContents.conditions, audiences: ['urn:other:service'] };
      return (await issue({ ...sampleContents, conditions })).xml;
    },
  },
  {
    name: 'an assertion for the recipient of another service',
    refusedBy: samlRules.recipient,
    signature: 'genuine',
    forge: async () => {
      const confirmation = {
        ...sampleContents.confirmation,
        recipient: 'https://signin.aws.amazon.com.attacker.example/saml',
      };
      return (await issue({ ...sampleContents, confirmation })).xml;
    },
  },
  {
    name: 'a recipient that only begins like the sign-in URL',
    refusedBy: samlRules.recipient,
    signature: 'genuine',
    forge: async () => {
      const recipient = `${sampleContents.confirmation.recipient}.attacker.example`;
      const confirmation = { ...sampleContents.confirmation, recipient };
      return (await issue({ ...sampleContents, confirmation })).xml;
    },
  },
  {
    name: 'a good assertion replayed later',
    refusedBy: samlRules.issueInstant,
    signature: 'genuine',
    forge: async () =>
      (
        await issue({
          ...sampleContents,
          issueInstant: issuedAt - minutes(30),
          conditions: { ...sampleContents.conditions, notBefore: issuedAt - minutes(30) },
        })
      ).xml,
  },
];

export const attacks: readonly Attack[] = [
  ...wrapping,
  ...assertions,
  ...injection,
  ...keys,
  ...profile,
  ...markup,
  ...elsewhere,
];

/** Presents one document to the service provider and tells what came of it, as plain data. */
export async function present(name: string, xml: string): Promise<AttackOutcome> {
  const { why, error, assertion } = await checkSamlResponse(
    toBase64(utf8(xml)),
    sampleExpectations,
  );
  return {
    name,
    holds: why.holds,
    failed: [
      ...new Set(nodesOf(why).flatMap(({ rule, holds }) => (holds === false ? [rule] : []))),
    ],
    error: error ? `${error.code} ${error.status} ${error.message}` : '',
    read: assertion !== undefined,
  };
}

/** The three good Responses: signed assertion, signed response, both. */
export async function goodResponses(): Promise<readonly string[]> {
  const whats = ['assertion', 'response', 'both'] as const;
  const issued = await Promise.all(whats.map((what) => issue(sampleContents, testKeys.adfs, what)));
  return issued.map(({ xml }) => xml);
}

/** Runs all attacks, and before them the good Responses, which must pass. */
export async function runAttacks(): Promise<readonly AttackOutcome[]> {
  const good = await goodResponses();
  const outcomes = await Promise.all(good.map((xml) => present('good', xml)));
  for (const { name, forge } of attacks) outcomes.push(await present(name, await forge()));
  return outcomes;
}
