import type { Change } from '../../flows/worldChanges.ts';
import type { ApplicablePolicies } from '../../iam/policies.ts';
import type { Principal } from '../../iam/principal.ts';
import type { ContextValue } from '../../iam/request.ts';
import type { Side, View } from '../../lab/decode/view.ts';
import type { OutcomeId } from '../guide/guide.ts';
import type { PairId } from './pairs.ts';

/** One way to answer, the words of which code may write. */
export interface Reason {
  /**
   * Stable, and unique within the question. Where code finds the answer, this is what it finds:
   * a rule id, an error code, a step id, a ruling (see `rulingOf`), the name of a repair, the place of a
   * line or of a field.
   */
  readonly key: string;
  /** Why it is right, or what is wrong about it and when it would be right. */
  readonly because: string;
}

/** One way to answer. */
export interface Option extends Reason {
  readonly text: string;
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
  /** The confusable pairs that it tells apart. */
  readonly pairs?: readonly PairId[];
  readonly study: Study;
}

interface WithOptions extends Asked {
  readonly options: readonly Option[];
}

/** A scenario; the answer is known from the sources. */
export interface ChooseQuestion extends WithOptions {
  readonly kind: 'choose';
  readonly right: string;
}

/** Steps of a flow to put in order; their words and their order are those of the flow. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order';
  readonly flow: string;
  /** Four to six. The key is the id of a step; `because` says why it stands where it stands. */
  readonly options: readonly Reason[];
}

interface Diagnosed extends WithOptions {
  readonly kind: 'diagnose';
  readonly flow: string;
  readonly fault: string;
}

/** A flow with a fault; what is asked for is found by running it. */
export interface FindQuestion extends Diagnosed {
  /**
   * - `check`: the check that fails
   * - `error`: the AWS error code, or the words of the page; `none` where nothing is refused
   * - `step`: the step that is refused; `none` where nothing is refused
   */
  readonly finds: 'check' | 'error' | 'step';
}

/**
 * A flow with a fault, and changes of which one mends it: the broken flow reaches its end again. Where
 * the fault is an attack, the one that stops it and leaves the flow working.
 */
export interface RepairQuestion extends Diagnosed {
  readonly finds: 'repair';
  /** What each option does to the world, by its key. */
  readonly repairs: () => Promise<Readonly<Record<string, Change>>>;
}

export type DiagnoseQuestion = FindQuestion | RepairQuestion;

/** What someone asks AWS to do, as data. */
export interface JudgedRequest {
  readonly principal: Principal;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** A request and the policies that apply; the answer is found by evaluating them. */
export interface JudgeQuestion extends WithOptions {
  readonly kind: 'judge';
  readonly request: JudgedRequest;
  /** The ids of the policies are the titles they are shown under. Each statement has a Sid. */
  readonly policies: ApplicablePolicies;
}

/** A line of a policy, and the repair that it stands for. */
export interface SpotOption extends Reason {
  /** A JSON Pointer (RFC 6901) into the document. */
  readonly key: string;
  /** The value that the repair puts there. Absent: the repair takes away what is there. */
  readonly becomes?: unknown;
}

/** A request in a `spot` question, and the policies that apply to it besides the one that is shown. */
export interface Visit extends JudgedRequest {
  readonly also?: ApplicablePolicies;
}

/**
 * A policy that lets in too much; the answer is found by evaluating it with each line repaired. As it
 * stands, both requests are allowed. The right option is the only one whose repair refuses the stranger
 * and goes on allowing the rightful request.
 */
export interface SpotQuestion extends Asked {
  readonly kind: 'spot';
  readonly policy: {
    /** The title that it is shown under. */
    readonly id: string;
    readonly kind: 'resource' | 'role-trust' | 'identity';
    readonly document: unknown;
  };
  readonly stranger: Visit;
  readonly rightful: Visit;
  readonly options: readonly SpotOption[];
}

/** A value that the lab knows apart from the message that is read. */
export type Known =
  /** What a check of the run saw (or wanted): the first with this rule id in the step. */
  | { readonly check: string; readonly part?: 'saw' | 'wanted'; readonly step?: string }
  /** A field of another message of the run. */
  | {
      readonly step: string;
      readonly side: Side;
      readonly view: View['id'];
      readonly path: string;
    }
  /** A member of the CloudTrail event that a step left, by its JSON Pointer (RFC 6901). */
  | { readonly trail: string; readonly step: string };

/** A message of a run, decoded; which of its fields is asked for. */
export interface ReadQuestion extends Asked {
  readonly kind: 'read';
  readonly flow: string;
  readonly step: string;
  readonly fault?: string;
  /** The part of the step’s exchange that is shown: one view of one message. */
  readonly shows: { readonly side: Side; readonly view: View['id'] };
  /** The key is the path of a field in the view. The text is its name and, where short, its value. */
  readonly options: readonly Reason[];
  /** The field with the same value; or the path of one, where no value can tell it. */
  readonly finds: { readonly sameAs: Known } | { readonly right: string };
}

/** A sentence of older notes, which is the scene; whether it still holds. */
export interface ThenNowQuestion extends WithOptions {
  readonly kind: 'then-now';
  /**
   * `true`, `changed:<what>` (it was so once) or `never:<what>`, as the keys of all options are. Where a
   * correction is named, it says which; else it is `true` exactly where the first of the statements has
   * nothing to add about today.
   */
  readonly right: string;
  /** The number of the correction that it rests on; see `corrections.ts`. */
  readonly correction?: number;
}

/** The kinds of question are told apart by `kind`; a new kind is one more member. */
export type Question =
  | ChooseQuestion
  | OrderQuestion
  | DiagnoseQuestion
  | JudgeQuestion
  | SpotQuestion
  | ReadQuestion
  | ThenNowQuestion;

export type QuestionKind = Question['kind'];

/** Questions the options of which can be shown before anything is prepared. */
export type WrittenQuestion = Extract<Question, WithOptions>;

const written: ReadonlySet<QuestionKind> = new Set(['choose', 'diagnose', 'judge', 'then-now']);

export const isWritten = (question: Question): question is WrittenQuestion =>
  written.has(question.kind);
