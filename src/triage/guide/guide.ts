/** The six rows that the notes end in. */
export const outcomeIds = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** One way to answer a question of the guide, and where it leads. */
export interface GuideAnswer {
  /** Stands in addresses: short, and unique within its question. */
  readonly id: string;
  readonly text: string;
  /** What the answer settles: the reason for the way the guide takes. */
  readonly because: string;
  readonly leads: { readonly question: string } | { readonly outcome: OutcomeId };
}

/** A question that people can answer about their own case, without knowing any service. */
export interface GuideQuestion {
  readonly id: string;
  readonly asks: string;
  /** What to do where no answer fits, or how to tell the answers apart. */
  readonly hint?: string;
  readonly answers: readonly GuideAnswer[];
}

/** A decision tree. */
export interface Guide {
  readonly first: string;
  readonly questions: readonly GuideQuestion[];
}

/** A way of federating that the guide ends in. The row's own words stand with the statements. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly service: string;
  /** The API call beneath. */
  readonly call: string;
  readonly why: string;
  readonly whenNot: string;
  /** Flows of the lab that show it, and what of it. */
  readonly flows: readonly { readonly id: string; readonly shows: string }[];
}
