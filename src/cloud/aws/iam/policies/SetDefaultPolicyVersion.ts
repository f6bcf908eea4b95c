import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { policies } from '../entity/kinds.ts';
import { version, versionId } from './versions.ts';

/** SetDefaultPolicyVersion (IAM API Reference): from now on this version is the one that counts. */
export const setDefaultPolicyVersion = entityAction(policies, {
  name: 'SetDefaultPolicyVersion',
  members: { VersionId: required(versionId) },
  reference: { checks: ['the version exists'], errors: [], differs: [] },
  changes: true,
  run: function* ({ VersionId }, { world, key, thing, changed }) {
    yield* version(thing, key, VersionId);
    return {
      world: changed({ ...thing, defaultVersion: VersionId, updateDate: world.clock }),
    };
  },
});
