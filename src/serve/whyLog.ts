import { failures, type Why } from '../kit/why.ts';
import { isoTime } from '../kit/time.ts';
import { own } from '../kit/own.ts';
import { fieldOf, formOf, readQuery } from '../wire/http/form.ts';
import { headerOf, type Headers, type HttpRequest, noBody } from '../wire/http/records.ts';
import type { Evidence, Exchange } from '../cloud/network.ts';

/** Why an earlier request was answered as it was. Bodies are left out: what they said stands in the reasons. */
export interface Explained {
  readonly requestId: string;
  readonly answeredAt: string;
  readonly action?: string;
  readonly request: { readonly method: string; readonly url: string; readonly headers: Headers };
  /** Absent where no such host exists. */
  readonly response?: { readonly status: number; readonly headers: Headers };
  /** The deepest checks that failed: what really broke. */
  readonly failures: readonly Why[];
  readonly why?: Why;
  readonly evidence: readonly Evidence[];
  /** Calls that the answering party made itself. */
  readonly nested: readonly Explained[];
}

/** One line of the list of what was asked last. */
export interface ExplainedLine {
  readonly requestId: string;
  readonly answeredAt: string;
  readonly method: string;
  readonly host: string;
  readonly action?: string;
  readonly status?: number;
}

export interface WhyLog {
  add(exchange: Exchange): void;
  find(requestId: string): Explained | undefined;
  /** The newest first. */
  list(count: number): readonly ExplainedLine[];
}

interface Kept {
  readonly exchange: Exchange;
  /** Stands for the request id where the answer has none. */
  readonly number: string;
  readonly action: string | undefined;
  readonly size: number;
}

/** Names of the header in which services tell the request's id. */
const idHeaders = ['x-amzn-requestid', 'x-amz-request-id'];

/** What the request asks to be done, where its protocol says so, else what CloudTrail calls it. */
function actionOf(request: HttpRequest, trail: Exchange['trail']): string | undefined {
  const target = headerOf(request, 'x-amz-target')?.split('.').at(-1);
  if (target !== undefined) return target;
  const event = trail[0] && own(trail[0], 'eventName');
  if (typeof event === 'string') return event;
  return fieldOf(formOf(request), 'Action') ?? fieldOf(readQuery(request.url), 'Action');
}

const idOf = ({ response }: Exchange): string | undefined =>
  response && idHeaders.map((name) => headerOf(response, name)).find(Boolean);

function explain(exchange: Exchange, number: string, action?: string): Explained {
  const { request, response, why, evidence, nested } = exchange;
  const { method, url, headers } = request;
  return {
    requestId: idOf(exchange) ?? number,
    answeredAt: isoTime(exchange.answeredAt),
    ...(action !== undefined && { action }),
    request: { method, url, headers },
    ...(response && { response: { status: response.status, headers: response.headers } }),
    failures: why ? failures(why) : [],
    ...(why && { why }),
    evidence,
    nested: nested.map((inner, index) =>
      explain(inner, `${number}.${index + 1}`, actionOf(inner.request, inner.trail)),
    ),
  };
}

/** Bodies may be large, and the reasons quote what mattered of them. */
const withoutBodies = (exchange: Exchange): Exchange => ({
  ...exchange,
  request: { ...exchange.request, body: noBody },
  ...(exchange.response && { response: { ...exchange.response, body: noBody } }),
  nested: exchange.nested.map(withoutBodies),
});

/** Roughly what keeping an exchange costs: reasons quote what was sent, seldom more than once. */
const sizeOf = ({ request, nested }: Exchange): number =>
  4096 +
  request.url.length +
  request.body.length +
  request.headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0) +
  nested.reduce((sum, inner) => sum + sizeOf(inner), 0);

/**
 * Keeps the reasons of the last requests by their request ids. An answer without one, such as a page of the
 * sign-in site, is kept under the number of its request. The oldest goes where there are more than
 * `mostRequests`, or more than `mostBytes` of what was sent.
 */
export function whyLog(mostRequests = 10_000, mostBytes = 256 * 1024 * 1024): WhyLog {
  // A Map keeps the order in which its keys came.
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let count = 0;

  const forget = (id: string): void => {
    bytes -= kept.get(id)?.size ?? 0;
    kept.delete(id);
  };
  return {
    add(exchange) {
      count += 1;
      const number = String(count);
      const id = idOf(exchange) ?? number;
      // A world that was put back hands out its ids once more; the newer request is the one asked for.
      forget(id);
      const size = sizeOf(exchange);
      const action = actionOf(exchange.request, exchange.trail);
      kept.set(id, { exchange: withoutBodies(exchange), number, action, size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (kept.size <= mostRequests && bytes <= mostBytes) break;
        forget(oldest);
      }
    },
    find(requestId) {
      const found = kept.get(requestId);
      return found && explain(found.exchange, found.number, found.action);
    },
    list: (most) =>
      [...kept]
        .slice(-most)
        .toReversed()
        .map(([requestId, { exchange, action }]) => ({
          requestId,
          answeredAt: isoTime(exchange.answeredAt),
          method: exchange.request.method,
          host: exchange.host,
          ...(action !== undefined && { action }),
          ...(exchange.response && { status: exchange.response.status }),
        })),
  };
}
