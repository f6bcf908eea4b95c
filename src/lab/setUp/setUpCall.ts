import type { SdkCall } from '../run/awsClients.ts';

/** A call that makes one of the objects behind a flow. */
export interface SetUpCall {
  readonly call: SdkCall;
  /** A member of the answer that later calls need, and the name they use for it. */
  readonly keeps?: { readonly name: string; readonly member: string };
}

/** An object of the world and the calls that make it, in order. */
export interface SetUpPart {
  /** Such as `Role DataReader`. */
  readonly title: string;
  /** Whose credentials make it. */
  readonly account: string;
  readonly calls: readonly SetUpCall[];
}

/** Stands in an input for what an earlier call kept. */
export const keptValue = (name: string): string => `{{${name}}}`;

/** The name that a text stands for, if it stands for one. */
export const keptNameIn = (text: string): string | undefined => /^\{\{(\w+)\}\}$/.exec(text)?.[1];

/** The input with what was kept put into its places. */
export function withKept(
  input: object,
  kept: Readonly<Record<string, string | undefined>>,
): object {
  return Object.fromEntries(
    Object.entries(input).map(([member, value]: [string, unknown]) => {
      const name = typeof value === 'string' ? keptNameIn(value) : undefined;
      return [member, name === undefined ? value : kept[name]];
    }),
  );
}
