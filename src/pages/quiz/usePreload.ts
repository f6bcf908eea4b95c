import { useEffect } from 'react';
import type { Turn } from '../../triage/study/turn.ts';
import { readyQuestion } from './readyQuestions.ts';

/** Makes the next question ready while this one is still being read. */
export function usePreload(next: Turn | undefined, wanted: boolean): void {
  const id = next?.question;
  useEffect(() => {
    // Where it fails, it fails again when the question is asked, and is told then.
    if (wanted && id !== undefined) readyQuestion(id).catch(() => undefined);
  }, [wanted, id]);
}
