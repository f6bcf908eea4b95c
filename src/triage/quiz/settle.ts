import type { Question } from './question.ts';
import type { Settled } from './settled.ts';

/**
 * Finds the answer of a question. What finds it is loaded only when it is needed: the evaluator for
 * `judge`, the whole mock cloud for `diagnose`.
 *
 * @returns rejects where the engine does not load or cannot run, as without WebCrypto
 */
export async function settle(question: Question): Promise<Settled> {
  if (question.kind === 'choose') return { right: question.right };
  if (question.kind === 'judge') return (await import('./judge.ts')).judge(question);
  return (await import('./diagnose.ts')).diagnose(question);
}
