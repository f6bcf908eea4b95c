import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'className' | 'children' | 'aria-label'
> {
  readonly icon: IconName;
  /** What it does: its name for those who do not see the drawing. */
  readonly label: string;
  /** The key that does the same, shown with the label when pointed at. */
  readonly hint?: string;
  readonly weight?: 'strong' | 'plain' | 'quiet';
}

/** A button with a drawing on it. */
export function IconButton({ icon, label, hint, weight = 'quiet', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={hint === undefined ? label : `${label} (${hint})`}
      {...rest}
      aria-label={label}
      className={styles.button}
      data-weight={weight}
      data-square
    >
      <Icon name={icon} />
    </button>
  );
}
