import type { Exchange } from '../../cloud/network.ts';
import { actorOfHost } from '../../lab/actorOfHost.ts';
import type { AnyFlow } from '../../flows/flow.ts';

/** One exchange of a step, with the names of who took part. */
export interface InspectedExchange {
  readonly id: string;
  /** Such as `Report tool → AWS STS`. */
  readonly title: string;
  readonly exchange: Exchange;
}

const nameOf = (flow: AnyFlow, host: string): string =>
  flow.actors[actorOfHost(flow, host) ?? '']?.name ?? host;

/** The step's exchange, and after it those that its answerer made itself. */
export function exchangesOf(
  flow: AnyFlow,
  from: string,
  exchange: Exchange,
  id = '0',
): readonly InspectedExchange[] {
  const to = nameOf(flow, exchange.host);
  return [
    { id, title: `${from} → ${to}`, exchange },
    ...exchange.nested.flatMap((inner, index) => exchangesOf(flow, to, inner, `${id}.${index}`)),
  ];
}
