import { evaluate } from '../../iam/evaluate.ts';
import { requestContext } from '../../iam/request.ts';
import type { Prepared } from './prepared.ts';
import type { JudgeQuestion } from './question.ts';
import { rulingOf } from './ruling.ts';

/** Finds the answer of a `judge` question by evaluating its policies. */
export function judge({ options, request, policies }: JudgeQuestion): Prepared {
  const { context = {}, ...asked } = request;
  const decision = evaluate({ ...asked, context: requestContext(context) }, policies);
  return { options, settled: rulingOf(decision, policies) };
}
