import { cliName } from './cliName.ts';

/** Above this many characters a text gets a line and a name of its own, so that the call can be read. */
const longest = 120;

/** A text of the input that is named before it is used. */
export interface NamedText {
  /** Such as `saml_assertion`. */
  readonly name: string;
  readonly text: string;
}

/** The long texts at the top of an input, by the member that holds each. */
export function longTextsOf(input: object): ReadonlyMap<string, NamedText> {
  return new Map(
    Object.entries(input).flatMap(([member, value]: [string, unknown]) =>
      typeof value === 'string' && value.length > longest
        ? [[member, { name: cliName(member, '_'), text: value }] as const]
        : [],
    ),
  );
}
