import type { Evidence, Exchange } from '../../cloud/network.ts';
import type { TrailEventIn } from '../../cloud/world/world.ts';
import type { ActorKind, AnyFlow, Fault, Narration, Phase } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { strictTextOf, toBase64 } from '../../kit/bytes.ts';
import type { Why } from '../../kit/why.ts';
import type { Headers, HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import type { RefusalTold } from '../refusalOf.ts';
import type { Performed, RunState } from '../run/run.ts';
import { decisionOf, toldRun, type ToldStep } from './toldRun.ts';

/** A body that is UTF-8 as text, any other in base64. Absent from a message without one. */
type TraceBody = { readonly text: string } | { readonly base64: string };

interface TraceMessage {
  readonly headers: Headers;
  readonly body?: TraceBody;
}

export interface TraceExchange {
  readonly host: string;
  /** ISO 8601, by the clock of the world. */
  readonly sentAt: string;
  readonly answeredAt: string;
  readonly request: { readonly method: string; readonly url: string } & TraceMessage;
  /** Absent where nothing answered. */
  readonly response?: { readonly status: number } & TraceMessage;
  /** What was decided, in a sentence, and the proof. Absent where the answer does not depend on who asks. */
  readonly decision?: string;
  readonly why?: Why;
  /** The documents that the proof speaks of. */
  readonly evidence: readonly Evidence[];
  /** CloudTrail events, those of the nested exchanges not included. */
  readonly trail: readonly TrailEventIn[];
  /** What the answering party asked others before it answered. */
  readonly nested: readonly TraceExchange[];
}

export interface TraceStep {
  readonly id: string;
  readonly round: number;
  readonly phase: Phase;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The protocol of a step that is only sketched. */
  readonly sketch?: string;
  readonly narration?: Narration;
  readonly refusal?: RefusalTold;
  /** The SDK call that became the request. */
  readonly call?: Omit<NonNullable<Performed['call']>, 'credentials'>;
  readonly exchange?: TraceExchange;
}

/** A run, to be kept and read outside the lab. A change that breaks readers raises `version`. */
export interface Trace {
  readonly format: 'federation-lab-trace';
  readonly version: 1;
  readonly flow: {
    readonly id: string;
    readonly title: string;
    readonly intro: string;
    readonly actors: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind: ActorKind;
      readonly about: string;
    }[];
  };
  readonly fault?: Pick<Fault, 'id' | 'title' | 'lesson' | 'repair'>;
  /** The option taken of each choice. */
  readonly choices: Choices;
  /** The last step was refused. */
  readonly refused: boolean;
  readonly steps: readonly TraceStep[];
}

function traceBody({ body }: HttpRequest | HttpResponse): { readonly body?: TraceBody } {
  if (body.length === 0) return {};
  const text = strictTextOf(body);
  return { body: text === undefined ? { base64: toBase64(body) } : { text } };
}

function traceExchange(exchange: Exchange): TraceExchange {
  const { request, response, host, sentAt, answeredAt, why, evidence, trail, nested } = exchange;
  const { method, url } = request;
  const decision = decisionOf(exchange);
  return {
    host,
    sentAt: new Date(sentAt).toISOString(),
    answeredAt: new Date(answeredAt).toISOString(),
    request: { method, url, headers: request.headers, ...traceBody(request) },
    ...(response && {
      response: { status: response.status, headers: response.headers, ...traceBody(response) },
    }),
    ...(decision !== undefined && { decision }),
    ...(why && { why }),
    evidence,
    trail,
    nested: nested.map(traceExchange),
  };
}

/** Keys are left out of the call: what they prove is in the request, and where they came from in an answer. */
function traceCall(call: NonNullable<Performed['call']>): NonNullable<TraceStep['call']> {
  const { credentials: _credentials, ...rest } = call;
  return rest;
}

function traceStep({ step, performed, narration, refusal }: ToldStep): TraceStep {
  const { id, phase, title, from, to, sketch } = step;
  const { round, call, exchange } = performed;
  return {
    id,
    round,
    phase,
    title,
    from,
    to,
    ...(sketch !== undefined && { sketch }),
    ...(narration && { narration }),
    ...(refusal && { refusal }),
    ...(call && { call: traceCall(call) }),
    ...(exchange && { exchange: traceExchange(exchange) }),
  };
}

/**
 * A run as one JSON value.
 *
 * @param states how the run stood after each of its steps, as `wholeRun` gives them
 */
export function traceOf(flow: AnyFlow, states: readonly RunState[], fault?: Fault): Trace {
  const { id, title, intro, actors } = flow;
  const last = states.at(-1);
  return {
    format: 'federation-lab-trace',
    version: 1,
    flow: {
      id,
      title,
      intro,
      actors: Object.entries(actors).map(([key, { name, kind, about }]) => ({
        id: key,
        name,
        kind,
        about,
      })),
    },
    ...(fault && {
      fault: {
        id: fault.id,
        title: fault.title,
        lesson: fault.lesson,
        repair: fault.repair,
      },
    }),
    choices: last?.choices ?? {},
    refused: last?.refused ?? false,
    steps: toldRun(flow, states, fault).map(traceStep),
  };
}

/** A trace as text. Bytes in the input of an SDK call are written as bodies are. */
export const traceText = (trace: Trace): string =>
  JSON.stringify(
    trace,
    (_key, value: unknown) => (value instanceof Uint8Array ? { base64: toBase64(value) } : value),
    2,
  );
