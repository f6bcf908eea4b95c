import { type KeyboardEvent, useRef, useState } from 'react';
import type { PreparedOption } from '../../triage/quiz/prepared.ts';
import { IconButton } from '../../ui/widgets/IconButton.tsx';
import { Kbd } from '../../ui/widgets/Kbd.tsx';
import { movedTo } from './movedTo.ts';
import styles from './OrderList.module.css';
import { useRowDrag } from './useRowDrag.ts';

export interface OrderListProps {
  /** The id of the heading that asks. */
  readonly labelledBy: string;
  /** In the order in which they stand now. */
  readonly options: readonly PreparedOption[];
  readonly onOrder: (keys: readonly string[]) => void;
  /** Enter does what the main button does. */
  readonly onEnter: () => void;
}

/**
 * Steps to be put in order: dragged, moved by their buttons, or by the keyboard. Arrows walk along the list;
 * with Alt or Ctrl, or after Space has taken hold of a step, they move it.
 */
export function OrderList({ labelledBy, options, onOrder, onEnter }: OrderListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<string>();
  const [said, setSaid] = useState('');
  const keys = options.map(({ key }) => key);
  const drag = useRowDrag(list, keys, (key, to) => move(key, to));
  const shown = drag.order ?? keys;

  function move(key: string, to: number): void {
    if (to < 0 || to >= keys.length || keys[to] === key) return;
    onOrder(movedTo(keys, key, to));
    const text = options.find((option) => option.key === key)?.text ?? '';
    setSaid(`${text}: place ${to + 1} of ${keys.length}`);
  }

  function hold(key: string | undefined): void {
    setHeld(key);
    const place = keys.indexOf(key ?? held ?? '') + 1;
    setSaid(
      key === undefined ? `Let go in place ${place}` : `Holding place ${place}. Arrows move it.`,
    );
  }

  const focusPlace = (place: number): void =>
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[place]?.focus();

  function press(event: KeyboardEvent, key: string, place: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined) {
      if (held === key || event.altKey || event.ctrlKey) move(key, place + step);
      else {
        if (held !== undefined) setHeld(undefined);
        focusPlace(place + step);
      }
    } else if (event.key === ' ') hold(held === key ? undefined : key);
    else if (event.key === 'Escape' && held !== undefined) hold(undefined);
    else if (event.key === 'Enter' && !event.repeat) onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.order}>
      <ol ref={list} className={styles.list} aria-labelledby={labelledBy}>
        {options.map(({ key, text }, place) => (
          <li
            key={key}
            className={styles.step}
            style={{ order: shown.indexOf(key) }}
            data-held={held === key || drag.dragged === key || undefined}
            onPointerDown={(event) => drag.start(event, key)}
          >
            <span className={styles.grip} data-grip aria-hidden="true">
              {shown.indexOf(key) + 1}
            </span>
            <button
              type="button"
              className={styles.row}
              data-row
              aria-pressed={held === key}
              aria-describedby={`${labelledBy}-keys`}
              onKeyDown={(event) => press(event, key, place)}
              onBlur={() => held === key && setHeld(undefined)}
            >
              <span className="said">
                {place + 1} of {keys.length}:{' '}
              </span>
              {text}
            </button>
            <span className={styles.moves}>
              <span className={styles.up}>
                <IconButton
                  icon="chevron"
                  label={`Move up: ${text}`}
                  tabIndex={-1}
                  disabled={place === 0}
                  onClick={() => move(key, place - 1)}
                />
              </span>
              <span className={styles.down}>
                <IconButton
                  icon="chevron"
                  label={`Move down: ${text}`}
                  tabIndex={-1}
                  disabled={place === keys.length - 1}
                  onClick={() => move(key, place + 1)}
                />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.keys} id={`${labelledBy}-keys`}>
        Drag the steps into their order. By keyboard: <Kbd>Space</Kbd> takes hold, arrows move,{' '}
        <Kbd>Space</Kbd> lets go.
      </p>
      <output className="said">{said}</output>
    </div>
  );
}
