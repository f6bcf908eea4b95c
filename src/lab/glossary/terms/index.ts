import type { GlossaryTerm } from '../glossaryTerm.ts';
import { cognitoTerms } from './cognito.ts';
import { directoryTerms } from './directories.ts';
import { identityCenterTerms } from './identityCenter.ts';
import { policyTerms } from './policies.ts';
import { requestTerms } from './requests.ts';
import { samlTerms } from './saml.ts';
import { sessionTerms } from './sessions.ts';
import { tokenTerms } from './tokens.ts';

/** Every term of the glossary, theme by theme. */
export const glossary: readonly GlossaryTerm[] = [
  ...sessionTerms,
  ...policyTerms,
  ...samlTerms,
  ...tokenTerms,
  ...identityCenterTerms,
  ...directoryTerms,
  ...cognitoTerms,
  ...requestTerms,
];

const byId: ReadonlyMap<string, GlossaryTerm> = new Map(glossary.map((term) => [term.id, term]));

export const glossaryTerm = (id: string): GlossaryTerm | undefined => byId.get(id);
