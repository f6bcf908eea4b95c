import { list, required } from '../../../../wire/aws/members.ts';
import { iamAction } from '../iamAction.ts';
import { policyDocument } from '../iamMembers.ts';
import { pageOfResults } from './pageOfResults.ts';
import { readCaller, readOwner } from './simulatedCaller.ts';
import { simulate } from './simulation.ts';
import { readInputs, readQuestion, simulationMembers } from './simulationInput.ts';
import { simulationReference } from './simulationReference.ts';

/**
 * SimulateCustomPolicy (IAM API Reference): what policies would allow, whoever had them. The same engine
 * answers that decides real calls.
 */
export const simulateCustomPolicy = iamAction({
  name: 'SimulateCustomPolicy',
  members: { PolicyInputList: required(list(policyDocument)), ...simulationMembers },
  reference: simulationReference,
  asks: () => ({ resource: '*' }),
  run: function* (input, { world, accountId }) {
    const identity = yield* readInputs('identity', 'PolicyInputList', input.PolicyInputList);
    const question = yield* readQuestion(input);
    const principal = yield* readCaller(
      world,
      input.CallerArn,
      undefined,
      question.resource !== undefined,
    );
    const account = principal?.account ?? accountId;
    const results = simulate({
      ...question,
      identity,
      scp: undefined,
      principal,
      account,
      resourceAccount: yield* readOwner(input.ResourceOwner, account),
    });
    return yield* pageOfResults(results, input);
  },
});
