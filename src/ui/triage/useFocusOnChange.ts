import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to a heading whenever `key` changes, so that whoever uses the keyboard or a screen reader
 * goes on from there. Not when the page opens, and not away from a tab: its arrow keys are still in use.
 */
export function useFocusOnChange(key: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (document.activeElement?.getAttribute('role') !== 'tab') heading.current?.focus();
  }, [key]);
  return heading;
}
