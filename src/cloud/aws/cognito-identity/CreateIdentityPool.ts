import { mintUuid } from '../../world/mint.ts';
import { awsAction } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { reasonsOf } from '../reasons.ts';
import { putPool } from './identityPools.ts';
import { checkSettings, poolResult, poolSettings } from './poolSettings.ts';
import { cognitoIdentityRules } from './rules.ts';

/**
 * CreateIdentityPool (Amazon Cognito Federated Identities API Reference). A new pool gives nobody
 * credentials until SetIdentityPoolRoles.
 */
export const createIdentityPool = awsAction({
  name: 'CreateIdentityPool',
  signed: true,
  members: poolSettings,
  reference: {
    checks: ['the caller may do this', 'providers are named as AWS names them', 'tags'],
    errors: ['AccessDeniedException', 'InvalidParameterException'],
    differs: ['Whether the providers exist is asked when a token comes.'],
  },
  run: (input, call) => {
    const reasons = reasonsOf(cognitoIdentityRules.administer);
    const { world, region, caller } = call;
    const allowed = authorizeCall(call, 'cognito-identity:CreateIdentityPool', '*', reasons);
    if (allowed.error) return reasons.refuse(world, allowed.error);
    const settings = reasons.take(checkSettings(input));
    if (settings.error) return reasons.refuse(world, settings.error);
    const [guid, minted] = mintUuid(world);
    const found = {
      poolId: `${region}:${guid}`,
      pool: {
        ...settings.value,
        account: accountOf(caller),
        roles: {},
        roleMappings: {},
        principalTags: {},
      },
    };
    return reasons.answer(putPool(minted, found), poolResult(found));
  },
});
