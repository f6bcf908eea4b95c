import { type Outcome, type OutcomeId, outcomeIds } from './guide.ts';
import { accountOutcomes } from './outcomes/accounts.ts';
import { appOutcomes } from './outcomes/apps.ts';
import { centerOutcomes } from './outcomes/center.ts';
import { corporateOutcomes } from './outcomes/corporate.ts';
import { directoryOutcomes } from './outcomes/directories.ts';
import { workloadOutcomes } from './outcomes/workloads.ts';

const all: ReadonlyMap<OutcomeId, Outcome> = new Map(
  [
    ...centerOutcomes,
    ...corporateOutcomes,
    ...directoryOutcomes,
    ...appOutcomes,
    ...workloadOutcomes,
    ...accountOutcomes,
  ].map((outcome) => [outcome.id, outcome]),
);

function outcomeNamed(id: OutcomeId): Outcome {
  const outcome = all.get(id);
  if (!outcome) throw new Error(`The guide has no outcome ${id}.`);
  return outcome;
}

/** What the guide ends in, by id. */
export const outcomes = Object.fromEntries(
  outcomeIds.map((id) => [id, outcomeNamed(id)]),
) as Readonly<Record<OutcomeId, Outcome>>;
