import { list, required } from '../../../../wire/aws/members.ts';
import { organizationPolicies } from '../../policiesFor.ts';
import { iamAction } from '../iamAction.ts';
import { arn, policyDocument } from '../iamMembers.ts';
import { pageOfResults } from './pageOfResults.ts';
import { readSource } from './policySource.ts';
import { readCaller, readOwner } from './simulatedCaller.ts';
import { simulate } from './simulation.ts';
import { readInputs, readQuestion, simulationMembers } from './simulationInput.ts';
import { simulationReference } from './simulationReference.ts';

/**
 * SimulatePrincipalPolicy (IAM API Reference): what a user, group or role may do, by the policies that it has
 * and more that are given, within its boundary and the organization's control policies.
 */
export const simulatePrincipalPolicy = iamAction({
  name: 'SimulatePrincipalPolicy',
  members: {
    PolicySourceArn: required(arn),
    PolicyInputList: list(policyDocument),
    ...simulationMembers,
  },
  reference: {
    ...simulationReference,
    checks: ['the user, group or role exists', ...simulationReference.checks],
    errors: ['NoSuchEntity', ...simulationReference.errors],
  },
  asks: ({ PolicySourceArn }) => ({ resource: PolicySourceArn }),
  run: function* (input, { world, accountId }) {
    const source = yield* readSource(world, accountId, input.PolicySourceArn);
    const more = yield* readInputs('identity', 'PolicyInputList', input.PolicyInputList ?? []);
    const question = yield* readQuestion(input);
    const principal = yield* readCaller(
      world,
      input.CallerArn,
      source.principal,
      question.resource !== undefined,
    );
    const results = simulate({
      ...question,
      identity: [...source.policies, ...more],
      boundary: question.boundary ?? source.boundary,
      scp: organizationPolicies(world, accountId, 'serviceControlPolicies'),
      principal,
      account: accountId,
      resourceAccount: yield* readOwner(input.ResourceOwner, accountId),
    });
    return yield* pageOfResults(results, input);
  },
});
