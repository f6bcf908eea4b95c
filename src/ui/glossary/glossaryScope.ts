import { type ComponentType, createContext } from 'react';
import type { Claims } from './claims.ts';

/** Draws a text with its terms linked. It comes with the glossary, which is loaded late. */
export type LinkedTextComponent = ComponentType<{
  readonly text: string;
  readonly claims: Claims;
}>;

export interface Scope {
  /** Undefined until the glossary is loaded: texts stand unlinked. */
  readonly LinkedText: LinkedTextComponent | undefined;
  readonly claims: Claims;
}

export const GlossaryScopeContext = createContext<Scope | undefined>(undefined);
