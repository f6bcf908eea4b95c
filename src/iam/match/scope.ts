import { namesOf } from './principalNames.ts';
import type { PrincipalName } from './principalNames.ts';
import { arnParts } from './arn.ts';
import type { AuthorizationRequest, ContextLookup } from '../request.ts';
import { lookupOf } from '../requestKeys.ts';

/** A request made ready for matching, once for all statements. */
export interface Scope {
  readonly request: AuthorizationRequest;
  /** In lower case. */
  readonly action: string;
  /** Undefined where the resource is no ARN. */
  readonly resourceParts: readonly string[] | undefined;
  readonly names: readonly PrincipalName[];
  readonly lookup: ContextLookup;
}

export const scopeOf = (request: AuthorizationRequest): Scope => ({
  request,
  action: request.action.toLowerCase(),
  resourceParts: arnParts(request.resource),
  names: namesOf(request.principal),
  lookup: request.lookup ?? lookupOf(request),
});
