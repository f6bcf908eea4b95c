import { useEffect, useState } from 'react';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Loads something once, and again where `load` changes. Keep the same function for the same thing;
 * undefined waits.
 */
export function useLoaded<Value>(load: (() => Promise<Value>) | undefined): Loaded<Value> {
  const [loaded, setLoaded] = useState<{ load: unknown; result: Loaded<Value> }>();
  useEffect(() => {
    if (!load) return undefined;
    let wanted = true;
    const keep = (result: Loaded<Value>) => {
      if (wanted) setLoaded({ load, result });
    };
    load().then(
      (value) => keep({ state: 'ready', value }),
      (error: unknown) => keep({ state: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded && loaded.load === load ? loaded.result : { state: 'loading' };
}
