import { isoTime, parseIsoTime, type Instant } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { attributeOf, childElements, onlyChild, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import { methodBearer, nameIdFormats, namespaces, unspecifiedFormat } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';

export interface SubjectOutcome {
  readonly why: Why;
  readonly nameId?: string;
  readonly nameIdFormat: string;
  readonly recipient?: string;
  readonly inResponseTo?: string;
  readonly notOnOrAfter?: Instant;
}

/** An instant with the clock's tolerance: the earliest and the latest that "now" may be. */
export interface Clock {
  readonly now: Instant;
  readonly skew: number;
}

/** Whether a deadline lies ahead; a text that is no time is a deadline missed. */
export function checkDeadline(
  rule: string,
  clock: Clock,
  element: XmlElement | undefined,
  attribute: string,
): Why {
  const text = attributeOf(element, attribute);
  const at = text === undefined ? undefined : parseIsoTime(text);
  return check(rule, at !== undefined && clock.now - clock.skew < at, {
    saw: isoTime(clock.now),
    wanted: text === undefined ? `a time in ${attribute}` : `before ${text}`,
    ...placeOf(element, attribute),
  });
}

const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };

/**
 * Who the assertion is about and where it may be presented: NameID and the one bearer confirmation
 * (SAML profiles section 4.1.4.2; AWS wants exactly one with Recipient and NotOnOrAfter).
 */
export function checkSubject(
  assertion: XmlElement,
  acsUrls: readonly string[],
  clock: Clock,
): SubjectOutcome {
  const subject = onlyChild(assertion, namespaces.assertion, 'Subject');
  const element = onlyChild(subject, namespaces.assertion, 'NameID');
  const nameId = textOfElement(element);
  const nameIdFormat = attributeOf(element, 'Format') ?? unspecifiedFormat;
  const confirmations = subject
    ? childElements(subject, namespaces.assertion, 'SubjectConfirmation')
    : [];
  const [confirmation] = confirmations;
  const data = onlyChild(confirmation, namespaces.assertion, 'SubjectConfirmationData');
  const method = attributeOf(confirmation, 'Method') ?? '';
  const recipient = attributeOf(data, 'Recipient');
  const expiry = attributeOf(data, 'NotOnOrAfter');
  const named = nameId !== undefined && nameId !== '';
  const why = allOf(samlRules.subject, [
    check(samlRules.nameId, named, {
      saw: nameId ?? '',
      wanted: 'one NameID with a value',
      ...placeOf(element ?? subject ?? assertion),
    }),
    check(samlRules.nameIdFormat, element ? nameIdFormats.includes(nameIdFormat) : null, {
      saw: nameIdFormat,
      wanted: nameIdFormats,
      ...placeOf(element, 'Format'),
    }),
    check(
      samlRules.confirmation,
      confirmations.length === 1 && method === methodBearer && data !== undefined,
      {
        saw: confirmations.map((one) => attributeOf(one, 'Method') ?? ''),
        wanted: `one SubjectConfirmation, ${methodBearer}`,
        ...placeOf(confirmation ?? subject ?? assertion),
      },
    ),
    check(samlRules.recipient, recipient !== undefined && acsUrls.includes(recipient), {
      saw: recipient ?? '',
      wanted: acsUrls,
      ...placeOf(data, 'Recipient'),
    }),
    checkDeadline(samlRules.confirmationExpiry, clock, data, 'NotOnOrAfter'),
  ]);
  return {
    why,
    nameIdFormat,
    ...optional('nameId', named ? nameId : undefined),
    ...optional('recipient', recipient),
    ...optional('inResponseTo', attributeOf(data, 'InResponseTo')),
    ...optional('notOnOrAfter', expiry === undefined ? undefined : parseIsoTime(expiry)),
  };
}
