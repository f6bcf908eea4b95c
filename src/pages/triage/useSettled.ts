import { useEffect, useState } from 'react';
import type { Question } from '../../triage/quiz/question.ts';
import { settle } from '../../triage/quiz/settle.ts';
import type { Settled } from '../../triage/quiz/settled.ts';

export type Settling =
  | { readonly state: 'running' }
  | { readonly state: 'settled'; readonly settled: Settled }
  | { readonly state: 'failed'; readonly reason: string };

const running: Settling = { state: 'running' };

/** Finds the answer of a question as soon as it is shown. `retry` tries again after a failure. */
export function useSettled(question: Question): {
  readonly settling: Settling;
  readonly retry: () => void;
} {
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{ question: Question; round: number; settling: Settling }>();
  useEffect(() => {
    let wanted = true;
    const keep = (settling: Settling): void => {
      if (wanted) setFound({ question, round, settling });
    };
    settle(question).then(
      (settled) => keep({ state: 'settled', settled }),
      (error: unknown) =>
        keep({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [question, round]);
  return {
    settling: found?.question === question && found.round === round ? found.settling : running,
    retry: () => setRound(round + 1),
  };
}
