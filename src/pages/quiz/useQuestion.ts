import { useCallback } from 'react';
import type { Question } from '../../triage/quiz/question.ts';
import { useLoaded } from '../../ui/play/useLoaded.ts';
import { knownOf, loadQuestion } from './readyQuestions.ts';

/** The words of a question; undefined until its theme is loaded. */
export function useQuestion(id: string): Question | undefined {
  const loaded = useLoaded(useCallback(() => loadQuestion(id), [id]));
  return knownOf(id).question ?? (loaded.state === 'ready' ? loaded.value : undefined);
}
