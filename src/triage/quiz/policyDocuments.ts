import type { ApplicablePolicies, NamedPolicy } from '../../iam/policies.ts';

/** Every policy that applies, from the organization down to the session. */
export const policyDocuments = (policies: ApplicablePolicies): readonly NamedPolicy[] => {
  const { rcp, scp, resource, identity = [], boundary, session = [] } = policies;
  return [
    ...(rcp?.levels ?? []).flatMap((level) => level.policies),
    ...(scp?.levels ?? []).flatMap((level) => level.policies),
    ...(resource ? [resource] : []),
    ...identity,
    ...(boundary ? [boundary] : []),
    ...session,
  ];
};
