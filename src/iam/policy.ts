import type { Test } from './comparison.ts';
import type { Glob } from './match/glob.ts';
import type { Template } from './match/template.ts';
import type { Operator } from './operator.ts';

/** What a policy is attached to, which decides its grammar and its part in a decision. */
export const policyKinds = [
  'identity',
  'resource',
  'role-trust',
  'permissions-boundary',
  'session',
  'scp',
  'rcp',
] as const;

export type PolicyKind = (typeof policyKinds)[number];

/** Something written in a policy, and where: an RFC 6901 JSON Pointer. */
interface Written {
  readonly written: string;
  readonly pointer: string;
}

/** One principal. Two spellings of the same principal (account id, `:root` ARN) have one key. */
export interface PrincipalEntry extends Written {
  readonly key: string;
}

/** In lower case, as actions ignore letter case. */
export interface ActionEntry extends Written {
  readonly glob: Glob;
}

/**
 * `anything` is the bare `*`. `fixed` holds the six parts of an ARN without variables; it is
 * undefined where there are variables, and empty where the text can match no ARN.
 */
export interface ResourceEntry extends Written {
  readonly anything: boolean;
  readonly fixed: readonly Glob[] | undefined;
  /** How every ARN begins that is meant: what stands before the first wildcard or variable. */
  readonly start: string;
  readonly template: Template;
}

/** `Action`, `Resource` and `Principal`, or with `negated` their Not forms. */
export interface Element<Entry extends Written> {
  readonly pointer: string;
  readonly negated: boolean;
  readonly entries: readonly Entry[];
}

/** One operator with one key. */
export interface Condition {
  readonly pointer: string;
  readonly operator: Operator;
  readonly quantifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  readonly ifExists: boolean;
  /** In lower case. */
  readonly key: string;
  readonly wanted: readonly string[];
  readonly tests: readonly Test[];
}

export interface Statement {
  readonly pointer: string;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Absent where the kind of policy has none: then every principal it is attached to is meant. */
  readonly principal: Element<PrincipalEntry> | undefined;
  readonly action: Element<ActionEntry>;
  /** Absent in a role trust policy: then the role is meant. */
  readonly resource: Element<ResourceEntry> | undefined;
  readonly conditions: readonly Condition[];
}

/** A well-formed policy, read once and ready to be evaluated. */
export interface Policy {
  readonly kind: PolicyKind;
  readonly version: '2008-10-17' | '2012-10-17';
  readonly id: string | undefined;
  readonly statements: readonly Statement[];
  /** The same statements by effect, in order. */
  readonly allows: readonly Statement[];
  readonly denies: readonly Statement[];
}
