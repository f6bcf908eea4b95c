import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { actionTable } from '../src/cloud/aws/actionTable.ts';
import { services } from '../src/cloud/aws/services.ts';

const file = new URL('../docs/actions.md', import.meta.url);

/** The table of actions as it should stand in `docs/actions.md`. */
export const wantedTable = async (): Promise<string> =>
  format(actionTable(services), { ...(await resolveConfig(file)), parser: 'markdown' });

export const writtenTable = (): Promise<string> => readFile(file, 'utf8');

export const writeTable = async (): Promise<void> => writeFile(file, await wantedTable());
