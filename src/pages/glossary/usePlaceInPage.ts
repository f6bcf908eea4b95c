import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'react-router';

/**
 * Brings the part of the page into view that the address names behind its `#`, and puts the focus there.
 *
 * @param show called before, for what is hidden: keep the same function
 * @returns the id that is named
 */
export function usePlaceInPage(show: () => void): string {
  // Another object each time: the same link may be followed twice.
  const location = useLocation();
  useEffect(() => {
    const place = placeIn(location.hash);
    if (place === '') return undefined;
    const frame = requestAnimationFrame(() => {
      // What was hidden is in the page before it is looked for.
      flushSync(show);
      const element = document.getElementById(place);
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [location, show]);
  return placeIn(location.hash);
}

function placeIn(hash: string): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
