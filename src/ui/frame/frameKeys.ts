import { createContext, useContext, useEffect } from 'react';

/** Takes what shows the keys of the page, or undefined when the page goes. */
export const FrameKeys = createContext<(show: (() => void) | undefined) => void>(() => undefined);

/** Offers the keys of a page in the bar of the frame around it, if there is one. Keep `show` the same. */
export function useFrameKeys(show: () => void): void {
  const offer = useContext(FrameKeys);
  useEffect(() => {
    offer(show);
    return () => offer(undefined);
  }, [offer, show]);
}
