import { isoTime, parseIsoTime, seconds, type Instant } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { attributeOf, childElements, onlyChild, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import { checkDeadline, type Clock } from './checkSubject.ts';
import { namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';

export interface ConditionsOutcome {
  readonly why: Why;
  readonly audiences: readonly string[];
  readonly issueInstant?: Instant;
}

function checkNotBefore(conditions: XmlElement | undefined, clock: Clock): Why {
  const text = attributeOf(conditions, 'NotBefore');
  if (text === undefined) return check(samlRules.notBefore, null);
  const at = parseIsoTime(text);
  return check(samlRules.notBefore, at !== undefined && clock.now + clock.skew >= at, {
    saw: isoTime(clock.now),
    wanted: `${text} or later`,
    ...placeOf(conditions, 'NotBefore'),
  });
}

function checkIssueInstant(assertion: XmlElement, clock: Clock, maxAgeSeconds: number): Why {
  const text = attributeOf(assertion, 'IssueInstant') ?? '';
  const at = parseIsoTime(text);
  const age = at === undefined ? undefined : clock.now - at;
  return check(
    samlRules.issueInstant,
    age !== undefined && age <= seconds(maxAgeSeconds) + clock.skew && age >= -clock.skew,
    {
      saw: age === undefined ? text : `issued ${text}, ${Math.round(age / 1000)} s before now`,
      wanted: `issued in the last ${maxAgeSeconds} s`,
      ...placeOf(assertion, 'IssueInstant'),
    },
  );
}

/** Every AudienceRestriction must name an accepted audience (SAML core section 2.5.1.4). */
function checkAudience(
  conditions: XmlElement | undefined,
  audiences: readonly (readonly string[])[],
  accepted: readonly string[],
): Why {
  const holds =
    audiences.length > 0 &&
    audiences.every((restriction) => restriction.some((audience) => accepted.includes(audience)));
  return check(samlRules.audience, holds, {
    saw: audiences.flat(),
    wanted: accepted,
    ...placeOf(conditions && childElements(conditions)[0]),
  });
}

/** When and by whom the assertion may be used (SAML core section 2.5), and how old it may be (AWS: five minutes). */
export function checkConditions(
  assertion: XmlElement,
  accepted: readonly string[],
  clock: Clock,
  maxAgeSeconds: number,
): ConditionsOutcome {
  const conditions = onlyChild(assertion, namespaces.assertion, 'Conditions');
  const restrictions = conditions
    ? childElements(conditions, namespaces.assertion, 'AudienceRestriction')
    : [];
  const audiences = restrictions.map((restriction) =>
    childElements(restriction, namespaces.assertion, 'Audience').map(
      (audience) => textOfElement(audience)?.trim() ?? '',
    ),
  );
  const issueInstant = parseIsoTime(attributeOf(assertion, 'IssueInstant') ?? '');
  const why = allOf(samlRules.conditions, [
    checkAudience(conditions, audiences, accepted),
    checkNotBefore(conditions, clock),
    attributeOf(conditions, 'NotOnOrAfter') === undefined
      ? check(samlRules.notOnOrAfter, null)
      : checkDeadline(samlRules.notOnOrAfter, clock, conditions, 'NotOnOrAfter'),
    checkIssueInstant(assertion, clock, maxAgeSeconds),
  ]);
  return {
    why,
    audiences: audiences.flat(),
    ...(issueInstant === undefined ? {} : { issueInstant }),
  };
}
