import type { Result } from '../../kit/result.ts';
import { type Instant, seconds } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { childElements, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import type { Certificate } from './certificate.ts';
import { checkConditions, type ConditionsOutcome } from './checkConditions.ts';
import { checkDocument } from './checkDocument.ts';
import { checkMessage } from './checkMessage.ts';
import { checkSignatures } from './checkSignatures.ts';
import { checkSubject, type Clock, type SubjectOutcome } from './checkSubject.ts';
import { namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { type IdpMetadata, type MetadataFault, readMetadata } from './readMetadata.ts';
import { samlRules } from './rules.ts';

export interface SamlExpectations {
  /** The metadata document of the identity provider. */
  readonly providerMetadata: string;
  /** Values of Recipient that are accepted: the assertion consumer services. */
  readonly acsUrls: readonly string[];
  readonly audiences: readonly string[];
  readonly now: Instant;
  /** How old the assertion may be. AWS: five minutes. */
  readonly maxAgeSeconds?: number;
  /** How far the identity provider's clock may be off. AWS documents none, so none is the default. */
  readonly clockSkewSeconds?: number;
}

/** What holds of a Response whatever it is for. */
export interface BearerOutcome {
  /** The checks, to which those of the contents may be added. */
  readonly parts: readonly Why[];
  /** The certificate of the metadata that verified the signature. */
  readonly certificate?: Certificate;
  /** Absent where there is not one assertion to look into. */
  readonly read?: {
    readonly element: XmlElement;
    readonly subject: SubjectOutcome;
    readonly conditions: ConditionsOutcome;
    /** Whether the contents may be believed: the message is sound and the signature covers them. */
    readonly sound: boolean;
  };
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

/**
 * Checks a SAML Response as every service provider does (SAML profiles section 4.1.4.3): document, message,
 * issuer, signature, subject and conditions, each point as a rule of its own. All are tried, so that one
 * answer names everything that is wrong.
 * @param base64 the form value `SAMLResponse`
 */
export async function checkBearerResponse(
  base64: string,
  expected: SamlExpectations,
): Promise<BearerOutcome> {
  const document = checkDocument(base64);
  const { root } = document;
  if (!root) return { parts: [document.why] };
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
  const { certificate } = signatures;
  if (!assertion) return { parts: shape };
  const subject = checkSubject(assertion, expected.acsUrls, clock);
  const conditions = checkConditions(
    assertion,
    expected.audiences,
    clock,
    expected.maxAgeSeconds ?? 300,
  );
  const sound = [document.why, message.why, provider].every(({ holds }) => holds === true);
  return {
    parts: [...shape, subject.why, conditions.why],
    ...(certificate && { certificate }),
    read: { element: assertion, subject, conditions, sound: sound && signatures.covered },
  };
}
