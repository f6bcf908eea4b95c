import { failure, type Result, success } from '../../../kit/result.ts';
import type { AttributeStore } from './attributeStore.ts';
import { adAuthority, type Claim, makeClaim } from './claim.ts';
import type { ClaimExpression, ClaimMaker, ClaimMember } from './claimRule.ts';
import { memberOf } from './matchConditions.ts';

type Variables = Readonly<Record<string, Claim>>;

/** The parser lets only bound variables through. */
function claimOf(variables: Variables, name: string): Claim {
  const claim = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!claim) throw new Error(`the variable ${name} is not bound`);
  return claim;
}

function valueOf(expression: ClaimExpression, variables: Variables): string {
  if (expression.kind === 'text') return expression.text;
  if (expression.kind === 'member')
    return memberOf(claimOf(variables, expression.variable), expression.member);
  if (expression.kind === 'concatenation')
    return expression.parts.map((part) => valueOf(part, variables)).join('');
  return expression.regex.replace(
    valueOf(expression.input, variables),
    valueOf(expression.replacement, variables),
  );
}

function newClaim(
  { assignments }: Extract<ClaimMaker, { kind: 'new' }>,
  variables: Variables,
): Claim {
  const assigned = (kind: Exclude<ClaimMember['kind'], 'Properties'>): string | undefined => {
    const found = assignments.find(({ member }) => member.kind === kind);
    return found && valueOf(found.value, variables);
  };
  const issuer = assigned('Issuer');
  const originalIssuer = assigned('OriginalIssuer');
  const valueType = assigned('ValueType');
  return makeClaim(assigned('Type') ?? '', assigned('Value') ?? '', {
    ...(issuer !== undefined && { issuer }),
    ...(originalIssuer !== undefined && { originalIssuer }),
    ...(valueType !== undefined && { valueType }),
    properties: Object.fromEntries(
      assignments.flatMap(({ member, value }) =>
        member.kind === 'Properties' ? [[member.name, valueOf(value, variables)]] : [],
      ),
    ),
  });
}

function queriedClaims(
  { types, query, parameters }: Extract<ClaimMaker, { kind: 'query' }>,
  variables: Variables,
  store: AttributeStore,
): Result<readonly Claim[], string> {
  const account = query.account.replace(/\{(\d+)\}/g, (_, index: string) => {
    const parameter = parameters[Number(index)];
    return parameter ? valueOf(parameter, variables) : '';
  });
  const claims: Claim[] = [];
  for (const [index, type] of types.entries()) {
    const values = store.valuesOf(account, query.attributes[index] ?? '');
    if (!values) return failure(`the directory has no account "${account}"`);
    claims.push(...values.map((value) => makeClaim(type, value, { issuer: adAuthority })));
  }
  return success(claims);
}

/** The claims that a rule makes for one combination of claims that met its conditions. */
export function makeClaims(
  maker: ClaimMaker,
  variables: Variables,
  store: AttributeStore,
): Result<readonly Claim[], string> {
  if (maker.kind === 'copy') return success([claimOf(variables, maker.variable)]);
  if (maker.kind === 'new') return success([newClaim(maker, variables)]);
  return queriedClaims(maker, variables, store);
}
