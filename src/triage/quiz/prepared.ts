import type { Exchange } from '../../cloud/network.ts';
import type { Side, View } from '../../lab/decode/view.ts';
import type { JsonLines, Lines } from '../../lab/jsonLines.ts';
import type { Option } from './question.ts';
import type { Settled } from './settled.ts';

/** An option as it is shown. */
export interface PreparedOption extends Option {
  /** Of a line in a document: where it stands there, the first line being 0. */
  readonly lines?: Lines;
  /** Of a line in a document: the JSON that the repair puts there; absent where it is taken away. */
  readonly becomes?: string;
}

/** The exchange of a run that the question is about. */
export interface ExchangeExhibit {
  readonly kind: 'exchange';
  readonly exchange: Exchange;
  /** The step’s title. */
  readonly step: string;
  /** What of it may be seen before the answer. After it, all may. */
  readonly first: 'exchange' | 'request' | 'nothing';
}

/** A message of a run, decoded. */
export interface MessageExhibit {
  readonly kind: 'message';
  readonly side: Side;
  /** The step’s title. */
  readonly step: string;
  readonly view: View;
}

/** A policy, written out. */
export interface DocumentExhibit {
  readonly kind: 'document';
  readonly title: string;
  readonly written: JsonLines;
}

/** What is looked at to find the answer. A `judge` question shows its own request and policies. */
export type Exhibit = ExchangeExhibit | MessageExhibit | DocumentExhibit;

/** A question ready to be asked. */
export interface Prepared {
  /** In the order of the bank; see `shownOptions` for the order in which they are shown. */
  readonly options: readonly PreparedOption[];
  readonly exhibit?: Exhibit;
  readonly settled: Settled;
}
