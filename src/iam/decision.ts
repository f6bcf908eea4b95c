import type { Why } from '../kit/why.ts';

/** The kind of policy that an access-denied message names, in the words of AWS. */
export type PolicyType =
  | 'resource control'
  | 'service control'
  | 'resource-based'
  | 'role trust'
  | 'identity-based'
  | 'permissions boundary'
  | 'session';

/** What denied a request. Where several policies do, the first in the order of evaluation. */
export interface Denial {
  readonly policyType: PolicyType;
  /** A Deny statement matched; otherwise no Allow did. */
  readonly explicit: boolean;
  /** AWS names the reason to callers of the resource's own account only. */
  readonly disclosed: boolean;
}

export interface Verdict {
  readonly allowed: boolean;
  /** Absent where the request is allowed, or a policy is malformed. */
  readonly denial?: Denial;
}

/** A verdict with its proof. See `rules.ts` for how to read it. */
export interface Decision extends Verdict {
  readonly why: Why;
}
