import * as z from 'zod/mini';

/** The last moment that a Date can hold, in milliseconds. */
const endOfTime = 8.64e15;

const moment = z.number().check(z.minimum(0), z.maximum(endOfTime));
const count = z.int().check(z.minimum(0));

/** What FSRS knows of how well a question is remembered. Times are in days. */
const memorySchema = z.object({
  stability: z.number().check(z.positive()),
  difficulty: z.number().check(z.minimum(1), z.maximum(10)),
  interval: z.number().check(z.minimum(0)),
  lapses: count,
  state: z.literal([0, 1, 2, 3]),
});

/** What is kept of a question that was answered at least once. Moments are in milliseconds since 1970. */
export const questionRecordSchema = z
  .object({
    asked: z.int().check(z.minimum(1)),
    right: count,
    /** The last answer was right. */
    correct: z.boolean(),
    /** When it was last answered. */
    at: moment,
    /** When it is to be asked again. */
    due: moment,
    /** Absent where the answer is older than the schedule. */
    memory: z.optional(memorySchema),
  })
  .check(z.refine(({ asked, right }) => right <= asked));

export type QuestionRecord = z.infer<typeof questionRecordSchema>;

/** Records by the question's id. */
export type QuestionRecords = Readonly<Record<string, QuestionRecord>>;

/** The record of a question; undefined where it was never answered. */
export const recordOf = (records: QuestionRecords, id: string): QuestionRecord | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;
