import type { Side } from '../../lab/decode/view.ts';

/** Which message is looked at, and how. What a step does not have gives way to its first. */
export interface MessageChoice {
  readonly exchange: string;
  readonly side: Side;
  readonly view: string;
}

export const firstChoice: MessageChoice = { exchange: '0', side: 'request', view: 'http' };
