import type { ActionReference } from '../../awsAction.ts';

/** What the table of actions says of both simulations. */
export const simulationReference: ActionReference = {
  checks: [
    'the policies are well formed',
    'actions are named in full, resources by ARN',
    'there is a caller where there is a resource policy',
  ],
  errors: ['InvalidInput', 'ValidationError'],
  differs: [
    'EvalDecisionDetails is left out.',
    'For several resources EvalResourceName is *, and the decision is the strictest of them.',
    'ResourceHandlingOption, for instances of EC2, has no effect.',
  ],
};
