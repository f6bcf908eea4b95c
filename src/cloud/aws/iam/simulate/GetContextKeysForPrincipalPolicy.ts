import { list, required } from '../../../../wire/aws/members.ts';
import { iamAction } from '../iamAction.ts';
import { arn, policyDocument } from '../iamMembers.ts';
import { contextKeyNames } from './contextKeyNames.ts';
import { readSource } from './policySource.ts';
import { readInputs } from './simulationInput.ts';

/** GetContextKeysForPrincipalPolicy (IAM API Reference): the keys that a principal's policies ask for. */
export const getContextKeysForPrincipalPolicy = iamAction({
  name: 'GetContextKeysForPrincipalPolicy',
  members: { PolicySourceArn: required(arn), PolicyInputList: list(policyDocument) },
  reference: {
    checks: ['the user, group or role exists', 'the policies are well formed'],
    errors: ['InvalidInput', 'NoSuchEntity'],
    differs: [],
  },
  asks: ({ PolicySourceArn }) => ({ resource: PolicySourceArn }),
  run: function* ({ PolicySourceArn, PolicyInputList = [] }, { world, accountId }) {
    const { policies } = yield* readSource(world, accountId, PolicySourceArn);
    const more = yield* readInputs('identity', 'PolicyInputList', PolicyInputList);
    return { result: { ContextKeyNames: contextKeyNames([...policies, ...more]) } };
  },
});
