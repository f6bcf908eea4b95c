import { cards } from '../../triage/quiz/bank/cards.ts';
import { loadThemes } from '../../triage/quiz/bank/index.ts';
import { grade } from '../../triage/quiz/grade.ts';
import { prepare } from '../../triage/quiz/prepare.ts';
import type { Prepared } from '../../triage/quiz/prepared.ts';
import type { Question } from '../../triage/quiz/question.ts';
import type { ToMark } from '../../triage/study/studyMachine.ts';

/** A question with everything that is needed to ask it and to mark an answer. */
export interface ReadyQuestion {
  readonly question: Question;
  readonly prepared: Prepared;
}

const loaded = new Map<string, Question>();
const ready = new Map<string, ReadyQuestion>();
const preparing = new Map<string, Promise<ReadyQuestion>>();

/** What is known of a question at once, without waiting. */
export const knownOf = (id: string): Partial<ReadyQuestion> => {
  const question = loaded.get(id);
  return ready.get(id) ?? (question ? { question } : {});
};

/** Fetches the theme of a question. */
export async function loadQuestion(id: string): Promise<Question> {
  const known = loaded.get(id);
  if (known) return known;
  const theme = cards.find((card) => card.id === id)?.theme;
  for (const question of (theme ? await loadThemes([theme]) : new Map<string, Question>()).values())
    loaded.set(question.id, question);
  const question = loaded.get(id);
  if (!question) throw new Error(`The bank has no question ${id}.`);
  return question;
}

/** Makes a question ready; once, however often it is asked for, and anew after a failure. */
export function readyQuestion(id: string): Promise<ReadyQuestion> {
  const under = preparing.get(id);
  if (under) return under;
  const promise = (async () => {
    const question = await loadQuestion(id);
    const made = { question, prepared: await prepare(question) };
    ready.set(id, made);
    return made;
  })();
  preparing.set(id, promise);
  promise.catch(() => preparing.delete(id));
  return promise;
}

/** Tells of each answer whether it is right. */
export const markAnswers = (answers: readonly ToMark[]): Promise<readonly boolean[]> =>
  Promise.all(
    answers.map(async ({ question, answer }) => {
      const { prepared } = await readyQuestion(question);
      return grade(prepared.settled, answer).correct;
    }),
  );
