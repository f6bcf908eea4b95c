import type { AwsClients } from './awsClients.ts';
import type { Browser } from '../cloud/browser.ts';
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
  /** What travelled in this step; absent for a step in which nothing travels through the network. */
  readonly exchange?: Exchange;
  /** How often the step has been done in this run, this time included: above 1 only in a loop. */
  readonly round: number;
  /** The option taken of each of the flow's choices. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What a step can do. Every way out goes through the network of the world. */
export interface Hands<Bag> extends Omit<Telling<Bag>, 'exchange'> {
  /** The user agent: keeps cookies, follows redirects, submits forms. */
  readonly browser: Browser;
  /** AWS SDK clients on the mock network, with the acting machine's clock. */
  readonly aws: AwsClients;
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
}

/** The part of a flow that a step stands in, if it is not done once and always. */
export type Within =
  /** Repeated with its neighbours of the same loop while the loop says so. */
  | { readonly loop: string }
  /** Done only where this option of the choice is taken. */
  | { readonly choice: string; readonly option: string };

export interface Step<ActorId extends string, Bag> {
  readonly id: string;
  readonly phase: Phase;
  /** A short name for the step list: a verb and its object. */
  readonly title: string;
  readonly from: ActorId;
  readonly to: ActorId;
  /** The words on the arrow; for a local step, on the note. */
  readonly label: string;
  /** The words on the answering arrow. A step without it is done locally, or is a message without answer. */
  readonly reply?: string;
  readonly nested?: readonly NestedArrow<ActorId>[];
  /**
   * The protocol of a step that the lab only sketches, such as Kerberos: no HTTP is spoken, so nothing
   * travels through the network. It is marked wherever it is shown.
   */
  readonly sketch?: string;
  readonly within?: Within;
  /** Seconds that pass before the step; people read and machines think for 2 unless it says so. */
  readonly delay?: number;
  /** Error codes with which the answerer may refuse and the flow still goes on: a poll that comes early. */
  readonly mayRefuse?: readonly string[];
  readonly say: (telling: Telling<Bag>) => Narration;
  /** Does the step and returns what later steps need. A sketch has nothing to do. */
  readonly run?: (hands: Hands<Bag>) => Promise<Partial<Bag> | void>;
}

/** Neighbouring steps that are repeated. */
export interface Loop<Bag> {
  /** The words on its frame: `Every 5 seconds, until Ana approves`. */
  readonly title: string;
  /** Whether to go round once more, asked when its last step has been done. */
  readonly again: (telling: Telling<Bag>) => boolean;
}

/** A fork that the learner decides. Its options travel in the address; the first is taken by default. */
export interface Choice {
  /** What is chosen: `Role`, `Where the session is used`. */
  readonly title: string;
  /** Titles by id, in the order in which they are drawn. */
  readonly options: Readonly<Record<string, string>>;
}

/** A refusal, as a fault announces it. */
export interface ExpectedRefusal<StepId extends string = string> {
  /** The step that is refused. */
  readonly step: StepId;
  /** The rule that fails. */
  readonly rule: string;
  /** The AWS error code, or the text on the page where AWS shows one. */
  readonly error: string;
}

interface FaultInWorld<StepId extends string> {
  readonly id: string;
  readonly title: string;
  /** Changes the world just before this step. From the beginning where it is absent. */
  readonly before?: StepId;
  readonly breaks: (world: World) => World;
  /** Who acts otherwise, and with what: replaces inputs of the flow of the same name. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The options that the fault needs. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What to remember. */
  readonly lesson: string;
  /** What to do about it. */
  readonly repair: string;
}

/** A way for the flow to break: the mock cloud refuses a step. It changes the world, never the answer. */
export interface RefusedFault<StepId extends string = string> extends FaultInWorld<StepId> {
  readonly expect: ExpectedRefusal<StepId>;
}

/** A fault that is not refused although it should be: someone gets in. The repair, made, stops it. */
export interface Attack<StepId extends string = string> extends FaultInWorld<StepId> {
  /** What the attacker has got when the flow has reached its end. */
  readonly succeeds: string;
  readonly stopped: {
    /** The repair, made in the world. */
    readonly by: (world: World) => World;
    /** Where the same attack ends then. */
    readonly expect: ExpectedRefusal<StepId>;
  };
}

export type Fault<StepId extends string = string> = RefusedFault<StepId> | Attack<StepId>;

/** Another flow that is worth a look from this one. */
export interface Neighbour {
  readonly flow: string;
  /** What it is, seen from here: `The same, without Cognito`. */
  readonly how: string;
}

export interface Flow<ActorId extends string = string, Bag = Record<string, unknown>> {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: who federates, from where, to what. */
  readonly intro: string;
  readonly actors: Readonly<Record<ActorId, Actor>>;
  /** The world it starts in, loaded on demand: a flow can be drawn without it. */
  readonly world: () => Promise<World>;
  /**
   * The world is not the one that the steps were written for. Any of them may find that an answer lacks what
   * it needs, and stop or have nothing to tell; elsewhere that is a bug of the flow.
   */
  readonly edited?: true;
  /** What is in the bag before the first step: whom and what it is about, as far as a fault may change it. */
  readonly inputs?: Partial<Bag>;
  readonly loops?: Readonly<Record<string, Loop<Bag>>>;
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly steps: readonly Step<ActorId, Bag>[];
  readonly faults: readonly Fault[];
  /** Why the flow has no step of a phase, for each phase that it lacks. */
  readonly lacks?: Partial<Readonly<Record<Phase, string>>>;
  readonly neighbours?: readonly Neighbour[];
  /** The objects of the world that have to be set up for it, in the order in which they are made. */
  readonly setUp?: readonly SetUpObject[];
}

/** An object of an AWS account behind a flow, as it is named in the world. */
export type SetUpObject =
  | { readonly kind: 'saml-provider'; readonly account: string; readonly name: string }
  | { readonly kind: 'oidc-provider'; readonly account: string; readonly url: string }
  | { readonly kind: 'outbound-federation'; readonly account: string }
  | { readonly kind: 'role'; readonly account: string; readonly name: string }
  | { readonly kind: 'user'; readonly account: string; readonly name: string }
  | { readonly kind: 'bucket'; readonly account: string; readonly name: string }
  | { readonly kind: 'user-pool'; readonly id: string }
  | { readonly kind: 'identity-pool'; readonly id: string }
  | { readonly kind: 'permission-set'; readonly name: string }
  | { readonly kind: 'access-control-attributes' }
  | { readonly kind: 'store-user'; readonly userName: string };

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
