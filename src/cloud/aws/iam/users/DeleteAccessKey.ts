import { required } from '../../../../wire/aws/members.ts';
import { accessKeyId, ownKey } from './ownKey.ts';
import { keysAction } from './keysAction.ts';

/** DeleteAccessKey (IAM API Reference). */
export const deleteAccessKey = keysAction({
  name: 'DeleteAccessKey',
  members: { AccessKeyId: required(accessKeyId) },
  reference: { checks: ['the user has this key'], errors: [], differs: [] },
  run: function* ({ AccessKeyId }, { keys, withKeys }) {
    yield* ownKey(keys, AccessKeyId);
    return { world: withKeys(keys.filter((each) => each.accessKeyId !== AccessKeyId)) };
  },
});
