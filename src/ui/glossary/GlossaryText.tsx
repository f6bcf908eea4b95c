import { use } from 'react';
import { GlossaryScopeContext } from './glossaryScope.ts';

/** Plain text whose terms are linked to the glossary, once that is loaded. Outside of a scope it stays plain. */
export function GlossaryText({ children }: { readonly children: string }) {
  const scope = use(GlossaryScopeContext);
  if (!scope?.LinkedText) return <>{children}</>;
  return <scope.LinkedText text={children} claims={scope.claims} />;
}
