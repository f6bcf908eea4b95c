import { useEffect } from 'react';
import { playerKey } from '../../ui/play/playerKey.ts';

/** The arrow keys, Home and End move both flows, unless what has the focus needs the key itself. */
export function useCompareKeys(
  move: ((to: number) => void) | undefined,
  at: number,
  last: number,
): void {
  useEffect(() => {
    if (!move) return undefined;
    const press = (event: KeyboardEvent): void => {
      const places = { next: at + 1, back: at - 1, start: 0, end: last };
      const action = playerKey(event);
      if (!action || !(action in places)) return;
      event.preventDefault();
      move(places[action as keyof typeof places]);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [move, at, last]);
}
