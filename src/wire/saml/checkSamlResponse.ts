import type { Result } from '../../kit/result.ts';
import { parseIsoTime, seconds, type Instant } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { attributeOf, childElements, onlyChild, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import type { Certificate } from './certificate.ts';
import { checkAttributes, type AttributesOutcome } from './checkAttributes.ts';
import { checkConditions, type ConditionsOutcome } from './checkConditions.ts';
import { checkDocument } from './checkDocument.ts';
import { checkMessage } from './checkMessage.ts';
import { checkSignatures } from './checkSignatures.ts';
import { checkSubject, type Clock, type SubjectOutcome } from './checkSubject.ts';
import { namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { readMetadata, type IdpMetadata, type MetadataFault } from './readMetadata.ts';
import { samlRules } from './rules.ts';
import type { SamlAssertion } from './samlAssertion.ts';
import { samlErrorOf, type SamlError } from './samlError.ts';

export interface SamlExpectations {
  /** The metadata document of the IAM SAML provider. */
  readonly providerMetadata: string;
  /** Values of Recipient that are accepted: the sign-in URLs. */
  readonly acsUrls: readonly string[];
  readonly audiences: readonly string[];
  readonly now: Instant;
  /** How old the assertion may be. AWS: five minutes. */
  readonly maxAgeSeconds?: number;
  /** How far the identity provider's clock may be off. AWS documents none, so none is the default. */
  readonly clockSkewSeconds?: number;
}

export interface SamlOutcome {
  /** Every check, all that fail among them. */
  readonly why: Why;
  /** What the assertion says: only where the provider's signature covers it and it says all that AWS needs. */
  readonly assertion?: SamlAssertion;
  /** The certificate of the metadata that verified the signature. */
  readonly certificate?: Certificate;
  /** What AWS answers, for the first failure in its order. Absent where all holds. */
  readonly error?: SamlError;
}

/** Reading metadata costs as much as checking a Response; the few documents of a world stay read. */
const keptMetadata = 32;
const metadataRead = new Map<string, Result<IdpMetadata, MetadataFault>>();

function metadataOf(text: string): Result<IdpMetadata, MetadataFault> {
  const known = metadataRead.get(text);
  if (known) return known;
  const read = readMetadata(text);
  metadataRead.set(text, read);
  const [oldest] = metadataRead.keys();
  if (metadataRead.size > keptMetadata && oldest !== undefined) metadataRead.delete(oldest);
  return read;
}

function checkIssuers(
  root: XmlElement,
  assertion: XmlElement | undefined,
  metadata: IdpMetadata | undefined,
): readonly Why[] {
  const within = (parent: XmlElement) => childElements(parent, namespaces.assertion, 'Issuer');
  // SAML core: an assertion must name its issuer, a response may.
  const own: readonly (XmlElement | undefined)[] = assertion ? within(assertion) : [];
  const issuers = [...within(root), ...(assertion && own.length === 0 ? [undefined] : own)];
  return issuers.map((issuer) => {
    const saw = textOfElement(issuer) ?? '';
    return check(samlRules.issuer, metadata ? saw === metadata.entityId : null, {
      saw,
      ...(metadata ? { wanted: metadata.entityId } : {}),
      ...placeOf(issuer ?? assertion),
    });
  });
}

interface Read {
  readonly subject: SubjectOutcome;
  readonly conditions: ConditionsOutcome;
  readonly attributes: AttributesOutcome;
}

/** The typed contents, where all that a session needs is there. */
function contentsOf(element: XmlElement, read: Read): SamlAssertion | undefined {
  const { subject, conditions, attributes } = read;
  const id = attributeOf(element, 'ID');
  const issuer = textOfElement(onlyChild(element, namespaces.assertion, 'Issuer'));
  const { nameId, nameIdFormat, recipient, notOnOrAfter, inResponseTo } = subject;
  const { issueInstant, audiences } = conditions;
  const { roleSessionName, why: _why, ...others } = attributes;
  if (
    id === undefined ||
    issuer === undefined ||
    nameId === undefined ||
    recipient === undefined ||
    notOnOrAfter === undefined ||
    issueInstant === undefined ||
    roleSessionName === undefined ||
    attributes.roles.length === 0
  )
    return undefined;
  const authn = onlyChild(element, namespaces.assertion, 'AuthnStatement');
  const authnInstant = parseIsoTime(attributeOf(authn, 'AuthnInstant') ?? '');
  const sessionNotOnOrAfter = parseIsoTime(attributeOf(authn, 'SessionNotOnOrAfter') ?? '');
  const sessionIndex = attributeOf(authn, 'SessionIndex');
  return {
    id,
    issuer,
    issueInstant,
    nameId,
    nameIdFormat,
    recipient,
    notOnOrAfter,
    audiences,
    roleSessionName,
    ...others,
    ...(inResponseTo === undefined ? {} : { inResponseTo }),
    ...(authnInstant === undefined ? {} : { authnInstant }),
    ...(sessionIndex === undefined ? {} : { sessionIndex }),
    ...(sessionNotOnOrAfter === undefined ? {} : { sessionNotOnOrAfter }),
  };
}

const outcome = (why: Why): SamlOutcome => {
  const error = samlErrorOf(why);
  return error ? { why, error } : { why };
};

/**
 * Checks a SAML Response as AWS does on `POST /saml` and on AssumeRoleWithSAML, each point as a rule of
 * its own (`samlRules`). All are tried, so that one answer names everything that is wrong.
 * @param base64 the form value `SAMLResponse`, or the parameter `SAMLAssertion`.
 */
export async function checkSamlResponse(
  base64: string,
  expected: SamlExpectations,
): Promise<SamlOutcome> {
  const document = checkDocument(base64);
  const { root } = document;
  if (!root) return outcome(allOf(samlRules.response, [document.why]));
  const clock: Clock = { now: expected.now, skew: seconds(expected.clockSkewSeconds ?? 0) };
  const message = checkMessage(root);
  const { assertion } = message;
  const metadata = metadataOf(expected.providerMetadata);
  const provider = allOf(samlRules.provider, [
    check(
      samlRules.metadata,
      metadata.ok,
      metadata.ok ? {} : { saw: metadata.faults.map((fault) => fault.message) },
    ),
    ...checkIssuers(root, assertion, metadata.ok ? metadata.value : undefined),
  ]);
  const signatures = await checkSignatures(
    root,
    assertion,
    metadata.ok ? metadata.value.certificates : [],
  );
  const shape = [document.why, message.why, provider, signatures.why];
  if (!assertion) return outcome(allOf(samlRules.response, shape));
  const read: Read = {
    subject: checkSubject(assertion, expected.acsUrls, clock),
    conditions: checkConditions(
      assertion,
      expected.audiences,
      clock,
      expected.maxAgeSeconds ?? 300,
    ),
    attributes: checkAttributes(assertion),
  };
  const why = allOf(samlRules.response, [
    ...shape,
    read.subject.why,
    read.conditions.why,
    read.attributes.why,
  ]);
  const sound = [document.why, message.why, provider].every(({ holds }) => holds === true);
  const contents = sound && signatures.covered ? contentsOf(assertion, read) : undefined;
  return {
    ...outcome(why),
    ...(contents ? { assertion: contents } : {}),
    ...(signatures.certificate ? { certificate: signatures.certificate } : {}),
  };
}
