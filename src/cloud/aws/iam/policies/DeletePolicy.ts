import { entityAction } from '../entity/entityAction.ts';
import { attachmentsOf, boundariesOf, policies } from '../entity/kinds.ts';
import { deleteConflict } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';

/** DeletePolicy (IAM API Reference). */
export const deletePolicy = entityAction(policies, {
  name: 'DeletePolicy',
  members: {},
  reference: {
    checks: ['the policy is attached to nothing', 'it has no version but the default one'],
    errors: ['DeleteConflict'],
    differs: [],
  },
  changes: true,
  run: function* (_input, { account, key, thing, changed }) {
    yield* must(
      iamApiRules.unused,
      attachmentsOf(account, key) + boundariesOf(account, key) === 0,
      deleteConflict('Cannot delete a policy attached to entities.'),
    );
    yield* must(
      iamApiRules.unused,
      Object.keys(thing.versions).length === 1,
      deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      ),
      { saw: Object.keys(thing.versions) },
    );
    return { world: changed(undefined) };
  },
});
