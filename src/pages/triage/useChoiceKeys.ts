import { useEffect } from 'react';

/** Elements that have a use for Enter or for digits themselves. */
const takesEnter = 'a, button, summary, input, select, textarea';
const takesDigits = 'input, select, textarea';

const isWithin = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

export interface ChoiceKeys {
  /** The option in this place, the first being 0. */
  readonly onChoose: (place: number) => void;
  readonly onNext?: () => void;
}

/** The keys of a list of choices: 1 to 9 choose, Enter goes on. They work wherever the focus is. */
export function useChoiceKeys({ onChoose, onNext }: ChoiceKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[1-9]$/.test(event.key) && !isWithin(event, takesDigits))
        onChoose(Number(event.key) - 1);
      if (event.key === 'Enter' && !isWithin(event, takesEnter)) onNext?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onChoose, onNext]);
}
