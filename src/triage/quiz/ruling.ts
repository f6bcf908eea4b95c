import * as z from 'zod/mini';
import type { Decision } from '../../iam/decision.ts';
import type { ApplicablePolicies } from '../../iam/policies.ts';
import { nodesOf, type Place, type Why } from '../../kit/why.ts';
import { policyDocuments } from './policyDocuments.ts';
import type { Settled } from './settled.ts';

const documentSchema = z.object({ Statement: z.array(z.object({ Sid: z.string() })) });

/** The Sid at a place such as `/Statement/0`. */
function sidAt(place: Place, policies: ApplicablePolicies): string {
  const named = policyDocuments(policies).find(({ id }) => id === place.document);
  const index = Number(/^\/Statement\/(\d+)$/.exec(place.pointer)?.[1]);
  const sid = documentSchema.parse(named?.document).Statement[index]?.Sid;
  if (sid === undefined) throw new Error(`No Sid at ${place.document}${place.pointer}.`);
  return sid;
}

const isStatement = ({ rule }: Why): boolean =>
  rule === 'policy.statement' || rule === 'trust.statement';

/** The statements beneath that match the request. */
function statementsThat(why: Why | undefined, holds: boolean): readonly Place[] {
  const found = why ? nodesOf(why).filter((one) => isStatement(one) && one.holds === holds) : [];
  return found.flatMap(({ at }) => (at ? [at] : []));
}

/**
 * A decision as one short text, and the statement that decides:
 *
 * - `deny:<Sid>`: this statement denies
 * - `no-allow:<type of policy>`: no statement of this type allows, and one would have to
 * - `allow:<Sid>+<Sid>`: allowed, by these statements together
 */
export function rulingOf(decision: Decision, policies: ApplicablePolicies): Settled {
  const { allowed, denial, why } = decision;
  const parts = why.parts ?? [];
  if (allowed) {
    const places = parts
      .filter(({ rule, holds }) => rule !== 'iam.explicit-deny' && holds === true)
      .flatMap((part) => statementsThat(part, true));
    const [place] = places;
    return {
      right: `allow:${places.map((one) => sidAt(one, policies)).join('+')}`,
      ...(place && { place }),
    };
  }
  if (!denial) throw new Error('A policy of the question is malformed.');
  if (!denial.explicit) return { right: `no-allow:${denial.policyType}` };
  const [place] = statementsThat(
    parts.find(({ rule }) => rule === 'iam.explicit-deny'),
    false,
  );
  if (!place) throw new Error('No statement denies.');
  return { right: `deny:${sidAt(place, policies)}`, place };
}
