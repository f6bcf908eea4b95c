/** What the guide can end in: the six rows that the notes end in, then what they leave out. */
export const outcomeIds = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'center-directory',
  'center-external-idp',
  'center-abac',
  'center-pkce',
  'center-device',
  'center-saml-app',
  'center-windows',
  'saml-console',
  'saml-api',
  'broker-assume-role',
  'broker-federation-token',
  'app-sign-up',
  'cognito-guest',
  'cognito-classic',
  'web-identity',
  'web-access-token',
  'github-actions',
  'eks-service-account',
  'oidc-workload',
  'outbound-web-identity',
  'resource-policy',
  'role-chaining',
  'mfa-session',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** Where an answer leads. */
export type Lead = { readonly question: string } | { readonly outcome: OutcomeId };

/** One way to answer a question of the guide, and where it leads. */
export interface GuideAnswer {
  /** Stands in addresses: short, and unique within its question. */
  readonly id: string;
  readonly text: string;
  /** The answer in a chart: three or four words. */
  readonly short: string;
  /** What the answer settles: the reason for the way the guide takes. */
  readonly because: string;
  readonly leads: Lead;
}

/** A question that people can answer about their own case, without knowing any service. */
export interface GuideQuestion {
  readonly id: string;
  readonly asks: string;
  /** The question in a chart: three or four words. */
  readonly short: string;
  /** How to tell the answers apart, or what to do where none fits. */
  readonly hint: string;
  readonly answers: readonly GuideAnswer[];
}

/** A decision tree: each question is asked from one place, an outcome may be reached in several ways. */
export interface Guide {
  readonly first: string;
  readonly questions: readonly GuideQuestion[];
}

/** What comes second, and what would put it first. */
export type RunnerUp = { readonly tips: string } & (
  | { readonly outcome: OutcomeId }
  /** Something that the guide does not lead to. */
  | { readonly name: string }
);

/** A way of federating that the guide ends in. What the notes say of it stands with the statements. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly service: string;
  /** The service in a chart: three or four words. */
  readonly short: string;
  /** The API call beneath. */
  readonly call: string;
  readonly why: string;
  readonly whenNot: string;
  readonly runnerUp: RunnerUp;
  /** Numbers of the statements of the notes that it rests on. The row of the triage comes first. */
  readonly statements: readonly string[];
  /** Flows of the lab that show it, and what of it. The first shows most. */
  readonly flows: readonly { readonly id: string; readonly shows: string }[];
}
