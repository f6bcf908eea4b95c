import { allOf, check, type Why } from '../../kit/why.ts';
import { constraintsOf, failing, textConstraints, type Constraint } from './constraints.ts';
import {
  isPlain,
  type ListMember,
  type MapMember,
  type Member,
  type PlainMember,
  type Structure,
} from './members.ts';
import { requestRule } from './rules.ts';
import type { Malformed, Violation } from './validationError.ts';

/** A member as a protocol carries it, opened by the kind that the model expects there. */
export type Opened<Source> =
  | {
      readonly kind: 'plain';
      readonly value: string | number | boolean;
      /** As error texts quote it. */
      readonly shown: string;
    }
  | { readonly kind: 'document'; readonly value: unknown }
  | { readonly kind: 'list'; readonly entries: readonly Source[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Source])[] }
  | { readonly kind: 'structure'; readonly member: (name: string) => Source | undefined }
  /** What is there does not read as the kind expected; the text says what it is instead. */
  | { readonly kind: 'malformed'; readonly shown: string };

/** How a protocol carries members: opens one by the kind expected; undefined where there is none. */
export type Notation<Source> = (member: Member, source: Source) => Opened<Source> | undefined;

/** What reading one member gave. */
interface Reading {
  /** Undefined where there is none. */
  readonly value: unknown;
  readonly why: Why;
  /** As a list or map that contains it quotes it; undefined where it is no plain value. */
  readonly shown?: string;
  readonly violations: readonly Violation[];
  readonly malformed: readonly Malformed[];
}

/** Where a member stands: its names on the wire and its path in error texts. */
interface Spot {
  readonly pointer: string;
  readonly path: string;
}

/**
 * Holds a request's members against the model, whatever protocol carried them. All violations are
 * collected, in the order in which the members are declared; members that are not declared are ignored,
 * as the services do.
 */
export function checkMembers<Source>(
  members: Structure,
  memberOf: (name: string) => Source | undefined,
  open: Notation<Source>,
): Reading {
  return readStructure(members, memberOf, open, { pointer: '', path: '' }, requestRule.parameters);
}

function readStructure<Source>(
  members: Structure,
  memberOf: (name: string) => Source | undefined,
  open: Notation<Source>,
  spot: Spot,
  rule: string = requestRule.member,
): Reading {
  const readings = outlineOf(members, spot).map(
    ({ name, member, spot: below, missing }) =>
      [name, readMember(member, memberOf(name), open, below, missing)] as const,
  );
  return {
    value: Object.fromEntries(readings.map(([name, { value }]) => [name, value])),
    ...gathered(
      rule,
      spot,
      readings.map(([, reading]) => reading),
    ),
  };
}

/** What one member of a structure is, whatever a request holds. */
interface Outline {
  readonly name: string;
  readonly member: Member;
  readonly spot: Spot;
  /** What reading gives where the member is left out. */
  readonly missing: Reading;
}

/** Of the inputs of operations. They hold many members, and requests few of them. */
const outlines = new WeakMap<Structure, readonly Outline[]>();

function outlineOf(members: Structure, spot: Spot): readonly Outline[] {
  const isInput = spot.pointer === '';
  const known = isInput ? outlines.get(members) : undefined;
  if (known) return known;
  const made = Object.entries(members).map(([name, member]) => {
    const below = {
      pointer: `${spot.pointer}/${name}`,
      path: `${spot.path === '' ? '' : `${spot.path}.`}${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    };
    return { name, member, spot: below, missing: absent(below, member.required === true) };
  });
  if (isInput) outlines.set(members, made);
  return made;
}

function readMember<Source>(
  member: Member,
  source: Source | undefined,
  open: Notation<Source>,
  spot: Spot,
  /** Where it is not given, the member must be there: it is an entry of a list or map. */
  missing?: Reading,
): Reading {
  const opened = source === undefined ? undefined : open(member, source);
  if (opened === undefined) return missing ?? absent(spot, true);
  if (opened.kind === 'plain' && isPlain(member)) return readPlain(member, opened, spot);
  if (opened.kind === 'list' && member.kind === 'list')
    return readList(member, opened.entries, open, spot);
  if (opened.kind === 'map' && member.kind === 'map')
    return readMap(member, opened.entries, open, spot);
  if (opened.kind === 'structure' && member.kind === 'structure')
    return readStructure(member.members, opened.member, open, spot);
  if (opened.kind === 'document' && member.kind === 'document')
    return {
      value: opened.value,
      why: allOf(requestRule.member, [], { at: placeOf(spot) }),
      violations: [],
      malformed: [],
    };
  return malformed(member, opened.kind === 'malformed' ? opened.shown : opened.kind, spot);
}

const notNull = 'Member must not be null';

function absent(spot: Spot, isRequired: boolean): Reading {
  const at = placeOf(spot);
  return {
    value: undefined,
    why: allOf(
      requestRule.member,
      [check(requestRule.required, isRequired ? false : null, { at })],
      { at },
    ),
    shown: 'null',
    violations: isRequired ? [{ path: spot.path, value: null, constraint: notNull }] : [],
    malformed: [],
  };
}

function malformed(member: Member, saw: string, spot: Spot): Reading {
  const shown = isSecret(member) ? {} : { saw };
  const parts = [check(requestRule.type, false, { ...shown, wanted: member.kind })];
  return {
    value: undefined,
    why: allOf(requestRule.member, parts, { ...shown, at: placeOf(spot) }),
    violations: [],
    malformed: [{ path: spot.path, value: saw, wanted: member.kind }],
  };
}

function readPlain(
  member: PlainMember,
  { value, shown: given }: Extract<Opened<never>, { kind: 'plain' }>,
  spot: Spot,
): Reading {
  const shown = isSecret(member) ? undefined : given;
  const constraints = constraintsOf(member, value);
  const parts = [
    ...(member.kind === 'text'
      ? []
      : [check(requestRule.type, true, { saw: given, wanted: member.kind })]),
    ...constraints.map(isSecret(member) ? secretWhyOf : whyOf),
  ];
  return {
    value,
    why: allOf(requestRule.member, parts, {
      ...(shown !== undefined && { saw: shown }),
      at: placeOf(spot),
    }),
    ...(shown !== undefined && { shown }),
    violations: violationsOf(constraints, spot, shown),
    malformed: [],
  };
}

function readList<Source>(
  member: ListMember,
  entries: readonly Source[],
  open: Notation<Source>,
  spot: Spot,
): Reading {
  const readings = entries.map((entry, index) =>
    readMember(member.of, entry, open, {
      pointer: `${spot.pointer}/${index}`,
      path: `${spot.path}.${index + 1}.member`,
    }),
  );
  const size = constraintsOf(member, entries.length);
  const shown = isQuotable(member.of)
    ? `[${readings.map((reading) => reading.shown ?? '').join(', ')}]`
    : undefined;
  const { why, violations, malformed } = gathered(requestRule.member, spot, readings);
  return {
    value: present(readings.map(({ value }) => value)),
    why: allOf(requestRule.member, [...size.map(whyOf), ...(why.parts ?? [])], {
      at: placeOf(spot),
    }),
    violations: [
      ...violationsOf(size, spot, shown),
      ...(isPlain(member.of)
        ? asOne('Member', constraintsOfAny(member.of), violations, {
            path: spot.path,
            value: shown,
          })
        : violations),
    ],
    malformed,
  };
}

/** A map names neither keys nor plain values one by one in its error texts: it is quoted whole. */
function readMap<Source>(
  member: MapMember,
  entries: readonly (readonly [key: string, value: Source])[],
  open: Notation<Source>,
  spot: Spot,
): Reading {
  const keys = entries.map(([key]) => {
    const constraints = textConstraints(member.key, key);
    const why = allOf(requestRule.key, constraints.map(whyOf), {
      saw: key,
      at: placeOf({ ...spot, pointer: `${spot.pointer}/${escaped(key)}` }),
    });
    return { key, why, violations: violationsOf(constraints, spot, key) };
  });
  const readings = entries.map(([key, value]) =>
    readMember(member.of, value, open, {
      pointer: `${spot.pointer}/${escaped(key)}`,
      path: `${spot.path}.${key}.member`,
    }),
  );
  const size = constraintsOf(member, entries.length);
  const shown = isQuotable(member.of)
    ? `{${readings.map((reading, index) => `${keys[index]?.key ?? ''}=${reading.shown ?? ''}`).join(', ')}}`
    : undefined;
  const whole = { path: spot.path, value: shown };
  const { why, violations, malformed } = gathered(requestRule.member, spot, readings);
  return {
    value: new Map(
      readings.flatMap(({ value }, index) =>
        value === undefined ? [] : [[keys[index]?.key ?? '', value] as const],
      ),
    ),
    why: allOf(
      requestRule.member,
      [...size.map(whyOf), ...keys.map((key) => key.why), ...(why.parts ?? [])],
      { at: placeOf(spot) },
    ),
    violations: [
      ...violationsOf(size, spot, shown),
      ...asOne(
        'Map keys',
        textConstraints(member.key, ''),
        keys.flatMap((key) => key.violations),
        whole,
      ),
      ...(isPlain(member.of)
        ? asOne('Map value', constraintsOfAny(member.of), violations, whole)
        : violations),
    ],
    malformed,
  };
}

const present = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value) => value !== undefined);

/** Error texts and the why do not repeat a secret. */
const isSecret = (member: Member): boolean => member.kind === 'text' && member.sensitive === true;

/** Whether a list or map of these is quoted in error texts. */
const isQuotable = (member: Member): boolean => isPlain(member) && !isSecret(member);

const constraintsOfAny = (member: PlainMember): readonly Constraint[] =>
  constraintsOf(member, member.kind === 'text' ? '' : 0);

/** Plain entries are not named one by one: the text quotes the whole and all constraints of an entry. */
function asOne(
  subject: 'Member' | 'Map keys' | 'Map value',
  constraints: readonly Constraint[],
  violations: readonly Violation[],
  where: Pick<Violation, 'path' | 'value'>,
): readonly Violation[] {
  if (violations.length === 0) return [];
  const missing = violations.some(({ value }) => value === null) ? [notNull] : [];
  const texts = [...constraints.map(({ text }) => text()), ...missing];
  return [{ ...where, constraint: `${subject} must satisfy constraint: [${texts.join(', ')}]` }];
}

const violationsOf = (
  constraints: readonly Constraint[],
  { path }: Spot,
  value: string | undefined,
): readonly Violation[] =>
  failing(constraints).map(({ text }) => ({ path, value, constraint: text() }));

function gathered(rule: string, spot: Spot, readings: readonly Reading[]): Omit<Reading, 'value'> {
  return {
    why: allOf(
      rule,
      readings.map(({ why }) => why),
      { at: placeOf(spot) },
    ),
    violations: readings.flatMap(({ violations }) => violations),
    malformed: readings.flatMap((reading) => reading.malformed),
  };
}

/** A name within a JSON Pointer (RFC 6901 section 3). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const placeOf = ({ pointer }: Spot) => ({ document: 'request', pointer });

const whyOf = ({ rule, holds, saw, wanted }: Constraint): Why =>
  check(rule, holds, { saw, wanted });

/** Of a secret only its length is told. */
const secretWhyOf = ({ rule, holds, saw, wanted }: Constraint): Why =>
  check(rule, holds, { ...(rule === requestRule.length && { saw }), wanted });
