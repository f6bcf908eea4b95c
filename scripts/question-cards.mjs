import { tsImport } from 'tsx/esm/api';

/** `npm run question-cards`: writes the card of every question of the bank. */
const { writeCards } = await tsImport('./questionCards.ts', import.meta.url);
await writeCards();
