import { useLayoutEffect } from 'react';

/** Elements that have a use for Enter or for digits themselves. */
const takesEnter = 'a, button, summary, select, textarea';
const takesDigits = 'input:not([type="radio"]), select, textarea';

const isWithin = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

export interface StudyKeys {
  /** A digit names the option in this place, the first being 0. */
  readonly onPlace?: ((place: number) => void) | undefined;
  /** Enter does what the main button does. */
  readonly onEnter?: (() => void) | undefined;
}

/** The keys of a question. They work wherever the focus is. */
export function useStudyKeys({ onPlace, onEnter }: StudyKeys): void {
  // Listens from the moment at which the options are seen: a key that comes at once counts.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[1-9]$/.test(event.key) && !isWithin(event, takesDigits))
        onPlace?.(Number(event.key) - 1);
      if (event.key === 'Enter' && !isWithin(event, takesEnter)) onEnter?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onPlace, onEnter]);
}
