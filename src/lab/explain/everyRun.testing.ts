import type { Exchange } from '../../cloud/network.ts';
import { worldNetwork } from '../../cloud/parties.ts';
import { runsOf } from '../../flows/attack.ts';
import { flows } from '../../flows/index.ts';
import type { Fault } from '../../flows/flow.ts';
import { performAll, startRun } from '../run/run.ts';

/** An exchange of a flow, and where it happened, for the words of a failing test. */
export interface Travelled {
  readonly where: string;
  readonly fault?: Fault;
  readonly exchange: Exchange;
}

const withNested = (where: string, exchange: Exchange): readonly Omit<Travelled, 'fault'>[] => [
  { where, exchange },
  ...exchange.nested.flatMap((inner) => withNested(`${where} > ${inner.host}`, inner)),
];

async function walk(): Promise<readonly Travelled[]> {
  const travelled: Travelled[] = [];
  for (const card of flows) {
    const flow = await card.load();
    for (const fault of runsOf(flow)) {
      const start = await startRun(flow, fault);
      const { trace } = await performAll(flow, worldNetwork, start, fault);
      for (const { step, exchange } of trace) {
        const where = `${flow.id}, ${fault?.id ?? 'no fault'}, ${flow.steps[step]?.id}`;
        if (exchange)
          travelled.push(
            ...withNested(where, exchange).map((one) => ({ ...one, ...(fault && { fault }) })),
          );
      }
    }
  }
  return travelled;
}

let walked: Promise<readonly Travelled[]> | undefined;

/** Every exchange of every flow, with each fault and without, the nested ones among them. */
export const everyExchange = (): Promise<readonly Travelled[]> => (walked ??= walk());
