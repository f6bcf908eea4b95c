import { type ChangeEvent, useRef, useState } from 'react';
import { keptExam } from '../../session/keptExam.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { writeProgress } from '../../triage/study/progressFile.ts';
import { canSave, saveFile } from '../../ui/export/saveFile.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import styles from './ProgressFile.module.css';
import { reasonOf } from './reasonOf.ts';

/** Progress to take along, to bring back and to forget; and the bank for Anki. */
export function ProgressFile() {
  const [said, setSaid] = useState('');
  const [isForgetting, setForgetting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const importFile = useQuizProgress((state) => state.importFile);
  const keepOnly = useQuizProgress((state) => state.keepOnly);
  const reset = useQuizProgress((state) => state.reset);
  const records = useQuizProgress((state) => state.records);

  function exportProgress(): void {
    saveFile(
      'federation-lab-progress.json',
      new Blob([writeProgress(records)], { type: 'application/json' }),
    );
  }

  async function importProgress(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const taken = importFile(await file.text());
    keepOnly(cards);
    setSaid(
      taken
        ? 'The file is taken in. Of each question, the later answer counts.'
        : `${file.name} is no progress file of this quiz, or is one of a later version. Nothing has changed.`,
    );
    if (input.current) input.current.value = '';
  }

  async function exportAnki(): Promise<void> {
    setSaid('Working out the answers.');
    try {
      const { ankiBank } = await import('./ankiBank.ts');
      const text = await ankiBank(
        cards.map(({ id }) => id),
        (done) => setSaid(`Working out the answers: ${done} of ${cards.length}.`),
      );
      saveFile('federation-lab-anki.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }));
      setSaid(`${cards.length} notes are written. In Anki, open the file with File, Import.`);
    } catch (error) {
      setSaid(`The notes could not be written: ${reasonOf(error)}`);
    }
  }

  return (
    <section className={styles.file} aria-labelledby="progress-file">
      <h2 id="progress-file">Your progress</h2>
      <p className={styles.about}>
        It is kept in this browser and sent nowhere. A file takes it to another one.
      </p>
      <div className={styles.actions}>
        <Button icon="export" disabled={!canSave()} onClick={exportProgress}>
          Export progress
        </Button>
        <Button onClick={() => input.current?.click()}>Import progress</Button>
        <input
          ref={input}
          type="file"
          className="said"
          accept=".json,application/json"
          aria-label="A progress file"
          tabIndex={-1}
          onChange={(event) => void importProgress(event)}
        />
        <Button disabled={!canSave()} onClick={() => void exportAnki()}>
          Export the bank for Anki
        </Button>
        {!isForgetting && <Button onClick={() => setForgetting(true)}>Forget progress</Button>}
      </div>
      {isForgetting && (
        <fieldset className={styles.question}>
          <legend>Forget every answer, and the exam that is kept? This cannot be undone.</legend>
          <div className={styles.actions}>
            <Button
              onClick={() => {
                reset();
                keptExam.drop();
                setForgetting(false);
                setSaid('Every answer is forgotten.');
              }}
            >
              Forget everything
            </Button>
            <Button onClick={() => setForgetting(false)}>Keep it</Button>
          </div>
        </fieldset>
      )}
      <output className={styles.said}>{said}</output>
    </section>
  );
}
