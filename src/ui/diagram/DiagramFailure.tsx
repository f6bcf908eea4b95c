import { Button } from '../widgets/Button.tsx';
import { ErrorMessage } from '../widgets/ErrorMessage.tsx';
import styles from './DiagramFailure.module.css';

export interface DiagramFailureProps {
  readonly error: Error;
  /** What was to be drawn. It says the same in words. */
  readonly source: string;
}

/**
 * In the place of a diagram that could not be drawn: why, and its source to read instead. Only a reload
 * can help: a browser does not fetch a module again that it failed to fetch once.
 */
export function DiagramFailure({ error, source }: DiagramFailureProps) {
  return (
    <div className={styles.failure}>
      <ErrorMessage
        what="The diagram could not be drawn."
        why={error.message}
        advice="Everything else works without it. Reload the page to try again, or read the source of the diagram below."
      >
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </ErrorMessage>
      <section aria-label="Source of the diagram">
        <pre className={styles.source}>{source}</pre>
      </section>
    </div>
  );
}
