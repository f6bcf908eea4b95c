import type { STSClient } from '@aws-sdk/client-sts';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Browser } from '../cloud/browser.ts';
import type { Credentials } from '../cloud/credentials.ts';
import type { Exchange } from '../cloud/network.ts';
import type { World } from '../cloud/world/world.ts';
import type { HttpRequest, HttpResponse } from '../wire/http/records.ts';

/** The stations that every way of federating passes, in this order. */
export const phases = ['authenticate', 'exchange', 'sts', 'access'] as const;
export type Phase = (typeof phases)[number];

export type ActorKind = 'person' | 'client' | 'idp' | 'aws';

export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  /** Hosts whose requests this actor answers. `*.` at the start stands for one or more labels. */
  readonly hosts?: readonly string[];
  /** One sentence: who this is and what it is trusted with. */
  readonly about: string;
}

/** A call that the answering party makes itself while it answers. */
export interface NestedArrow<ActorId extends string = string> {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly label: string;
  readonly reply: string;
}

/** What a step tells, written when the step has happened. Facts come from the exchange, not from memory. */
export interface Narration {
  /** What happened, in one or two sentences. */
  readonly what: string;
  /** Why it is done this way. */
  readonly why: string;
  /** Where the study notes are loose or outdated. */
  readonly correction?: Correction;
}

export interface Correction {
  /** The statement's number, such as N07. */
  readonly statement: string;
  /** What the notes say, in our own words. */
  readonly notes: string;
  /** What holds at AWS today. */
  readonly today: string;
}

/** What a narration may draw on. */
export interface Telling<Bag> {
  readonly world: World;
  readonly bag: Readonly<Partial<Bag>>;
  /** A value an earlier step put into the bag. Asking for one that is missing is a bug of the flow. */
  readonly need: <Key extends keyof Bag>(key: Key) => Exclude<Bag[Key], undefined>;
  /** What travelled in this step; absent for a step that is done locally. */
  readonly exchange?: Exchange;
}

/** What a step can do. Every way out goes through the network of the world. */
export interface Hands<Bag> extends Omit<Telling<Bag>, 'exchange'> {
  /** The user agent: keeps cookies, follows redirects, submits forms. */
  readonly browser: Browser;
  /** AWS SDK clients on the mock network, with the acting machine's clock. */
  readonly aws: {
    readonly sts: (credentials?: Credentials) => Promise<STSClient>;
    readonly s3: (credentials: Credentials) => Promise<S3Client>;
  };
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
}

export interface Step<ActorId extends string, Bag> {
  readonly id: string;
  readonly phase: Phase;
  /** A short name for the step list: a verb and its object. */
  readonly title: string;
  readonly from: ActorId;
  readonly to: ActorId;
  /** The words on the arrow; for a local step, on the note. */
  readonly label: string;
  /** The words on the answering arrow. A step without it is done locally: nothing travels. */
  readonly reply?: string;
  readonly nested?: readonly NestedArrow<ActorId>[];
  readonly say: (telling: Telling<Bag>) => Narration;
  /** Does the step and returns what later steps need. */
  readonly run: (hands: Hands<Bag>) => Promise<Partial<Bag> | void>;
}

/** A way for the flow to break. It changes the world, never the answer. */
export interface Fault<StepId extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Changes the world just before this step. From the beginning where it is absent. */
  readonly before?: StepId;
  readonly breaks: (world: World) => World;
  /** Where it must end: the step, the rule that fails, the AWS error code or page text. */
  readonly expect: { readonly step: StepId; readonly rule: string; readonly error: string };
  /** What to remember. */
  readonly lesson: string;
  /** What to do about it. */
  readonly repair: string;
}

export interface Flow<ActorId extends string = string, Bag = Record<string, unknown>> {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: who federates, from where, to what. */
  readonly intro: string;
  readonly actors: Readonly<Record<ActorId, Actor>>;
  /** The world it starts in, loaded on demand: a flow can be drawn without it. */
  readonly world: () => Promise<World>;
  readonly steps: readonly Step<ActorId, Bag>[];
  readonly faults: readonly Fault[];
}

/** Any flow, as the lab sees it once it is made. */
export type AnyFlow = Flow;

/**
 * Declares a flow. The bag's type comes first and alone, so that the rest is inferred: an arrow to an
 * actor that is not declared does not compile.
 */
export const defineFlow =
  <Bag extends object>() =>
  <const Actors extends Readonly<Record<string, Actor>>>(
    flow: Omit<Flow<Extract<keyof Actors, string>, Bag>, 'actors'> & { readonly actors: Actors },
  ): AnyFlow =>
    // Inside, a step sees its own bag type; outside, the bag is opaque.
    flow as unknown as AnyFlow;
