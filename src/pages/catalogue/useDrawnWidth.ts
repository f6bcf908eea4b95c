import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { grid } from './mapGeometry.ts';

/**
 * How wide an element is, in sixteenths of the root size and a multiple of the grid, and again whenever that
 * changes. Undefined until it has been measured, which is before the first paint.
 */
export function useDrawnWidth<Kind extends HTMLElement>(): readonly [
  RefObject<Kind | null>,
  number | undefined,
] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const measure = () => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const units = (box.clientWidth * 16) / root;
      setWidth(Math.floor(units / grid) * grid);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
