import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import {
  formatQuizAddress,
  parseQuizAddress,
  type QuizAddress,
} from '../../session/quizAddress.ts';

export type GoQuiz = (address: QuizAddress) => void;

/** The place in the quiz that the address names, and the way to another one. */
export function useQuizAddress(): { readonly address: QuizAddress; readonly go: GoQuiz } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const go = useCallback<GoQuiz>(
    (address) => void navigate(formatQuizAddress(address)),
    [navigate],
  );
  return { address: useMemo(() => parseQuizAddress(search), [search]), go };
}
