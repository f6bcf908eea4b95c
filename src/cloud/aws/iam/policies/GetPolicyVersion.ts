import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { readablePolicies } from './awsPolicies.ts';
import { wholeVersion } from './policyMembers.ts';
import { version, versionId } from './versions.ts';

/** GetPolicyVersion (IAM API Reference), for policies of the account and of AWS. */
export const getPolicyVersion = entityAction(readablePolicies, {
  name: 'GetPolicyVersion',
  members: { VersionId: required(versionId) },
  reference: {
    checks: ['the version exists'],
    errors: [],
    differs: ['The policies that AWS keeps have one version here.'],
  },
  changes: false,
  run: function* ({ VersionId }, { key, thing }) {
    yield* version(thing, key, VersionId);
    return { result: { PolicyVersion: wholeVersion(thing, VersionId) } };
  },
});
