import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useLoaded } from '../play/useLoaded.ts';
import { newClaims } from './claims.ts';
import { GlossaryScopeContext } from './glossaryScope.ts';

const load = async () => (await import('./LinkedText.tsx')).LinkedText;

export interface GlossaryScopeProps {
  /** Whether the page can spare the time to load the glossary. Until then its texts stand unlinked. */
  readonly ready: boolean;
  readonly children: ReactNode;
}

/** What is one page to the glossary: a term is linked where it stands first within. */
export function GlossaryScope({ ready, children }: GlossaryScopeProps) {
  const loaded = useLoaded(ready ? load : undefined);
  const [claims] = useState(newClaims);
  const failed = loaded.state === 'failed' ? loaded : undefined;
  useEffect(() => {
    // The page is whole without the glossary, so it stays; but it is an error all the same.
    if (failed) reportError(failed.error);
  }, [failed]);
  const LinkedText = loaded.state === 'ready' ? loaded.value : undefined;
  const scope = useMemo(() => ({ LinkedText, claims }), [LinkedText, claims]);
  return <GlossaryScopeContext value={scope}>{children}</GlossaryScopeContext>;
}
