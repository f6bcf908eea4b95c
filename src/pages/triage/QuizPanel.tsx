import { type RefObject, useEffect, useState } from 'react';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { answerTo, nextQuestion } from '../../triage/quiz/grade.ts';
import { loadQuestions } from '../../triage/quiz/bank/index.ts';
import { isWritten, type WrittenQuestion } from '../../triage/quiz/question.ts';
import { QuestionMarks } from './QuestionMarks.tsx';
import { QuestionView } from './QuestionView.tsx';
import styles from './QuizPanel.module.css';
import { ScoreView } from './ScoreView.tsx';

export interface QuizPanelProps {
  /** A question’s id, or `score`. Anything else shows the next open question. */
  readonly shown: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly go: (shown: string, options?: { readonly replace?: boolean }) => void;
}

/** The quiz, once its questions are there. */
export function QuizPanel(props: QuizPanelProps) {
  const [questions, setQuestions] = useState<readonly WrittenQuestion[]>();
  useEffect(() => {
    void loadQuestions().then((all) => setQuestions(all.filter(isWritten)));
  }, []);
  return questions && <LoadedQuiz {...props} questions={questions} />;
}

interface LoadedQuizProps extends QuizPanelProps {
  readonly questions: readonly WrittenQuestion[];
}

/** One question at a time, with feedback at once. */
function LoadedQuiz({ questions, shown, heading, go }: LoadedQuizProps) {
  const { attempt, answers, notice, answer, restart } = useQuizProgress();
  const isScore = shown === 'score';
  const question = isScore
    ? undefined
    : (questions.find(({ id }) => id === shown) ?? nextQuestion(questions, answers));
  const place = question?.id ?? 'score';
  // The address names what is shown, so that it stays when the answer is given.
  useEffect(() => {
    if (place !== shown) go(place, { replace: true });
  }, [place, shown, go]);

  const restartAll = () => {
    restart();
    go(questions[0]?.id ?? '');
  };
  return (
    <div className={styles.panel}>
      {notice !== undefined && <output>{notice}</output>}
      <QuestionMarks questions={questions} answers={answers} current={place} onGo={go} />
      {question ? (
        <QuestionView
          key={attempt}
          question={question}
          number={questions.indexOf(question) + 1}
          total={questions.length}
          attempt={attempt}
          heading={heading}
          given={answerTo(question, answers)}
          isLast={nextQuestion(questions, answers, question.id) === undefined}
          onAnswer={(given) => answer(question.id, given)}
          onNext={() => go(nextQuestion(questions, answers, question.id)?.id ?? 'score')}
        />
      ) : (
        <ScoreView
          questions={questions}
          answers={answers}
          heading={heading}
          onContinue={() => go('')}
          onRestart={restartAll}
        />
      )}
    </div>
  );
}
