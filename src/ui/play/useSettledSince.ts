import { useEffect, useState } from 'react';

/**
 * Whether the browser has come to rest since `started` became true: what is not needed for the first
 * look can be fetched then.
 */
export function useSettledSince(started: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!started) return undefined;
    const settle = () => setSettled(true);
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(settle);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(settle, { timeout: 1000 });
    return () => window.cancelIdleCallback(idle);
  }, [started]);
  return settled;
}
