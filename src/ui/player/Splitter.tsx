import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Splitter.module.css';

export interface SplitterProps {
  /** The panel that it makes wider, such as "Width of the steps". */
  readonly label: string;
  /** The id of that panel. */
  readonly controls: string;
  /** The width of the panel, in CSS pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  /** The panel lies before the splitter, or after it. */
  readonly panel: 'before' | 'after';
  /** While it moves. */
  readonly onMove: (value: number) => void;
  /** When it rests: the size to remember. */
  readonly onRest: (value: number) => void;
}

const keyStep = 16;

/** The line between two panels: drag it, or move it with the arrow keys. A double click takes it back. */
export function Splitter(props: SplitterProps) {
  const { label, controls, value, min, max, initial, panel, onMove, onRest } = props;
  const direction = panel === 'before' ? 1 : -1;
  const within = (size: number) => Math.round(Math.min(max, Math.max(min, size)));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.currentTarget;
    const start = event.clientX;
    const sizeAt = (x: number) => within(value + (x - start) * direction);
    const move = ({ clientX }: globalThis.PointerEvent) => onMove(sizeAt(clientX));
    const rest = ({ clientX }: globalThis.PointerEvent) => {
      line.removeEventListener('pointermove', move);
      line.removeEventListener('pointerup', rest);
      line.removeEventListener('pointercancel', rest);
      onRest(sizeAt(clientX));
    };
    line.setPointerCapture(event.pointerId);
    line.addEventListener('pointermove', move);
    line.addEventListener('pointerup', rest);
    line.addEventListener('pointercancel', rest);
    line.focus();
  };

  const press = (event: KeyboardEvent) => {
    const sizes: Partial<Record<string, number>> = {
      ArrowLeft: value - keyStep * direction,
      ArrowRight: value + keyStep * direction,
      Home: min,
      End: max,
    };
    const size = sizes[event.key];
    if (size === undefined) return;
    event.preventDefault();
    onRest(within(size));
  };

  return (
    // A separator that can be focused is a control with a value (ARIA 1.2).
    <div
      className={styles.splitter}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- hr is the separator that cannot be focused
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => onRest(initial)}
    />
  );
}
