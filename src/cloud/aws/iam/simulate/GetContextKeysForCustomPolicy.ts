import { list, required } from '../../../../wire/aws/members.ts';
import { iamAction } from '../iamAction.ts';
import { policyDocument } from '../iamMembers.ts';
import { contextKeyNames } from './contextKeyNames.ts';
import { readInputs } from './simulationInput.ts';

/** GetContextKeysForCustomPolicy (IAM API Reference): the keys that policies ask for. */
export const getContextKeysForCustomPolicy = iamAction({
  name: 'GetContextKeysForCustomPolicy',
  members: { PolicyInputList: required(list(policyDocument)) },
  reference: { checks: ['the policies are well formed'], errors: ['InvalidInput'], differs: [] },
  asks: () => ({ resource: '*' }),
  run: function* ({ PolicyInputList }) {
    const policies = yield* readInputs('identity', 'PolicyInputList', PolicyInputList);
    return { result: { ContextKeyNames: contextKeyNames(policies) } };
  },
});
