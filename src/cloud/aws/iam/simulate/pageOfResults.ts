import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { Effect } from '../iamAction.ts';
import { listing, type PageInput } from '../paging.ts';
import type { Steps } from '../steps.ts';

/** The answer of a simulation in pages. Results stay in the order of the actions. */
export const pageOfResults = (results: readonly AwsStructure[], input: PageInput): Steps<Effect> =>
  listing(
    'EvaluationResults',
    [...results.entries()],
    ([index]) => String(index).padStart(6, '0'),
    ([, result]) => result,
    input,
  );
