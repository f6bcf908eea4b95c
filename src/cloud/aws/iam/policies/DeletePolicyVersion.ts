import { required } from '../../../../wire/aws/members.ts';
import { withoutEntry } from '../entity/entity.ts';
import { entityAction } from '../entity/entityAction.ts';
import { policies } from '../entity/kinds.ts';
import { deleteConflict } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { version, versionId } from './versions.ts';

/** DeletePolicyVersion (IAM API Reference). */
export const deletePolicyVersion = entityAction(policies, {
  name: 'DeletePolicyVersion',
  members: { VersionId: required(versionId) },
  reference: {
    checks: ['the version exists', 'it is not the default one'],
    errors: ['DeleteConflict'],
    differs: [],
  },
  changes: true,
  run: function* ({ VersionId }, { key, thing, changed }) {
    yield* version(thing, key, VersionId);
    yield* must(
      iamApiRules.unused,
      VersionId !== thing.defaultVersion,
      deleteConflict('Cannot delete the default version of a policy.'),
      { saw: VersionId },
    );
    return {
      world: changed({ ...thing, versions: withoutEntry(thing.versions, VersionId) }),
    };
  },
});
