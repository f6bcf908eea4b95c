import { boolean, required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { policies } from '../entity/kinds.ts';
import { limitExceeded } from '../iamErrors.ts';
import { policyDocument } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { versionMembers } from './policyMembers.ts';
import { readManaged } from './versions.ts';

const mostVersions = 5;

/** CreatePolicyVersion (IAM API Reference). */
export const createPolicyVersion = entityAction(policies, {
  name: 'CreatePolicyVersion',
  members: { PolicyDocument: required(policyDocument), SetAsDefault: boolean() },
  reference: {
    checks: [
      `the policy has fewer than ${mostVersions} versions`,
      'the policy is well formed, of at most 6,144 characters',
    ],
    errors: ['LimitExceeded', 'MalformedPolicyDocument'],
    differs: [],
  },
  changes: true,
  run: function* ({ PolicyDocument, SetAsDefault = false }, { world, thing, changed }) {
    yield* must(
      iamApiRules.quota,
      Object.keys(thing.versions).length < mostVersions,
      limitExceeded(
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
      ),
      { saw: Object.keys(thing.versions) },
    );
    const document = yield* readManaged(PolicyDocument);
    const versionCount = thing.versionCount + 1;
    const id = `v${versionCount}`;
    const next = {
      ...thing,
      versionCount,
      versions: { ...thing.versions, [id]: { document, createDate: world.clock } },
      ...(SetAsDefault && { defaultVersion: id, updateDate: world.clock }),
    };
    return { world: changed(next), result: { PolicyVersion: versionMembers(next, id) } };
  },
});
