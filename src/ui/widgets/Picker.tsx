import { Select } from '@base-ui/react/select';
import { useId, useState, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Picker.module.css';

export interface PickerOption {
  readonly value: string;
  readonly title: string;
  /** One line beneath the title. */
  readonly about?: ReactNode;
}

export interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PickerOption[];
  readonly onChange: (value: string) => void;
  readonly icon?: IconName;
  /** Drawn in the colour of refusal, for a choice that breaks something. */
  readonly marked?: boolean;
}

/** One choice out of many, each with a line that explains it. */
export function Picker({ label, value, options, onChange, icon, marked = false }: PickerProps) {
  const id = useId();
  // The list opens inside the landmark that its button stands in.
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  return (
    <Select.Root<string>
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      items={options.map(({ value, title }) => ({ value, label: title }))}
    >
      <div className={styles.picker} ref={setPlace}>
        <Select.Trigger
          className={styles.trigger}
          data-marked={marked || undefined}
          aria-labelledby={`${id}-label ${id}-value`}
        >
          {icon && <Icon name={icon} />}
          <span className="said" id={`${id}-label`}>
            {label}
          </span>
          <span className={styles.value} id={`${id}-value`}>
            <Select.Value />
          </span>
          <span className={styles.chevron}>
            <Icon name="chevron" />
          </span>
        </Select.Trigger>
      </div>
      <Select.Portal container={place}>
        <Select.Positioner
          className={styles.positioner}
          alignItemWithTrigger={false}
          side="top"
          align="end"
          sideOffset={12}
          collisionPadding={8}
        >
          <Select.Popup className={styles.popup}>
            <Select.List className={styles.list} aria-label={label}>
              {options.map((option) => (
                <Select.Item key={option.value} className={styles.item} value={option.value}>
                  <span className={styles.tick}>
                    <Select.ItemIndicator>
                      <Icon name="tick" />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText className={styles.title}>{option.title}</Select.ItemText>
                  {option.about !== undefined && (
                    <span className={styles.about}>{option.about}</span>
                  )}
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
