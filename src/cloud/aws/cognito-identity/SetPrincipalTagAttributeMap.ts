import { check } from '../../../kit/why.ts';
import { boolean, map, required, text } from '../../../wire/aws/members.ts';
import { checked } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import { isProviderName, putPool } from './identityPools.ts';
import { poolIdMember, providerNameLimits } from './members.ts';
import { poolAction } from './poolAction.ts';
import { principalTagResult } from './principalTagResult.ts';
import { cognitoIdentityRules } from './rules.ts';
import { areTags, readTags } from './tags.ts';

/**
 * SetPrincipalTagAttributeMap (Amazon Cognito Federated Identities API Reference): which claims of a
 * provider's tokens become session tags. Tags without a word of defaults are used as they are given.
 */
export const setPrincipalTagAttributeMap = poolAction({
  name: 'SetPrincipalTagAttributeMap',
  members: {
    IdentityPoolId: required(poolIdMember),
    IdentityProviderName: required(text(providerNameLimits)),
    UseDefaults: boolean(),
    PrincipalTags: map({ length: [1, 128] }, text({ length: [1, 256] }), { size: [undefined, 50] }),
  },
  reference: {
    checks: ['the provider is named as in Logins', 'keys are ones that a session tag may have'],
    errors: ['InvalidParameterException'],
    differs: ['Whether the pool is set up for the provider is not checked.'],
  },
  run: (input, { world, poolId, pool, reasons }) => {
    const { IdentityProviderName: provider, UseDefaults = false, PrincipalTags } = input;
    const tags = PrincipalTags ?? new Map<string, string>();
    // AWS publishes the code, not the texts.
    const named = reasons.take(
      checked(
        check(cognitoIdentityRules.providerName, isProviderName(provider), { saw: provider }),
        invalidParameter('Invalid identity provider name.'),
      ),
    );
    if (named.error) return reasons.refuse(world, named.error);
    const fit = reasons.take(
      checked(
        check(cognitoIdentityRules.tags, tags.size === 0 ? null : areTags(tags), {
          saw: [...tags.keys()],
        }),
        invalidParameter('Invalid principal tags.'),
      ),
    );
    if (fit.error) return reasons.refuse(world, fit.error);
    const principalTags = {
      ...pool.principalTags,
      [provider]: { useDefaults: UseDefaults, tags: readTags(tags) },
    };
    const changed = { poolId, pool: { ...pool, principalTags } };
    return reasons.answer(putPool(world, changed), principalTagResult(changed, provider));
  },
});
