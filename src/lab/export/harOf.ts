import type { Exchange } from '../../cloud/network.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { Instant } from '../../kit/time.ts';
import type { RunState } from '../run/run.ts';
import type { Har, HarEntry, HarTimings } from './har.ts';
import { harRequest, harResponse } from './harMessages.ts';

const pageId = 'flow';

const timeText = (at: Instant): string => new Date(at).toISOString();

/** The mock network opens no connections: all there is is the time until the answer is here. */
const timingsOf = (wait: number): HarTimings => ({
  blocked: -1,
  dns: -1,
  connect: -1,
  ssl: -1,
  send: 0,
  wait,
  receive: 0,
});

/** An exchange and, beneath it, the calls that the answering party made itself. */
function entriesOf(exchange: Exchange, where: string, caller?: Exchange): readonly HarEntry[] {
  const { request, response, host, sentAt, answeredAt, nested } = exchange;
  const time = answeredAt - sentAt;
  const entry: HarEntry = {
    pageref: pageId,
    startedDateTime: timeText(sentAt),
    time,
    request: harRequest(request),
    response: harResponse(response, answeredAt),
    cache: {},
    timings: timingsOf(time),
    comment: where,
    _initiator: caller ? { type: 'script', url: caller.request.url } : { type: 'other' },
  };
  const within = `${where}; sent by ${host} before it answered`;
  return [entry, ...nested.flatMap((inner) => entriesOf(inner, within, exchange))];
}

/**
 * Everything that travelled in a run, as HTTP Archive 1.2: one page for the flow, one entry for each
 * exchange, also for those that an answering party made itself (their initiator is the request that it
 * was answering). `comment` says which step an entry belongs to.
 */
export function harOf(flow: AnyFlow, { trace }: RunState, fault?: Fault): Har {
  const performed = trace.flatMap(({ step, round, exchange }) => {
    const { id, title } = flow.steps[step] ?? { id: String(step), title: '' };
    const name = round > 1 ? `${id}.${round}` : id;
    return exchange ? [{ name, exchange, where: `${name}: ${title}` }] : [];
  });
  const entries = performed
    .flatMap(({ exchange, where }) => entriesOf(exchange, where))
    .toSorted((one, other) => Date.parse(one.startedDateTime) - Date.parse(other.startedDateTime));
  const [first] = entries;
  return {
    log: {
      version: '1.2',
      creator: { name: 'Federation Lab', version: '1' },
      pages: first
        ? [
            {
              startedDateTime: first.startedDateTime,
              id: pageId,
              title: fault ? `${flow.title} (${fault.title})` : flow.title,
              pageTimings: { onContentLoad: -1, onLoad: -1 },
              comment: `Steps: ${performed.map(({ name }) => name).join(', ')}`,
            },
          ]
        : [],
      entries,
      comment: `Flow ${flow.id}${fault ? `, fault ${fault.id}` : ''}. All of it was answered by a mock: nothing reached AWS.`,
    },
  };
}
