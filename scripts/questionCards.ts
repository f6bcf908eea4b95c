import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { cardOf } from '../src/triage/quiz/bank/card.ts';
import { themes } from '../src/triage/quiz/bank/index.ts';
import type { Question } from '../src/triage/quiz/question.ts';

const file = new URL('../src/triage/quiz/bank/cards.ts', import.meta.url);

/** The cards of the bank as they should stand in `cards.ts`. */
export async function wantedCards(): Promise<string> {
  const rows: string[] = [];
  for (const { id, load } of themes) {
    const questions: readonly Question[] = await load();
    rows.push(...questions.map((question) => `${JSON.stringify(cardOf(question, id))},`));
  }
  const text = `import type { Card } from './card.ts';

    /** A card of every question, theme by theme. Written by \`npm run question-cards\`. */
    export const cards: readonly Card[] = [${rows.join('\n')}];`;
  return format(text, { ...(await resolveConfig(file)), parser: 'typescript' });
}

export const writtenCards = (): Promise<string> => readFile(file, 'utf8');

export const writeCards = async (): Promise<void> => writeFile(file, await wantedCards());
