import type { Why } from '../../kit/why.ts';
import type { AwsError } from '../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../wire/aws/awsValue.ts';
import type { InputOf, Structure } from '../../wire/aws/members.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import type { Evidence, Network } from '../network.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';

/** The circumstances of a call to an AWS API. */
export interface AwsCall {
  readonly world: World;
  /** For calls that the service makes itself, such as STS fetching an issuer's keys. */
  readonly network: Network;
  readonly request: HttpRequest;
  readonly requestId: string;
  /** Of the endpoint that was asked. */
  readonly region: string;
  /** The endpoint has no region in its name, such as `sts.amazonaws.com`. */
  readonly globalEndpoint: boolean;
}

/** The circumstances of a signed call. */
export interface SignedCall extends AwsCall {
  readonly caller: Caller;
}

/** What an operation did. The world is returned even on refusal: a refusal leaves a trail. */
export interface AwsOutcome {
  readonly world: World;
  readonly why: Why;
  readonly evidence?: readonly Evidence[];
  /** An operation whose output has no members gives no result. */
  readonly answer: { readonly result: AwsStructure | undefined } | { readonly error: AwsError };
}

/** What the table of actions says of an operation beside its members. */
export interface ActionReference {
  /** What is checked beyond the form of the parameters, in order; each a short phrase. */
  readonly checks: readonly string[];
  /** Error codes of its own, beyond those of every call. */
  readonly errors: readonly string[];
  /** How it differs from AWS; each a sentence. Empty: in nothing that is known. */
  readonly differs: readonly string[];
}

interface Described<Members extends Structure> {
  readonly name: string;
  /** The members of its input as the API model has them. */
  readonly members: Members;
  readonly reference: ActionReference;
}

interface UnsignedAction<Members extends Structure> extends Described<Members> {
  /** Operations that take no signature are proven by what they carry. */
  readonly signed: false;
  readonly run: (input: InputOf<Members>, call: AwsCall) => AwsOutcome | Promise<AwsOutcome>;
}

interface SignedAction<Members extends Structure> extends Described<Members> {
  readonly signed: true;
  readonly run: (input: InputOf<Members>, call: SignedCall) => AwsOutcome | Promise<AwsOutcome>;
}

/** An operation of an AWS API. */
export type AwsAction<Members extends Structure = Structure> =
  UnsignedAction<Members> | SignedAction<Members>;

/** Declares an operation; what `run` gets is typed by the members. */
export const awsAction = <Members extends Structure>(action: AwsAction<Members>): AwsAction =>
  // The service hands `run` only what was read by these very members.
  action as unknown as AwsAction;
