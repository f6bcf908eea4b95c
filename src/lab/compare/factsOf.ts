import { type AnyFlow, phases } from '../../flows/flow.ts';
import { durationText } from '../explain/verdict/durationText.ts';
import { phaseTitle } from '../phaseTitle.ts';
import type { RunState } from '../run/run.ts';
import { type Call, callsIn } from './callsIn.ts';
import { isLongTerm, proofOf, signingKeyOf } from './proofOf.ts';
import { type StsCall, stsCalls } from './stsCalls.ts';
import { trustTests } from './trustTests.ts';

/** What two flows are compared by, in the order of the table. */
export const factTitles = {
  caller: 'Who calls STS',
  operation: 'What issues the credentials',
  proof: 'What is shown to STS as proof',
  trust: 'What the trust policy tests',
  keys: 'Who holds long-term keys',
  asked: 'Lifetime asked for',
  granted: 'Lifetime granted',
  longest: 'Longest lifetime possible',
  atSts: 'Who CloudTrail names at STS',
  atResource: 'Who CloudTrail names at the resource',
  requests: 'Requests sent',
  steps: 'Steps, by phase',
} as const;

export type FactId = keyof typeof factTitles;

/** What a run shows, each fact as one or more short phrases. */
export type Facts = Readonly<Record<FactId, readonly string[]>>;

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The values, each once; the phrase for none where there are none. */
const orElse = (values: readonly string[], none: string): readonly string[] => {
  const found = unique(values);
  return found.length > 0 ? found : [none];
};

const lifetime = ({ session }: StsCall): readonly string[] =>
  session ? [durationText((session.expiresAt - session.issuedAt) / 1000)] : [];

/** The condition keys of each trust policy that was weighed. */
function trustWords(issuing: readonly StsCall[]): readonly string[] {
  const tests = issuing.map(({ call }) => trustTests(call.exchange));
  const weighed = tests.flatMap((keys) => (keys ? [keys] : []));
  if (weighed.length === 0) return ['No trust policy takes part'];
  return orElse(weighed.flat(), 'Only who asks: it has no condition');
}

/** CloudTrail's `userIdentity.type` in the events that calls left. */
const identitiesIn = (calls: readonly Call[]): readonly string[] =>
  calls.flatMap(({ exchange }) =>
    exchange.trail.flatMap(({ userIdentity }) =>
      typeof userIdentity === 'object' && userIdentity !== null && 'type' in userIdentity
        ? [String(userIdentity.type)]
        : [],
    ),
  );

/** What a run tells of its flow, read off its trace and its world. */
export function factsOf(flow: AnyFlow, { trace, world }: RunState): Facts {
  const calls = callsIn(flow, trace);
  const issuing = stsCalls(world, calls);
  const access = callsIn(
    flow,
    trace.filter(({ step }) => flow.steps[step]?.phase === 'access'),
  );
  const count = (phase: string): number =>
    trace.filter(({ step }) => flow.steps[step]?.phase === phase).length;
  return {
    caller: orElse(
      issuing.map(({ call }) => call.from),
      'Nobody',
    ),
    operation: orElse(
      issuing.map(({ by, operation }) => [...by, operation].join(' → ')),
      'Nothing: the caller keeps its own',
    ),
    proof: orElse(
      issuing.map(({ call }) => proofOf(call.exchange.request)),
      'Nothing: STS is not asked',
    ),
    trust: trustWords(issuing),
    keys: orElse(
      calls
        .filter(({ exchange }) => isLongTerm(signingKeyOf(exchange.request)))
        .map(({ from }) => from),
      'Nobody',
    ),
    asked: orElse(
      issuing.map(({ asked }) => (asked === undefined ? 'Not said' : durationText(asked))),
      'No session',
    ),
    granted: orElse(issuing.flatMap(lifetime), 'No session'),
    longest: orElse(
      issuing.flatMap(({ longest }) => (longest === undefined ? [] : [durationText(longest)])),
      'No session',
    ),
    atSts: orElse(identitiesIn(issuing.map(({ call }) => call)), 'Nobody'),
    atResource: orElse(identitiesIn(access), 'Nobody: no event'),
    requests: [String(calls.length)],
    steps: phases.map((phase) => `${phaseTitle[phase]} ${count(phase)}`),
  };
}
