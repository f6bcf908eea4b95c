import type { Prepared } from './prepared.ts';
import type { Question } from './question.ts';

/**
 * Makes a question ready: its options with their words, what is looked at, and the answer. What does
 * this is loaded only when it is needed: the evaluator for `judge` and `spot`, the flow for `order`, the
 * whole mock cloud for `diagnose` and `read`.
 *
 * @returns rejects where the engine does not load or cannot run, as without WebCrypto
 */
export async function prepare(question: Question): Promise<Prepared> {
  switch (question.kind) {
    case 'choose':
    case 'then-now':
      return { options: question.options, settled: { right: question.right } };
    case 'judge':
      return (await import('./judge.ts')).judge(question);
    case 'diagnose':
      return (await import('./diagnose.ts')).diagnose(question);
    case 'order':
      return (await import('./order.ts')).order(question);
    case 'spot':
      return (await import('./spot.ts')).spot(question);
    case 'read':
      return (await import('./read.ts')).read(question);
  }
}
