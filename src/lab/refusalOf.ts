import type { Exchange } from '../cloud/network.ts';
import { refusalExpectedOf } from '../flows/attack.ts';
import type { Fault } from '../flows/flow.ts';
import { nodesOf, type Why } from '../kit/why.ts';
import { verdictOf } from './explain/verdict/verdictOf.ts';
import { exchangeError } from './run/exchangeError.ts';

/** A refusal as it is told: why, what the client was really told, what to do, what to remember. */
export interface RefusalTold {
  readonly verdict: string;
  readonly answer: {
    readonly status?: number;
    readonly code?: string;
    readonly message: string;
  };
  readonly repair: string;
  readonly lesson?: string;
}

const failsIn = (why: Why, rule: string): boolean =>
  nodesOf(why).some((node) => node.rule === rule && node.holds === false);

/**
 * Tells a refused exchange. Repair and lesson come from the fault that was put into the world, if it is
 * what refuses: an edit of the world can make another check fail.
 */
export function refusalOf(exchange: Exchange, declared: Fault | undefined): RefusalTold {
  const { response, why } = exchange;
  const fault =
    declared && (!why || failsIn(why, refusalExpectedOf(declared).rule)) ? declared : undefined;
  const error = exchangeError(response);
  return {
    verdict: verdictOf(exchange)?.sentence ?? 'Refused.',
    answer: {
      ...(response && { status: response.status }),
      ...(error && error.code !== error.message && { code: error.code }),
      message: error?.message ?? '',
    },
    repair: fault?.repair ?? 'Compare what was seen with what was wanted in the decision.',
    ...(fault && { lesson: fault.lesson }),
  };
}
