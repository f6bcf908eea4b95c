import { parseIsoTime } from '../../kit/time.ts';
import { allOf, type Why } from '../../kit/why.ts';
import { attributeOf, onlyChild, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import type { Certificate } from './certificate.ts';
import { checkAttributes, type AttributesOutcome } from './checkAttributes.ts';
import { checkBearerResponse, type SamlExpectations } from './checkBearerResponse.ts';
import type { ConditionsOutcome } from './checkConditions.ts';
import type { SubjectOutcome } from './checkSubject.ts';
import { namespaces } from './names.ts';
import { samlRules } from './rules.ts';
import type { SamlAssertion } from './samlAssertion.ts';
import { samlErrorOf, type SamlError } from './samlError.ts';

export type { SamlExpectations } from './checkBearerResponse.ts';

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
 * Checks a SAML Response as AWS does on `POST /saml` and on AssumeRoleWithSAML: what every service provider
 * checks, and the attributes that AWS reads (`samlRules`).
 * @param base64 the form value `SAMLResponse`, or the parameter `SAMLAssertion`.
 */
export async function checkSamlResponse(
  base64: string,
  expected: SamlExpectations,
): Promise<SamlOutcome> {
  const { parts, read, certificate } = await checkBearerResponse(base64, expected);
  if (!read) return outcome(allOf(samlRules.response, parts));
  const { element, subject, conditions, sound } = read;
  const attributes = checkAttributes(element);
  const why = allOf(samlRules.response, [...parts, attributes.why]);
  const contents = sound ? contentsOf(element, { subject, conditions, attributes }) : undefined;
  return {
    ...outcome(why),
    ...(contents ? { assertion: contents } : {}),
    ...(certificate ? { certificate } : {}),
  };
}
