import type { Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { InputOf, Structure } from '../../../wire/aws/members.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';

/** The circumstances of a call to STS. */
export interface StsCall {
  readonly world: World;
  readonly request: HttpRequest;
  readonly requestId: string;
  readonly region: string;
}

/** What an operation did. The world is returned even on refusal: a refusal leaves a trail. */
export interface StsOutcome {
  readonly world: World;
  readonly why: Why;
  readonly evidence?: readonly Evidence[];
  readonly answer: { readonly result: AwsStructure } | { readonly error: AwsError };
}

/** An operation of STS: its name, its members as the API model has them, and what it does. */
interface UnsignedAction<Members extends Structure> {
  readonly name: string;
  /** Operations that take no signature are proven by what they carry. */
  readonly signed: false;
  readonly members: Members;
  readonly run: (input: InputOf<Members>, call: StsCall) => StsOutcome | Promise<StsOutcome>;
}

interface SignedAction<Members extends Structure> {
  readonly name: string;
  readonly signed: true;
  readonly members: Members;
  readonly run: (
    input: InputOf<Members>,
    call: StsCall & { readonly caller: Caller },
  ) => StsOutcome | Promise<StsOutcome>;
}

export type StsAction<Members extends Structure = Structure> =
  UnsignedAction<Members> | SignedAction<Members>;

/** Declares an operation; what `run` gets is typed by the members. */
export const stsAction = <Members extends Structure>(action: StsAction<Members>): StsAction =>
  // The party hands `run` only what was read by these very members.
  action as unknown as StsAction;
