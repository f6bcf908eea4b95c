/**
 * How much an Allow of a resource-based policy settles, in one account, by the way in which it names
 * the principal. Ordered: more is more.
 *
 * - `direct`: final; no other policy need allow (user, role session, federated user, `*`).
 * - `limited`: no identity-based policy need allow, but boundary and session policy must (role).
 * - `delegated`: the account is named, so the account's own policies decide.
 *
 * Source: IAM User Guide, reference_policies_evaluation-logic and
 * reference_policies_elements_principal.
 */
export const grants = { none: 0, delegated: 1, limited: 2, direct: 3 } as const;

export type Grant = (typeof grants)[keyof typeof grants];
