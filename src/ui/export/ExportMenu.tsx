import { useEffect, useState } from 'react';
import { Menu } from '../widgets/Menu.tsx';
import styles from './ExportMenu.module.css';
import type { Exported, ExportKind } from './exportFile.ts';

export interface ExportMenuProps extends Exported {
  /** The address of the whole flow on paper. */
  readonly printHref: string;
}

const files: readonly (readonly [kind: ExportKind, title: string])[][] = [
  [
    ['har', 'HAR (for DevTools)'],
    ['json', 'Trace (JSON)'],
  ],
  [
    ['mmd', 'Diagram (Mermaid source)'],
    ['svg', 'Diagram (SVG)'],
    ['png', 'Diagram (PNG)'],
  ],
];

const shownFor = 2000;

interface Outcome {
  readonly state: 'saved' | 'failed';
  readonly said: string;
}

/** Takes a run along: as files, and on paper. What makes the files is fetched when one is wanted. */
export function ExportMenu({ printHref, ...exported }: ExportMenuProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome?.state !== 'saved') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const save = async (kind: ExportKind): Promise<void> => {
    setOutcome(undefined);
    try {
      const { exportFile } = await import('./exportFile.ts');
      setOutcome({ state: 'saved', said: `Saved ${await exportFile(exported, kind)}` });
    } catch (error) {
      reportError(error);
      setOutcome({ state: 'failed', said: 'Not saved: a part of the lab did not load or failed' });
    }
  };
  const icon = outcome && ({ saved: 'tick', failed: 'cross' } as const)[outcome.state];
  return (
    <>
      <Menu
        label="Export"
        icon={icon ?? 'export'}
        groups={[
          ...files.map((group) =>
            group.map(([kind, title]) => ({ id: kind, title, onSelect: () => void save(kind) })),
          ),
          [{ id: 'print', title: 'Print the whole flow', href: printHref }],
        ]}
      />
      <output className={outcome?.state === 'failed' ? styles.failed : 'said'}>
        {outcome?.said}
      </output>
    </>
  );
}
