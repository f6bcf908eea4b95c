import { expect, it } from 'vitest';
import { wantedTable, writtenTable } from './actions.ts';

it('docs/actions.md lists the actions as the code has them; `npm run actions` writes it', async () => {
  expect(await writtenTable()).toBe(await wantedTable());
});
