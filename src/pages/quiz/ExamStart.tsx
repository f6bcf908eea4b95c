import { examSizes, timePerQuestion } from '../../triage/study/pickExam.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import styles from './ExamStart.module.css';

export interface ExamStartProps {
  /** How many questions there are to pick from. */
  readonly available: number;
  readonly onBegin: (size: number) => void;
}

const minutesFor = (size: number): number => Math.round((size * timePerQuestion) / 60_000);

/** What an exam is, before it begins. */
export function ExamStart({ available, onBegin }: ExamStartProps) {
  // Where there are fewer questions than the smallest exam has, all of them are one.
  const enough = examSizes.filter((size) => size <= available);
  const sizes = enough.length > 0 || available === 0 ? enough : [available];
  return (
    <section className={styles.start} aria-labelledby="exam-start">
      <h2 id="exam-start">Before you begin</h2>
      <ul className={styles.rules}>
        <li>The questions come from every theme alike.</li>
        <li>You see no answer before the end. Until then you can change your own.</li>
        <li>The exam is kept when you close the page, and its clock stands still meanwhile.</li>
        <li>At the end you see how each theme went, and what to study.</li>
      </ul>
      <div className={styles.sizes}>
        {sizes.map((size, index) => (
          <Button
            key={size}
            weight={index === 0 ? 'strong' : 'plain'}
            onClick={() => onBegin(size)}
          >
            Begin {size} questions, {minutesFor(size)} minutes
          </Button>
        ))}
      </div>
    </section>
  );
}
