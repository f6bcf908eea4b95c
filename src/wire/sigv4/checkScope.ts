import { basicDate } from '../../kit/time.ts';
import { allOf, check } from '../../kit/why.ts';
import { scopeTerminator } from './credentialScope.ts';
import { finding, type Finding } from './finding.ts';
import type { StatedSignature } from './readSignature.ts';
import { sigV4Rule } from './rules.ts';
import type { ScopeFault, SignatureErrors } from './signatureErrors.ts';

export interface ScopeWanted {
  readonly service: string;
  /** The regions this endpoint accepts, its own first. */
  readonly regions: readonly string[];
}

const rules = {
  region: sigV4Rule.scopeRegion,
  service: sigV4Rule.scopeService,
  terminator: sigV4Rule.scopeTerminator,
  date: sigV4Rule.scopeDate,
} as const;

/** Is the credential scoped to this service, here, today? (IAM User Guide, "Elements of an API request signature") */
export function checkScope(
  stated: StatedSignature,
  { service, regions }: ScopeWanted,
  errors: SignatureErrors,
): Finding {
  const { scope, at } = stated;
  if (scope === undefined) return { why: check(sigV4Rule.scope, null) };
  const wanted: readonly (readonly [part: ScopeFault['part'], wanted: readonly string[]])[] = [
    ['region', regions],
    ['service', [service]],
    ['terminator', [scopeTerminator]],
    ...(at === undefined ? [] : [['date', [basicDate(at)]] as const]),
  ];
  const wrong = wanted.filter(([part, accepted]) => !accepted.includes(scope[part]));
  const parts = wanted.map(([part, accepted]) =>
    check(rules[part], accepted.includes(scope[part]), {
      saw: scope[part],
      wanted: accepted.length === 1 ? (accepted[0] ?? '') : accepted,
    }),
  );
  return finding(allOf(sigV4Rule.scope, parts), () =>
    errors.scope(
      stated,
      wrong.map(([part, accepted]) => ({ part, saw: scope[part], wanted: accepted[0] ?? '' })),
    ),
  );
}
