import type { Principal } from './principal.ts';

/** One value, or the values of a multi-valued key such as `aws:TagKeys`. */
export type ContextValue = string | readonly string[];

/** Finds the value of a condition key. The key is in lower case. */
export type ContextLookup = (key: string) => ContextValue | undefined;

/** The condition keys of a request. Names ignore letter case, those of tags too. */
export interface RequestContext {
  /** By name in lower case. */
  readonly values: ReadonlyMap<string, ContextValue>;
}

/**
 * Makes a context. A key whose value is undefined or an empty list is absent from the request.
 * Source: IAM User Guide, reference_policies_condition: names of keys ignore letter case.
 */
export function requestContext(
  entries: Readonly<Record<string, ContextValue | undefined>>,
): RequestContext {
  const values = new Map<string, ContextValue>();
  for (const [key, value] of Object.entries(entries))
    if (value === '' || (value !== undefined && value.length > 0))
      values.set(key.toLowerCase(), value);
  return { values };
}

/** What someone asks AWS to do. */
export interface AuthorizationRequest {
  readonly principal: Principal;
  /** `s3:GetObject`; letter case does not count. */
  readonly action: string;
  /** The ARN, or `*` for an action that has no resource. */
  readonly resource: string;
  /** Twelve digits: the account that owns the resource. */
  readonly resourceAccount: string;
  /**
   * Keys of the session, the network, the resource and the service. The keys that follow from the
   * principal (see `requestKeys.ts`) need not be given and cannot be contradicted.
   */
  readonly context: RequestContext;
  /** Where given, it alone answers for every key: a simulation knows only what it was told. */
  readonly lookup?: ContextLookup;
}
