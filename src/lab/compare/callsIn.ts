import type { Exchange } from '../../cloud/network.ts';
import type { AnyFlow } from '../../flows/flow.ts';
import { actorOfHost } from '../actorOfHost.ts';
import type { Performed } from '../run/run.ts';

/** One request of a run, by the names of those between whom it went. */
export interface Call {
  readonly from: string;
  readonly to: string;
  readonly exchange: Exchange;
  /** The requests within whose answering it was made, the outermost first. */
  readonly within: readonly Exchange[];
}

/** Every request of a run in the order in which it was sent, those that answerers made themselves among them. */
export function callsIn(flow: AnyFlow, trace: readonly Performed[]): readonly Call[] {
  const nameOf = (id: string | undefined, otherwise: string): string =>
    flow.actors[id ?? '']?.name ?? otherwise;
  const calls = (
    from: string,
    exchange: Exchange,
    within: readonly Exchange[],
  ): readonly Call[] => {
    const to = nameOf(actorOfHost(flow, exchange.host), exchange.host);
    return [
      { from, to, exchange, within },
      ...exchange.nested.flatMap((inner) => calls(to, inner, [...within, exchange])),
    ];
  };
  return trace.flatMap(({ step, exchange }) => {
    const sender = flow.steps[step]?.from;
    return exchange && sender !== undefined ? calls(nameOf(sender, sender), exchange, []) : [];
  });
}
