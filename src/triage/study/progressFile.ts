import * as z from 'zod/mini';
import {
  type QuestionRecord,
  questionRecordSchema,
  type QuestionRecords,
} from './questionRecord.ts';

const format = 'federation-lab-quiz';
const version = 2;

const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  questions: z.record(z.string(), z.unknown()),
});

/** The first version knew one attempt only, and nothing of time. */
const firstSchema = z.object({
  version: z.literal(1),
  answers: z.record(z.string(), z.object({ correct: z.boolean() })),
});

/** What was read of a progress file. */
export interface ReadProgress {
  readonly records: QuestionRecords;
  /** How many records were left out because they were not sound. */
  readonly faulty: number;
}

/** Writes progress as it is kept, and as it is taken along. */
export const writeProgress = (records: QuestionRecords): string =>
  JSON.stringify({ format, version, questions: records });

/** An answer of the first version: it counts, and is due at once. */
const fromFirst = ({ correct }: { readonly correct: boolean }): QuestionRecord => ({
  asked: 1,
  right: correct ? 1 : 0,
  correct,
  at: 0,
  due: 0,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads progress. Records that do not hold are left out and counted; ids are not looked at, as the bank
 * may have changed since.
 *
 * @returns undefined where the text is no progress of a version that is known here
 */
export function readProgress(text: string): ReadProgress | undefined {
  const stored = parse(text);
  const first = firstSchema.safeParse(stored);
  if (first.success) {
    const answers = Object.entries(first.data.answers);
    return {
      records: Object.fromEntries(answers.map(([id, answer]) => [id, fromFirst(answer)])),
      faulty: 0,
    };
  }
  const file = fileSchema.safeParse(stored);
  if (!file.success) return undefined;
  const entries = Object.entries(file.data.questions).map(
    ([id, record]) => [id, questionRecordSchema.safeParse(record).data] as const,
  );
  return {
    records: Object.fromEntries(
      entries.flatMap(([id, record]) => (record ? [[id, record] as const] : [])),
    ),
    faulty: entries.filter(([, record]) => !record).length,
  };
}

/** Progress from two places as one: of each question, the record with the later answer. */
export function mergeProgress(one: QuestionRecords, other: QuestionRecords): QuestionRecords {
  const merged = new Map(Object.entries(one));
  for (const [id, record] of Object.entries(other))
    if (record.at > (merged.get(id)?.at ?? -1)) merged.set(id, record);
  return Object.fromEntries(merged);
}

/** Progress without the questions that the bank no longer has. */
export const dropRemoved = (
  records: QuestionRecords,
  cards: readonly { readonly id: string }[],
): QuestionRecords => {
  const known = new Set(cards.map(({ id }) => id));
  return Object.fromEntries(Object.entries(records).filter(([id]) => known.has(id)));
};
