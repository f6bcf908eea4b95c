import { required, text } from '../../../wire/aws/members.ts';
import { poolIdMember, providerNameLimits } from './members.ts';
import { poolAction } from './poolAction.ts';
import { principalTagResult } from './principalTagResult.ts';

/** GetPrincipalTagAttributeMap (Amazon Cognito Federated Identities API Reference). */
export const getPrincipalTagAttributeMap = poolAction({
  name: 'GetPrincipalTagAttributeMap',
  members: {
    IdentityPoolId: required(poolIdMember),
    IdentityProviderName: required(text(providerNameLimits)),
  },
  reference: {
    checks: [],
    errors: [],
    differs: ['A provider without a map has an empty one; AWS does not publish its answer.'],
  },
  run: ({ IdentityProviderName }, { world, reasons, ...found }) =>
    reasons.answer(world, principalTagResult(found, IdentityProviderName)),
});
