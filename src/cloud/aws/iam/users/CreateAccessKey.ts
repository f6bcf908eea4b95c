import { mintAccessKeyId, mintSecretAccessKey } from '../../../world/mint.ts';
import { quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { type AccessKeyIn, keyMembers, mostKeys } from './keyMembers.ts';
import { keysAction } from './keysAction.ts';

/** CreateAccessKey (IAM API Reference): the only answer that ever holds the secret. */
export const createAccessKey = keysAction({
  name: 'CreateAccessKey',
  members: {},
  reference: {
    checks: [`the user has fewer than ${mostKeys} keys`],
    errors: ['LimitExceeded'],
    differs: [],
  },
  run: function* (_input, { world, accountId, userName, keys, withKeys }) {
    yield* must(
      iamApiRules.quota,
      keys.length < mostKeys,
      quotaExceeded('AccessKeysPerUser', mostKeys),
      { saw: String(keys.length), wanted: `fewer than ${mostKeys}` },
    );
    const [accessKeyId, afterId] = mintAccessKeyId(world, 'AKIA', accountId);
    const [secretAccessKey, next] = mintSecretAccessKey(afterId);
    const key: AccessKeyIn = {
      accessKeyId,
      secretAccessKey,
      status: 'Active',
      createDate: world.clock,
    };
    return {
      world: withKeys([...keys, key], next),
      result: {
        AccessKey: { ...keyMembers(userName, key), SecretAccessKey: secretAccessKey },
      },
    };
  },
});
