import { useState } from 'react';
import { type Code, codeOf } from '../../lab/code/codeOf.ts';
import type { AnyFlow } from '../../flows/flow.ts';
import type { Performed } from '../../lab/run/run.ts';
import { useLoaded } from '../play/useLoaded.ts';
import { Document } from '../player/Document.tsx';
import { longLinesOf } from './longLinesOf.tsx';
import { CodeBlock } from '../widgets/CodeBlock.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { Skeleton } from '../widgets/Skeleton.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import styles from './Inspector.module.css';
import { SetUpPanel } from './SetUpPanel.tsx';

const titles: Readonly<Record<Code['language'], string>> = {
  cli: 'AWS CLI',
  javascript: 'JavaScript',
  python: 'Python',
  curl: 'curl',
};

const notes: Readonly<Record<Code['language'], string>> = {
  cli: 'For version 2 of the AWS CLI. The credentials are those of this run and open nothing but the lab.',
  javascript: 'The AWS SDK for JavaScript v3: the very call that was made here.',
  python: 'The same call by boto3.',
  curl: 'No AWS SDK makes this request: a browser or another client does.',
};

/** The step as code that can be copied. */
function StepCode({ performed }: { readonly performed: Performed | undefined }) {
  const [chosen, setChosen] = useState<Code['language']>('cli');
  const codes = performed ? codeOf(performed) : [];
  const code = codes.find(({ language }) => language === chosen) ?? codes[0];
  if (!code)
    return (
      <EmptyState
        title="Nothing to type"
        text={
          performed
            ? 'This step sends no request that code could send.'
            : 'Go forward, and the code of the first request appears here.'
        }
      />
    );
  return (
    <div className={styles.message}>
      {codes.length > 1 && (
        <ToggleGroup
          label="Language"
          weight="quiet"
          value={code.language}
          options={codes.map(({ language }) => ({ value: language, label: titles[language] }))}
          onChange={setChosen}
        />
      )}
      <p>{notes[code.language]}</p>
      <Document title={titles[code.language]} text={() => code.text}>
        <CodeBlock label={titles[code.language]} lines={longLinesOf(code.text)} wrap />
      </Document>
    </div>
  );
}

type Part = 'step' | 'set-up';
const parts = [
  { value: 'step', label: 'This step' },
  { value: 'set-up', label: 'The set-up' },
] as const;

export interface CodePanelProps {
  readonly flow: AnyFlow;
  /** The step that was done last. */
  readonly performed: Performed | undefined;
}

/** The lab's AWS in code: the step that is shown, or what stands behind the whole flow. */
export function CodePanel({ flow, performed }: CodePanelProps) {
  const [part, setPart] = useState<Part>('step');
  // As the flow begins it, before any fault.
  const world = useLoaded(part === 'set-up' ? flow.world : undefined);
  return (
    <div className={styles.message}>
      <ToggleGroup label="Code for" value={part} options={parts} onChange={setPart} />
      {part === 'step' ? (
        <StepCode performed={performed} />
      ) : world.state === 'ready' ? (
        <SetUpPanel flow={flow} world={world.value} />
      ) : (
        <Skeleton label="The set-up is loading" lines={[40, 90, 80, 60]} />
      )}
    </div>
  );
}
