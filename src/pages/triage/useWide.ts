import { useSyncExternalStore } from 'react';

/**
 * Where the answers of one question have room side by side: as the style sheets of this page have it. Paper
 * takes what is on the screen: there is no time to draw anew.
 */
const query = 'print, (min-width: 60rem)';

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Whether the page has room for what stands side by side. */
export const useWide = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
