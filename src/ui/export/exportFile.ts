import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { harOf } from '../../lab/export/harOf.ts';
import { traceOf, traceText } from '../../lab/export/traceOf.ts';
import { wholeRun } from '../../lab/export/wholeRun.ts';
import type { RunState } from '../../lab/run/run.ts';
import { sequenceSource } from '../../lab/sequenceSource.ts';
import { diagramSheet } from './diagramSheet.ts';
import type { DrawnDiagram } from './drawnDiagram.ts';
import { pngOf } from './pngOf.ts';
import { saveFile } from './saveFile.ts';
import { svgText } from './svgText.ts';

/** A run, and how its diagram stands. */
export interface Exported {
  readonly flow: AnyFlow;
  readonly fault: Fault | undefined;
  /** The attack that is in force has been stopped by its repair. */
  readonly repaired: boolean;
  readonly choices: Choices;
  readonly drawn: DrawnDiagram;
}

export type ExportKind = 'har' | 'json' | 'mmd' | 'svg' | 'png';

/** Such as `saml-api.slow-clock.har`. */
export const fileNameOf = (
  { flow, fault, repaired }: Pick<Exported, 'flow' | 'fault' | 'repaired'>,
  kind: ExportKind,
): string =>
  [flow.id, fault?.id, fault && repaired && 'repaired', flow.edited && 'edited', kind]
    .filter(Boolean)
    .join('.');

async function lastOf(states: Promise<readonly RunState[]>): Promise<RunState> {
  const run = (await states).at(-1);
  if (!run) throw new Error('The flow has no step that could be exported.');
  return run;
}

const contents: Readonly<Record<ExportKind, (exported: Exported) => Promise<Blob>>> = {
  har: async ({ flow, fault, choices }) => {
    const har = harOf(flow, await lastOf(wholeRun(flow, fault, choices)), fault);
    return new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' });
  },
  json: async ({ flow, fault, choices }) => {
    const trace = traceOf(flow, await wholeRun(flow, fault, choices), fault);
    return new Blob([traceText(trace)], { type: 'application/json' });
  },
  mmd: async ({ drawn }) => new Blob([sequenceSource(drawn.diagram)], { type: 'text/plain' }),
  svg: async ({ drawn }) =>
    new Blob([svgText((await diagramSheet(drawn)).svg)], { type: 'image/svg+xml' }),
  png: async ({ drawn }) => pngOf(await diagramSheet(drawn)),
};

/**
 * Exports a run to a file and gives the file's name. What travelled is exported whole, to the end of the
 * run, whichever step is shown; the diagram as it is shown.
 */
export async function exportFile(exported: Exported, kind: ExportKind): Promise<string> {
  const name = fileNameOf(exported, kind);
  saveFile(name, await contents[kind](exported));
  return name;
}
