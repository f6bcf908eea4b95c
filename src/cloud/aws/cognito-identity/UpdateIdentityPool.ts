import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { checked } from '../reasons.ts';
import { developerProviderFixed } from './errors.ts';
import { putPool } from './identityPools.ts';
import { poolIdMember } from './members.ts';
import { poolAction } from './poolAction.ts';
import { checkSettings, poolResult, poolSettings } from './poolSettings.ts';
import { cognitoIdentityRules } from './rules.ts';

/**
 * UpdateIdentityPool (Amazon Cognito Federated Identities API Reference): what the request leaves out goes
 * back to its default, except the name of the developer provider, which is set once. Roles stay.
 */
export const updateIdentityPool = poolAction({
  name: 'UpdateIdentityPool',
  members: { IdentityPoolId: required(poolIdMember), ...poolSettings },
  reference: {
    checks: [
      'providers are named as AWS names them',
      'tags',
      'the developer provider’s name stays what it was once set',
    ],
    errors: ['InvalidParameterException'],
    differs: ['Whether the providers exist is asked when a token comes.'],
  },
  run: (input, { world, poolId, pool, reasons }) => {
    const settings = reasons.take(checkSettings(input));
    if (settings.error) return reasons.refuse(world, settings.error);
    const { developerProviderName, ...kept } = pool;
    const { developerProviderName: name = developerProviderName, ...given } = settings.value;
    const same = reasons.take(
      checked(
        check(
          cognitoIdentityRules.developerProvider,
          developerProviderName === undefined ? null : name === developerProviderName,
          { ...(name !== undefined && { saw: name }) },
        ),
        developerProviderFixed,
      ),
    );
    if (same.error) return reasons.refuse(world, same.error);
    const changed = {
      poolId,
      pool: { ...kept, ...given, ...(name !== undefined && { developerProviderName: name }) },
    };
    return reasons.answer(putPool(world, changed), poolResult(changed));
  },
});
