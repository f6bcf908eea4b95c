import { tsImport } from 'tsx/esm/api';

/** `npm run actions`: writes docs/actions.md, the table of everything that the mock AWS answers. */
const { writeTable } = await tsImport('./actions.ts', import.meta.url);
await writeTable();
