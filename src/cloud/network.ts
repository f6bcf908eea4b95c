import type { Why } from '../kit/why.ts';
import type { Instant } from '../kit/time.ts';
import { type HttpRequest, type HttpResponse, noBody } from '../wire/http/records.ts';
import type { TrailEventIn, World } from './world/world.ts';

/** A document that a decision looked at, as it was at that moment. A Why's `at.document` names its id. */
export type Evidence =
  | {
      readonly id: string;
      readonly kind: 'policy';
      readonly title: string;
      readonly document: unknown;
    }
  | { readonly id: string; readonly kind: 'xml'; readonly title: string; readonly text: string }
  | {
      readonly id: string;
      readonly kind: 'sigv4';
      readonly title: string;
      readonly parts: Readonly<Record<string, string>>;
    };

/** What a party gives back: the world after the request, the answer, and the reason. */
export interface Answer {
  readonly world: World;
  readonly response: HttpResponse;
  /** The decision behind the answer. The client never sees it; the trace keeps it. */
  readonly why?: Why;
  readonly evidence?: readonly Evidence[];
}

/** What a party can see and use while it answers. */
export interface Scene {
  readonly world: World;
  /** For calls that the party makes itself. They are recorded beneath the request it is answering. */
  readonly network: Network;
}

/** Someone who answers HTTP requests: an AWS service, an identity provider, a partner's API. */
export type Party = (request: HttpRequest, scene: Scene) => Answer | Promise<Answer>;

/** One request and what came of it. */
export interface Exchange {
  readonly request: HttpRequest;
  /** Absent where no host of that name exists: a DNS failure, so nothing answered. */
  readonly response?: HttpResponse;
  readonly host: string;
  readonly sentAt: Instant;
  readonly answeredAt: Instant;
  readonly why?: Why;
  readonly evidence: readonly Evidence[];
  /** Calls that the answering party made itself before it answered. */
  readonly nested: readonly Exchange[];
  /** The CloudTrail events that this request left, nested ones not included. */
  readonly trail: readonly TrailEventIn[];
}

export interface Delivery {
  readonly world: World;
  readonly exchange: Exchange;
}

export interface Network {
  /** Carries one request to the party its host names, and the answer back. */
  send(request: HttpRequest, world: World): Promise<Delivery>;
}

/** Milliseconds that a message travels, each way. Fixed, so that a replay is exact. */
export const travelTime = 40;

/**
 * The network of a world: finds the party by host name, lets time pass, and records what happened.
 * It never leaves the page.
 */
export function createNetwork(partyOf: (host: string, world: World) => Party | undefined): Network {
  const networkInto = (log?: Exchange[]): Network => ({
    async send(request, before) {
      const host = new URL(request.url).host;
      const arrived: World = { ...before, clock: before.clock + travelTime };
      const party = partyOf(host, arrived);
      const nested: Exchange[] = [];
      const answer: Partial<Answer> & { world: World } = party
        ? await party(request, { world: arrived, network: networkInto(nested) })
        : { world: arrived };
      const world: World = { ...answer.world, clock: answer.world.clock + travelTime };
      const others = new Set(nested.flatMap(eventsOf));
      const exchange: Exchange = {
        request,
        ...(answer.response && { response: onTheWire(request, answer.response) }),
        host,
        sentAt: before.clock,
        answeredAt: world.clock,
        ...(answer.why && { why: answer.why }),
        evidence: answer.evidence ?? [],
        nested,
        trail: world.trail
          .slice(before.trail.size)
          .filter((event) => !others.has(event))
          .toArray(),
      };
      log?.push(exchange);
      return { world, exchange };
    },
  });
  return networkInto();
}

/** The CloudTrail events that an exchange left, those of its nested exchanges included. */
const eventsOf = ({ trail, nested }: Exchange): readonly TrailEventIn[] => [
  ...trail,
  ...nested.flatMap(eventsOf),
];

/** RFC 9110 section 9.3.2: the answer to HEAD is that to GET without its content. */
const onTheWire = ({ method }: HttpRequest, response: HttpResponse): HttpResponse =>
  method === 'HEAD' ? { ...response, body: noBody } : response;
