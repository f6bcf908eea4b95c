import { useEffect, useState } from 'react';
import { knownOf, loadQuestion, readyQuestion, type ReadyQuestion } from './readyQuestions.ts';

export interface Readiness extends Partial<ReadyQuestion> {
  /** Why it could not be made ready. */
  readonly error?: unknown;
  /** Tries again after a failure. */
  readonly retry: () => void;
}

/** A question as far as it is ready: first its words, then what is looked at, and the answer. */
export function useReadyQuestion(id: string): Readiness {
  const [round, setRound] = useState(0);
  const [failure, setFailure] = useState<{ id: string; round: number; error: unknown }>();
  /** Counts what has arrived, to draw again. */
  const [, setArrived] = useState(0);
  useEffect(() => {
    let wanted = true;
    const arrive = (): void => {
      if (wanted) setArrived((count) => count + 1);
    };
    const fail = (error: unknown): void => {
      if (wanted) setFailure({ id, round, error });
    };
    if (knownOf(id).prepared) return undefined;
    loadQuestion(id).then(arrive, fail);
    readyQuestion(id).then(arrive, fail);
    return () => {
      wanted = false;
    };
  }, [id, round]);
  const failed = failure?.id === id && failure.round === round ? failure : undefined;
  return {
    ...knownOf(id),
    ...(failed && { error: failed.error }),
    retry: () => setRound(round + 1),
  };
}
