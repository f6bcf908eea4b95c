import { allOf, check, type Place, type Why } from '../../../kit/why.ts';
import type { AttributeStore } from './attributeStore.ts';
import { type Claim, claimKey, describeClaim } from './claim.ts';
import type { ClaimRule } from './claimRule.ts';
import { type Binding, bindingsOf } from './matchConditions.ts';
import { idpRules } from '../rules.ts';
import { makeClaims } from './makeClaims.ts';

/** What one rule did. */
export interface RuleOutcome {
  readonly rule: ClaimRule;
  /** The claims its conditions picked, each once. */
  readonly took: readonly Claim[];
  /** The claims it made, each once, whether or not one like it was there before. */
  readonly gave: readonly Claim[];
  readonly why: Why;
}

export interface ClaimsEvaluation {
  /** What goes into the token, in the order it was issued, without duplicates. */
  readonly issued: readonly Claim[];
  readonly outcomes: readonly RuleOutcome[];
  /** Fails where a rule could not be carried out. A rule whose condition is not met has not failed. */
  readonly why: Why;
}

/** Claims in order, each once. */
class ClaimSet {
  readonly #claims = new Map<string, Claim>();

  constructor(claims: readonly Claim[]) {
    this.add(claims);
  }

  add(claims: readonly Claim[]): void {
    for (const claim of claims) {
      const key = claimKey(claim);
      if (!this.#claims.has(key)) this.#claims.set(key, claim);
    }
  }

  get claims(): readonly Claim[] {
    return [...this.#claims.values()];
  }
}

const distinct = (claims: readonly Claim[]): readonly Claim[] => new ClaimSet(claims).claims;

/**
 * Runs rules in order over a claim set. A rule runs once for each combination of claims that its
 * conditions pick; what it adds or issues is there for the rules after it, and only what is issued
 * leaves. A rule that cannot be carried out makes nothing, and the rules after it still run.
 * @param placeOf where a rule stands in the document that holds the rules, for the reasons
 * Source: Microsoft, "The Role of the Claims Engine".
 */
export function evaluateClaimRules(
  rules: readonly ClaimRule[],
  input: readonly Claim[],
  store: AttributeStore,
  placeOf: (index: number) => Place | undefined = () => undefined,
): ClaimsEvaluation {
  const known = new ClaimSet(input);
  const issued = new ClaimSet([]);
  const outcomes = rules.map((rule, index): RuleOutcome => {
    const outcome = runRule(rule, known.claims, store, placeOf(index));
    known.add(outcome.gave);
    if (rule.verb === 'issue') issued.add(outcome.gave);
    return outcome;
  });
  return {
    issued: issued.claims,
    outcomes,
    why: allOf(
      idpRules.claimRules,
      outcomes.map(({ why }) => why),
    ),
  };
}

function runRule(
  rule: ClaimRule,
  known: readonly Claim[],
  store: AttributeStore,
  at: Place | undefined,
): RuleOutcome {
  const about = { wanted: rule.name ?? rule.text, ...(at && { at }) };
  const refused = (saw: string): RuleOutcome => ({
    rule,
    took: [],
    gave: [],
    why: check(idpRules.claimRule, false, { ...about, saw }),
  });
  const bindings = bindingsOf(rule.conditions, known);
  if (!bindings.ok) return refused(bindings.faults.join('; '));
  const made = bindings.value.map((binding) => makeClaims(rule.makes, binding.variables, store));
  const faults = made.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return refused([...new Set(faults)].join('; '));
  const took = distinct(bindings.value.flatMap((binding: Binding) => binding.picked));
  const gave = distinct(made.flatMap((one) => (one.ok ? one.value : [])));
  return {
    rule,
    took,
    gave,
    why: check(idpRules.claimRule, bindings.value.length > 0 ? true : null, {
      ...about,
      saw: took.map(describeClaim),
      parts: gave.map((claim) =>
        check(rule.verb === 'issue' ? idpRules.claimRuleIssue : idpRules.claimRuleAdd, true, {
          saw: describeClaim(claim),
        }),
      ),
    }),
  };
}
