import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `strong` for the one thing to do next; `quiet` where a border would be noise. */
  readonly weight?: 'strong' | 'plain' | 'quiet';
  readonly icon?: IconName;
}

/** A button with a word on it. The word is a verb. */
export function Button({ weight = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={styles.button} data-weight={weight}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
