import { allOf, check, type Place, type Why } from '../../kit/why.ts';
import { activeDirectory } from './activeDirectory.ts';
import { adAuthority, type Claim, claimTypes, makeClaim } from './claimRules/claim.ts';
import type { ClaimRule } from './claimRules/claimRule.ts';
import { evaluateClaimRules, type RuleOutcome } from './claimRules/evaluateClaimRules.ts';
import { parseClaimRules } from './claimRules/parseClaimRules.ts';
import { type DirectoryIn, downLevelName, type FoundPerson } from './findPerson.ts';
import { idpRules } from './rules.ts';

/** What a relying party is told of a person, and why. */
export interface ClaimsFor {
  readonly issued: readonly Claim[];
  readonly outcomes: readonly RuleOutcome[];
  readonly why: Why;
}

interface PlacedRule {
  readonly rule: ClaimRule;
  readonly at: Place;
}

/** What AD FS knows of somebody who has signed in, before any rule of a relying party. */
export const incomingClaims = (
  directory: DirectoryIn,
  domain: string,
  { samAccountName }: FoundPerson,
): readonly Claim[] => {
  const account = downLevelName(directory, samAccountName);
  return [
    makeClaim(claimTypes.windowsAccountName, account, { issuer: adAuthority }),
    makeClaim(claimTypes.name, account, { issuer: adAuthority }),
    makeClaim(claimTypes.upn, `${samAccountName}@${domain}`, { issuer: adAuthority }),
  ];
};

/**
 * Runs a relying party's rules for a person. Where one rule's text is not a rule, none is run: AD FS
 * would not have saved it.
 * @param document the id under which the rules are shown as evidence, for the reasons
 */
export function claimsFor(
  claimRules: readonly { readonly name: string; readonly rule: string }[],
  person: FoundPerson,
  directory: DirectoryIn,
  domain: string,
  document: string,
): ClaimsFor {
  const rules: PlacedRule[] = [];
  const broken: Why[] = [];
  for (const [index, { name, rule: text }] of claimRules.entries()) {
    const at = { document, pointer: `/${index}/rule` };
    const parsed = parseClaimRules(text);
    if (parsed.ok) rules.push(...parsed.value.map((rule) => ({ rule: { name, ...rule }, at })));
    else
      broken.push(
        check(idpRules.claimRuleSyntax, false, {
          wanted: name,
          saw: parsed.faults.map(
            ({ position, message }) =>
              `line ${position.line}, column ${position.column}: ${message}`,
          ),
          at,
        }),
      );
  }
  if (broken.length > 0)
    return { issued: [], outcomes: [], why: allOf(idpRules.claimRules, broken) };
  return evaluateClaimRules(
    rules.map(({ rule }) => rule),
    incomingClaims(directory, domain, person),
    activeDirectory(directory, domain),
    (index) => rules[index]?.at,
  );
}
