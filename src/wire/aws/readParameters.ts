import { allOf, check, type Why } from '../../kit/why.ts';
import type { Fields } from '../http/form.ts';
import type { AwsError } from './awsError.ts';
import type { InputOf, ListMember, Member, Structure } from './members.ts';
import { constraintsOf, failing, type Constraint } from './constraints.ts';
import { listEntries, parameterTree, type ParameterTree } from './parameterTree.ts';
import { requestRule } from './rules.ts';
import { malformedInput, validationError, type Violation } from './validationError.ts';

/** A request's parameters, read and checked: either an input or an error, and always the why. */
export type ReadParameters<Members extends Structure> =
  | { readonly why: Why; readonly input: InputOf<Members>; readonly error?: undefined }
  | { readonly why: Why; readonly input?: undefined; readonly error: AwsError };

type Value =
  string | number | boolean | readonly Value[] | { readonly [name: string]: Value | undefined };

/** What reading one member gave. */
interface Reading {
  readonly value: Value | undefined;
  readonly why: Why;
  readonly violations: readonly Violation[];
  readonly malformed: readonly AwsError[];
}

/** Where a member stands: its names on the wire and its path in error texts. */
interface Spot {
  readonly pointer: string;
  readonly path: string;
}

/**
 * Reads the parameters of an operation in the AWS query protocol and checks them against the model.
 * All violations are collected, in the order in which the members are declared; parameters that are not
 * declared are ignored, as the services do.
 */
export function readParameters<Members extends Structure>(
  members: Members,
  fields: Fields,
): ReadParameters<Members> {
  const { value, why, violations, malformed } = readStructure(
    members,
    parameterTree(fields),
    { pointer: '', path: '' },
    requestRule.parameters,
  );
  const [first] = malformed;
  if (first !== undefined) return { why, error: first };
  if (violations.length > 0) return { why, error: validationError(violations) };
  // Read member by member to the types that the description states.
  return { why, input: value as InputOf<Members> };
}

function readStructure(
  members: Structure,
  tree: ParameterTree,
  spot: Spot,
  rule: string = requestRule.member,
): Reading {
  const readings = Object.entries(members).map(([name, member]) => {
    const below = {
      pointer: `${spot.pointer}/${name}`,
      path: `${spot.path === '' ? '' : `${spot.path}.`}${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    };
    const child = tree.children.get(name);
    return [name, readMember(member, child, below, member.required === true)] as const;
  });
  return {
    value: Object.fromEntries(readings.map(([name, { value }]) => [name, value])),
    ...gathered(
      rule,
      spot,
      readings.map(([, reading]) => reading),
    ),
  };
}

function readMember(
  member: Member,
  tree: ParameterTree | undefined,
  spot: Spot,
  isRequired: boolean,
): Reading {
  const given = tree !== undefined && isGiven(member, tree);
  if (!given) return absent(spot, isRequired);
  if (member.kind === 'structure') return readStructure(member.members, tree, spot);
  if (member.kind === 'list') return readList(member, listEntries(tree) ?? [], spot);
  return readScalar(member, tree.value ?? '', spot);
}

const isGiven = (member: Member, tree: ParameterTree): boolean => {
  if (member.kind === 'structure') return tree.children.size > 0;
  return member.kind === 'list' ? listEntries(tree) !== undefined : tree.value !== undefined;
};

function absent(spot: Spot, isRequired: boolean): Reading {
  const parts = [check(requestRule.required, isRequired ? false : null, { at: placeOf(spot) })];
  return {
    value: undefined,
    why: allOf(requestRule.member, parts, { at: placeOf(spot) }),
    violations: isRequired
      ? [{ path: spot.path, value: null, constraint: 'Member must not be null' }]
      : [],
    malformed: [],
  };
}

function readScalar(
  member: Exclude<Member, { kind: 'list' | 'structure' }>,
  given: string,
  spot: Spot,
): Reading {
  const value = valueOf(member, given);
  const shown = member.kind === 'text' && member.sensitive === true ? undefined : given;
  const constraints = value === undefined ? [] : constraintsOf(member, value);
  const parts = [
    ...(member.kind === 'text'
      ? []
      : [check(requestRule.type, value !== undefined, { saw: given, wanted: member.kind })]),
    ...constraints.map(whyOf),
  ];
  return {
    value,
    why: allOf(requestRule.member, parts, {
      ...(shown !== undefined && { saw: shown }),
      at: placeOf(spot),
    }),
    violations: failing(constraints).map(({ text }) => ({
      path: spot.path,
      value: shown,
      constraint: text,
    })),
    malformed: value === undefined ? [malformedInput(given, member.kind)] : [],
  };
}

function valueOf(
  member: Exclude<Member, { kind: 'list' | 'structure' }>,
  given: string,
): string | number | boolean | undefined {
  if (member.kind === 'text') return given;
  if (member.kind === 'boolean')
    return given === 'true' ? true : given === 'false' ? false : undefined;
  const number = /^[+-]?\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  return number === (number | 0) ? number : undefined;
}

function readList(member: ListMember, entries: readonly ParameterTree[], spot: Spot): Reading {
  const of = member.of;
  const readings = entries.map((entry, index) =>
    readMember(
      of,
      entry,
      { pointer: `${spot.pointer}/${index}`, path: `${spot.path}.${index + 1}.member` },
      true,
    ),
  );
  const values = readings.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const size = constraintsOf(member, entries.length);
  const shown = isPlain(of)
    ? `[${entries.map((entry) => entry.value ?? '').join(', ')}]`
    : undefined;
  const own = failing(size).map(({ text }) => ({
    path: spot.path,
    value: shown,
    constraint: text,
  }));
  const { why, violations, malformed } = gathered(requestRule.member, spot, readings);
  return {
    value: values,
    why: allOf(requestRule.member, [...size.map(whyOf), ...(why.parts ?? [])], {
      at: placeOf(spot),
    }),
    violations: [
      ...own,
      ...(isPlain(of) ? asOne(member, violations, { path: spot.path, value: shown }) : violations),
    ],
    malformed,
  };
}

const isPlain = (member: Member): boolean => member.kind !== 'structure' && member.kind !== 'list';

/** Entries that are plain values are not named one by one: the text quotes the list and all constraints of an entry. */
function asOne(
  { of }: ListMember,
  violations: readonly Violation[],
  where: Pick<Violation, 'path' | 'value'>,
): readonly Violation[] {
  if (violations.length === 0) return [];
  const texts = constraintsOf(of, of.kind === 'integer' ? 0 : '').map(({ text }) => text);
  const constraint = `Member must satisfy constraint: [${texts.join(', ')}]`;
  return [{ ...where, constraint }];
}

function gathered(rule: string, spot: Spot, readings: readonly Reading[]): Omit<Reading, 'value'> {
  return {
    why: allOf(
      rule,
      readings.map(({ why }) => why),
      { at: placeOf(spot) },
    ),
    violations: readings.flatMap(({ violations }) => violations),
    malformed: readings.flatMap(({ malformed }) => malformed),
  };
}

const placeOf = ({ pointer }: Spot) => ({ document: 'request', pointer });

const whyOf = ({ rule, holds, saw, wanted }: Constraint): Why =>
  check(rule, holds, { saw, wanted });
