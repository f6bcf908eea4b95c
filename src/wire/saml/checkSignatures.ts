import { allOf, check, type Why } from '../../kit/why.ts';
import { elementsOf, prefixFlaw } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import type { Certificate } from './certificate.ts';
import { noSubtleCrypto, subtleCrypto } from '../crypto/subtle.ts';
import { namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';
import { verifySignature } from './verifySignature.ts';

export interface SignaturesOutcome {
  readonly why: Why;
  /** Whether the assertion is covered by a signature that verified, and no signature failed. */
  readonly covered: boolean;
  readonly certificate?: Certificate;
}

/**
 * Verifies every signature of a Response. One is enough, on the Response or on its Assertion, and none
 * may fail. A signature anywhere else is refused: wrapping attacks keep the signed element somewhere
 * that the reader does not look.
 */
export async function checkSignatures(
  root: XmlElement,
  assertion: XmlElement | undefined,
  trusted: readonly Certificate[],
): Promise<SignaturesOutcome> {
  const subtle = subtleCrypto();
  if (!subtle)
    return {
      why: allOf(samlRules.signature, [
        check(samlRules.signatureCrypto, false, { saw: noSubtleCrypto }),
      ]),
      covered: false,
    };
  const signatures = [...elementsOf(root)].filter(
    (element) => element.namespaceURI === namespaces.signature && element.localName === 'Signature',
  );
  const parents = signatures.map((signature) => signature.parentElement);
  const misplaced = signatures.find((_, index) => {
    const parent = parents[index];
    return (parent !== root && parent !== assertion) || parents.indexOf(parent ?? null) !== index;
  });
  const present = check(samlRules.signaturePresent, signatures.length > 0, {
    saw: `${signatures.length}`,
    wanted: 'at least 1',
    ...placeOf(assertion ?? root),
  });
  const place = check(samlRules.signaturePlace, misplaced === undefined, {
    wanted: 'a child of the Response or of its Assertion, once in each',
    ...placeOf(misplaced),
  });
  const flaw = prefixFlaw(root);
  const prefixes = check(samlRules.signaturePrefixes, flaw === undefined, {
    ...(flaw ? { saw: `${flaw.element.tagName} ${flaw.message}` } : {}),
    ...placeOf(flaw?.element),
  });
  // Work on what can be a signature of this message only; a flood of others costs nothing.
  const checked = await Promise.all(
    signatures
      .filter((_, index) => parents[index] === root || parents[index] === assertion)
      .slice(0, 2)
      .map((signature) => verifySignature(subtle, signature, trusted)),
  );
  const why = allOf(samlRules.signature, [
    present,
    place,
    prefixes,
    ...checked.map((one) => one.why),
  ]);
  const certificate = checked.find((one) => one.certificate)?.certificate;
  const covered =
    why.holds === true &&
    assertion?.parentElement === root &&
    checked.length > 0 &&
    checked.every((one) => one.certificate !== undefined);
  return { why, covered, ...(certificate ? { certificate } : {}) };
}
