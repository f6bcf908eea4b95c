import type { ApplicablePolicies } from '../../iam/policies.ts';
import type { Principal } from '../../iam/principal.ts';
import type { ContextValue } from '../../iam/request.ts';
import type { OutcomeId } from '../guide/guide.ts';

/** One way to answer. */
export interface Option {
  /**
   * Stable, and unique within the question. Where code finds the answer, this is what it finds:
   * a rule id, an error code, a step id, a ruling (see `rulingOf`), or the name of a repair.
   */
  readonly key: string;
  readonly text: string;
  /** Why it is right, or what is wrong about it. */
  readonly because: string;
}

/** Where the answer can be seen: a step of a flow, or an outcome of the guide. */
export type Study =
  | { readonly flow: string; readonly step: string; readonly fault?: string }
  | { readonly outcome: OutcomeId };

interface Asked {
  /** Stays the same for as long as the question does: progress is kept under it. */
  readonly id: string;
  /** The case, as short as it can be. */
  readonly scene: string;
  readonly asks: string;
  /** Numbers of the statements that it covers. */
  readonly statements: readonly string[];
  readonly study: Study;
  readonly options: readonly Option[];
}

/** A scenario; the answer is known from the sources. */
export interface ChooseQuestion extends Asked {
  readonly kind: 'choose';
  readonly right: string;
}

/**
 * A flow with a fault; the answer is found by running it.
 *
 * - `check`: the check that fails
 * - `error`: the AWS error code, or the words of the page; `none` where nothing fails
 * - `step`: the step that is refused; `none` where nothing fails
 * - `repair`: the one change, of those in `repairs.ts`, that lets the broken flow reach its end
 */
export interface DiagnoseQuestion extends Asked {
  readonly kind: 'diagnose';
  readonly flow: string;
  readonly fault: string;
  readonly finds: 'check' | 'error' | 'step' | 'repair';
}

/** What someone asks AWS to do, as data. */
export interface JudgedRequest {
  readonly principal: Principal;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** A request and the policies that apply; the answer is found by evaluating them. */
export interface JudgeQuestion extends Asked {
  readonly kind: 'judge';
  readonly request: JudgedRequest;
  /** The ids of the policies are the titles they are shown under. Each statement has a Sid. */
  readonly policies: ApplicablePolicies;
}

/** The kinds of question are told apart by `kind`; a new kind is one more member. */
export type Question = ChooseQuestion | DiagnoseQuestion | JudgeQuestion;

/** Questions whose answer code finds. */
export type ComputedQuestion = Exclude<Question, ChooseQuestion>;
