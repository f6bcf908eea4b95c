import { entityAction } from '../entity/entityAction.ts';
import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { readablePolicies } from './awsPolicies.ts';
import { versionMembers } from './policyMembers.ts';

/** ListPolicyVersions (IAM API Reference), for policies of the account and of AWS. */
export const listPolicyVersions = entityAction(readablePolicies, {
  name: 'ListPolicyVersions',
  members: paging,
  reference: {
    checks: [],
    errors: ['ValidationError'],
    differs: ['The oldest comes first; AWS begins with the latest.'],
  },
  changes: false,
  run: (input, { thing }) =>
    listing(
      'Versions',
      Object.keys(thing.versions),
      (id) => id.slice(1).padStart(12, '0'),
      (id) => versionMembers(thing, id),
      input,
    ),
});
