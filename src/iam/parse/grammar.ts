import type { PolicyKind } from '../policy.ts';

/** What one kind of policy may and must hold. */
export interface Grammar {
  readonly principal: 'required' | 'prohibited';
  readonly notPrincipal: boolean;
  readonly notAction: boolean;
  readonly resource: 'required' | 'prohibited';
  /** An ARN with fewer than six parts is filled up with `*`. */
  readonly completesArns: boolean;
  /** Sids are letters and digits, and each appears once. */
  readonly strictSids: boolean;
  /** The Version must be given, and be the current one. */
  readonly currentVersion: boolean;
  /** Whose error texts are used. */
  readonly voice: 'iam' | 'trust' | 's3' | 'organizations';
}

const identity: Grammar = {
  principal: 'prohibited',
  notPrincipal: false,
  notAction: true,
  resource: 'required',
  completesArns: true,
  strictSids: true,
  currentVersion: false,
  voice: 'iam',
};

/**
 * Sources: IAM User Guide, reference_policies_grammar, reference_policies_elements_principal,
 * reference_policies_elements_notprincipal (never in a trust policy),
 * reference_policies_elements_resource (incomplete ARNs, not in session policies); Organizations
 * User Guide, orgs_manage_policies_scps_syntax and orgs_manage_policies_rcps_syntax.
 */
export const grammars: Readonly<Record<PolicyKind, Grammar>> = {
  identity,
  'permissions-boundary': identity,
  session: { ...identity, completesArns: false },
  scp: { ...identity, currentVersion: true, voice: 'organizations' },
  rcp: {
    ...identity,
    principal: 'required',
    notAction: false,
    completesArns: false,
    currentVersion: true,
    voice: 'organizations',
  },
  resource: {
    ...identity,
    principal: 'required',
    notPrincipal: true,
    completesArns: false,
    strictSids: false,
    voice: 's3',
  },
  'role-trust': { ...identity, principal: 'required', resource: 'prohibited', voice: 'trust' },
};
