import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import { movedTo } from './movedTo.ts';

/** Pixels that the pointer moves before a press is a drag. */
const slack = 4;

export interface RowDrag {
  /** The row that is being dragged. */
  readonly dragged: string | undefined;
  /** The order that dropping here would give. */
  readonly order: readonly string[] | undefined;
  readonly start: (event: ReactPointerEvent, key: string) => void;
}

/**
 * Rows of a list that can be dragged: with a mouse anywhere, with a finger by their grip, so that the page
 * can still be scrolled. The rows keep their place in the document until the drop.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  onDrop: (key: string, to: number) => void,
): RowDrag {
  const [drag, setDrag] = useState<{ readonly key: string; readonly to: number }>();

  const start = (event: ReactPointerEvent, key: string): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isWithin = (selector: string): boolean => Boolean(target?.closest(selector));
    if (event.button !== 0 || isWithin('button:not([data-row])')) return;
    if (event.pointerType !== 'mouse' && !isWithin('[data-grip]')) return;
    const from = event.clientY;
    let to = keys.indexOf(key);
    let isDrag = false;

    const follow = ({ clientY }: PointerEvent): void => {
      isDrag ||= Math.abs(clientY - from) > slack;
      if (!isDrag) return;
      const others = [...(list.current?.children ?? [])].filter((_, index) => keys[index] !== key);
      to = others.filter((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2 < clientY;
      }).length;
      setDrag({ key, to });
    };
    const end = (): void => {
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerup', drop);
      document.removeEventListener('pointercancel', end);
      setDrag(undefined);
    };
    const drop = (): void => {
      end();
      if (isDrag) onDrop(key, to);
    };
    document.addEventListener('pointermove', follow);
    document.addEventListener('pointerup', drop);
    document.addEventListener('pointercancel', end);
  };

  return {
    dragged: drag?.key,
    order: drag && movedTo(keys, drag.key, drag.to),
    start,
  };
}
