import { useEffect } from 'react';

const forward = [' ', 'ArrowRight', 'PageDown', 'Enter'];
const backward = ['ArrowLeft', 'PageUp', 'Backspace'];

/** A control that has a use for Space and Enter itself. */
const isControl = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof Element &&
  event.target.closest('a, button, summary, input, select, textarea') !== null;

export interface ClickerKeys {
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The keys of a presentation, which are those that a clicker sends. Up and down are left to scrolling. */
export function useClickerKeys({ onNext, onBack }: ClickerKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isControl(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const act = forward.includes(event.key)
        ? onNext
        : backward.includes(event.key)
          ? onBack
          : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onNext, onBack]);
}
