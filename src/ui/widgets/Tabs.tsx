import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly panel: ReactNode;
}

export interface TabsProps<Value extends string> {
  /** What the tabs are views of. */
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  /** In a player of a height of its own, the panel takes what is left and scrolls beneath the tabs. */
  readonly fill?: boolean;
}

/** Views of one thing, one at a time. Arrow keys move along the row; Tab enters the panel. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  fill,
}: TabsProps<Value>) {
  return (
    <Base.Root
      className={styles.root}
      data-fill={fill || undefined}
      value={value}
      onValueChange={(next: Value) => onChange(next)}
    >
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} className={styles.tab} value={tab.value}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} className={styles.panel} value={tab.value}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
