import { useMemo, useState } from 'react';
import type { AnyFlow } from '../../flows/flow.ts';
import { setUpOf } from '../../lab/setUp/setUpOf.ts';
import { setUpScript } from '../../lab/setUp/setUpScript.ts';
import { terraformOf } from '../../lab/terraform/terraformOf.ts';
import type { World } from '../../cloud/world/world.ts';
import { Document } from '../player/Document.tsx';
import { longLinesOf } from './longLinesOf.tsx';
import { CodeBlock } from '../widgets/CodeBlock.tsx';
import { Disclosure } from '../widgets/Disclosure.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import styles from './Inspector.module.css';

type Tool = 'cli' | 'terraform';
const tools = [
  { value: 'cli', label: 'AWS CLI' },
  { value: 'terraform', label: 'Terraform' },
] as const;

const notes: Readonly<Record<Tool, string>> = {
  cli: 'Commands that make what stands behind this flow, to be run by an administrator of the account. Each was run against the lab’s AWS.',
  terraform: 'The same for Terraform’s AWS provider. Its syntax was checked; it was not applied.',
};

interface Written {
  readonly title: string;
  readonly account: string;
  readonly text: string;
}

/** The objects behind a flow, in the order in which they are made, as code that makes them. */
export function SetUpPanel({ flow, world }: { readonly flow: AnyFlow; readonly world: World }) {
  const [tool, setTool] = useState<Tool>('cli');
  const parts = useMemo((): readonly Written[] => {
    const objects = flow.setUp ?? [];
    return setUpOf(world, objects).map((part, index) => {
      const object = objects[index];
      const text = tool === 'cli' || !object ? setUpScript(part) : terraformOf(world, object);
      return { title: part.title, account: part.account, text };
    });
  }, [flow, world, tool]);
  return (
    <div className={styles.message}>
      <ToggleGroup label="Tool" weight="quiet" value={tool} options={tools} onChange={setTool} />
      <p>{notes[tool]}</p>
      <div className={styles.view}>
        {parts.map(({ title, account, text }) => (
          <Disclosure key={title} title={`${title}, account ${account}`}>
            <Document title={title} text={() => text}>
              <CodeBlock label={title} lines={longLinesOf(text)} wrap />
            </Document>
          </Disclosure>
        ))}
      </div>
    </div>
  );
}
