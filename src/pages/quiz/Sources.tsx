import type { Question } from '../../triage/quiz/question.ts';
import { StatementText } from '../../ui/triage/StatementText.tsx';
import { Disclosure } from '../../ui/widgets/Disclosure.tsx';
import styles from './Sources.module.css';
import { StudyLink } from './StudyLink.tsx';

const foundBy: Readonly<Record<Question['kind'], string>> = {
  choose: 'The answer is from AWS’s documentation.',
  'then-now': 'The answer is from AWS’s documentation as it stands today.',
  order: 'The order is that of the flow, as the lab plays it.',
  diagnose: 'The answer was found just now: the mock cloud ran this flow in your browser.',
  judge: 'The answer was found just now: the evaluator weighed these policies in your browser.',
  spot: 'The answer was found just now: the evaluator tried every repair in your browser.',
  read: 'The message is from a run of this flow in your browser, just now.',
};

/** Where an answer comes from, where it can be seen, and what the notes say. */
export function Sources({ question }: { readonly question: Question }) {
  return (
    <div className={styles.sources}>
      <p>
        <StudyLink study={question.study} />
      </p>
      <p className={styles.found}>{foundBy[question.kind]}</p>
      <Disclosure title="What the notes say">
        <div className={styles.statements}>
          {question.statements.map((id) => (
            <StatementText key={id} id={id} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
