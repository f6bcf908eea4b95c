import type { DotNetRegex } from './dotNetRegex.ts';

/** Where in a rule's text: both count from 1, as an editor shows them. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not a claim rule. */
export interface ClaimRuleFault {
  readonly position: TextPosition;
  readonly message: string;
}

/** A member of a claim, as rules name it. */
export type ClaimMember =
  | { readonly kind: 'Type' | 'Value' | 'Issuer' | 'OriginalIssuer' | 'ValueType' }
  | { readonly kind: 'Properties'; readonly name: string };

/** One test inside `[...]`. */
export type ClaimMatch =
  | {
      readonly operator: '==' | '!=';
      readonly member: ClaimMember;
      readonly text: string;
    }
  | {
      readonly operator: '=~' | '!~';
      readonly member: ClaimMember;
      readonly regex: DotNetRegex;
    };

export const comparisons = ['==', '!=', '>=', '<=', '>', '<'] as const;
export type Comparison = (typeof comparisons)[number];

/** A condition picks claims one by one (`select`) or asks about all of them. */
export type ClaimCondition =
  | {
      readonly kind: 'select';
      readonly variable?: string;
      readonly matches: readonly ClaimMatch[];
    }
  | {
      readonly kind: 'exists';
      readonly negated: boolean;
      readonly matches: readonly ClaimMatch[];
    }
  | {
      readonly kind: 'count';
      readonly comparison: Comparison;
      readonly number: number;
      readonly matches: readonly ClaimMatch[];
    };

export type ClaimExpression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'member'; readonly variable: string; readonly member: ClaimMember }
  | { readonly kind: 'concatenation'; readonly parts: readonly ClaimExpression[] }
  | {
      readonly kind: 'RegExReplace';
      readonly input: ClaimExpression;
      readonly regex: DotNetRegex;
      readonly replacement: ClaimExpression;
    };

/** What an Active Directory query asks for: LDAP attribute names, and which parameter holds the account. */
export interface DirectoryQuery {
  readonly attributes: readonly string[];
  readonly account: string;
}

/** The claims a rule makes. */
export type ClaimMaker =
  | { readonly kind: 'copy'; readonly variable: string }
  | {
      readonly kind: 'new';
      readonly assignments: readonly {
        readonly member: ClaimMember;
        readonly value: ClaimExpression;
      }[];
    }
  | {
      readonly kind: 'query';
      readonly types: readonly string[];
      readonly query: DirectoryQuery;
      readonly parameters: readonly ClaimExpression[];
    };

/** One rule of AD FS's claim rule language: conditions => add(...) or issue(...). */
export interface ClaimRule {
  readonly name?: string;
  readonly conditions: readonly ClaimCondition[];
  /** `add` feeds later rules only; `issue` also goes into the token. */
  readonly verb: 'add' | 'issue';
  readonly makes: ClaimMaker;
  /** The rule's own text. */
  readonly text: string;
}
