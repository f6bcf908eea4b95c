import { useEffect, useState } from 'react';
import { prepare } from '../../triage/quiz/prepare.ts';
import type { WrittenQuestion } from '../../triage/quiz/question.ts';
import type { Settled } from '../../triage/quiz/settled.ts';

/** The answer of a question of which one option is right. */
export type SettledOnOne = Settled & { readonly right: string };

export type Settling =
  | { readonly state: 'running' }
  | { readonly state: 'settled'; readonly settled: SettledOnOne }
  | { readonly state: 'failed'; readonly reason: string };

const running: Settling = { state: 'running' };

/** Finds the answer of a question as soon as it is shown. `retry` tries again after a failure. */
export function useSettled(question: WrittenQuestion): {
  readonly settling: Settling;
  readonly retry: () => void;
} {
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{
    question: WrittenQuestion;
    round: number;
    settling: Settling;
  }>();
  useEffect(() => {
    let wanted = true;
    const keep = (settling: Settling): void => {
      if (wanted) setFound({ question, round, settling });
    };
    prepare(question).then(
      ({ settled }) =>
        keep({ state: 'settled', settled: { ...settled, right: [settled.right].flat().join() } }),
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
