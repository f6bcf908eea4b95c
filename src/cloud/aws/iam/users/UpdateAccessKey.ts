import { required, text } from '../../../../wire/aws/members.ts';
import { accessKeyId, ownKey } from './ownKey.ts';
import { keysAction } from './keysAction.ts';

/** UpdateAccessKey (IAM API Reference): switches a key off or on. */
export const updateAccessKey = keysAction({
  name: 'UpdateAccessKey',
  members: {
    AccessKeyId: required(accessKeyId),
    Status: required(text({ values: ['Active', 'Inactive'] })),
  },
  reference: { checks: ['the user has this key'], errors: [], differs: [] },
  run: function* ({ AccessKeyId, Status }, { keys, withKeys }) {
    yield* ownKey(keys, AccessKeyId);
    return {
      world: withKeys(
        keys.map((each) => (each.accessKeyId === AccessKeyId ? { ...each, status: Status } : each)),
      ),
    };
  },
});
