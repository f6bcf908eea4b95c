import * as z from 'zod/mini';
import type { StudyContext, Turn } from './turn.ts';

const schema = z.object({
  version: z.literal(1),
  seed: z.string(),
  at: z.int().check(z.minimum(0)),
  /** Milliseconds. */
  left: z.number().check(z.minimum(0)),
  /** It was handed in, and its result stands. */
  marked: z.boolean(),
  turns: z.array(
    z.object({
      question: z.string(),
      answer: z.optional(z.union([z.string(), z.array(z.string())])),
      correct: z.optional(z.boolean()),
      flagged: z.optional(z.boolean()),
    }),
  ),
});

/** An exam as it is kept while the page is closed. */
export interface ExamRecord extends Pick<StudyContext, 'seed' | 'turns' | 'at' | 'left'> {
  readonly marked: boolean;
}

/** Writes an exam to be kept. */
export const writeExam = ({ seed, turns, at, left, marked }: ExamRecord): string =>
  JSON.stringify({ version: 1, seed, turns, at, left, marked });

/** Leaves out what is not set: an optional property is there or it is not. */
const turnOf = ({
  question,
  answer,
  correct,
  flagged,
}: z.infer<typeof schema>['turns'][number]): Turn => ({
  question,
  ...(answer !== undefined && { answer }),
  ...(correct !== undefined && { correct }),
  ...(flagged !== undefined && { flagged }),
});

/**
 * Reads a kept exam. Questions that the bank no longer has are left out.
 *
 * @returns undefined where there is none, none of this version, or no question of it is left
 */
export function readExam(
  text: string | undefined,
  known: (question: string) => boolean,
): ExamRecord | undefined {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  const { data } = schema.safeParse(stored);
  if (!data) return undefined;
  const shown = data.turns[data.at]?.question;
  const turns = data.turns.filter(({ question }) => known(question)).map(turnOf);
  if (turns.length === 0) return undefined;
  const at = Math.max(
    0,
    turns.findIndex(({ question }) => question === shown),
  );
  return { seed: data.seed, turns, at, left: data.left, marked: data.marked };
}
