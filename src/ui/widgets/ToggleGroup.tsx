import { useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './ToggleGroup.module.css';

export interface ToggleOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Drawn in place of the label, which is then said and shown when pointed at. */
  readonly icon?: IconName;
}

export interface ToggleGroupProps<Value extends string> {
  /** What is chosen here. Said, not drawn. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ToggleOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** `quiet`, words on a line, where another choice stands beside it. */
  readonly weight?: 'plain' | 'quiet';
}

/** One choice out of a few, all in sight. Native radio buttons, so it costs no script on any page. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group} data-weight={props.weight ?? 'plain'}>
      <legend className="said">{props.label}</legend>
      {props.options.map(({ value, label, icon }) => (
        <label key={value} className={styles.option} title={icon && label}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {icon && <Icon name={icon} />}
          <span className={icon && 'said'}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
