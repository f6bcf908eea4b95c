/**
 * Every rule id that a decision on policies can hold, top down. Ids are stable: flows, faults and
 * explanations name them.
 *
 * How to read a decision: `iam.decision` holds exactly where none of its parts fails. A part that is
 * `null` does not apply to this principal, was not needed, or was not reached.
 *
 * - `iam.explicit-deny` holds where no Deny statement matches; a statement below it that matches
 *   shows as failed. Nothing after it is reached then.
 * - Every other kind of policy holds where an Allow statement matches. A statement that misses in
 *   more than one place is about something else and shows as `null`, so that what failed is near.
 * - Below a statement, each part tells whether it matches the request.
 */
export const iamRules = [
  'iam.decision',
  'iam.malformed',
  'iam.explicit-deny',
  'iam.rcp',
  'iam.rcp.level',
  'iam.scp',
  'iam.scp.level',
  'iam.resource',
  'iam.trust',
  'iam.identity',
  'iam.boundary',
  'iam.session',
  'iam.policy',
  'policy.fault',
  'policy.statement',
  'policy.principal',
  'policy.action',
  'policy.resource',
  'policy.condition',
  'trust.statement',
  'trust.principal',
  'trust.action',
  'trust.condition',
] as const;

export type IamRule = (typeof iamRules)[number];
