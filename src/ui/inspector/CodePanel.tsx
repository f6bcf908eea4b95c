import { useState } from 'react';
import { type Code, codeOf } from '../../lab/code/codeOf.ts';
import type { Performed } from '../../lab/run/run.ts';
import { Document } from '../player/Document.tsx';
import { longLinesOf } from './longLinesOf.tsx';
import { CodeBlock } from '../widgets/CodeBlock.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import styles from './Inspector.module.css';

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
export function CodePanel({ performed }: { readonly performed: Performed }) {
  const [chosen, setChosen] = useState<Code['language']>('cli');
  const codes = codeOf(performed);
  const code = codes.find(({ language }) => language === chosen) ?? codes[0];
  if (!code)
    return (
      <EmptyState title="Nothing to type" text="This step sends no request that code could send." />
    );
  return (
    <div className={styles.message}>
      {codes.length > 1 && (
        <ToggleGroup
          label="Language"
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
