import { evaluate } from '../../iam/evaluate.ts';
import { requestContext } from '../../iam/request.ts';
import type { JudgeQuestion } from './question.ts';
import { rulingOf } from './ruling.ts';
import type { Settled } from './settled.ts';

/** Finds the answer of a `judge` question by evaluating its policies. */
export function judge({ request, policies }: JudgeQuestion): Settled {
  const { context = {}, ...asked } = request;
  return rulingOf(evaluate({ ...asked, context: requestContext(context) }, policies), policies);
}
