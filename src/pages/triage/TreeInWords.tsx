import { Link } from 'react-router';
import { formatTriageAddress } from '../../session/triageAddress.ts';
import { outcomes } from '../../triage/guide/outcomes.ts';
import { walk } from '../../triage/guide/walk.ts';
import { Disclosure } from '../../ui/widgets/Disclosure.tsx';
import styles from './TreeInWords.module.css';

/** The whole tree as a list in lists; each end is a link to it. */
export function TreeInWords({ answers }: { readonly answers: readonly string[] }) {
  return (
    <div className={styles.words}>
      <Disclosure title="The tree in words">
        <Branch way={[]} given={answers} />
      </Disclosure>
    </div>
  );
}

interface BranchProps {
  /** The answers that lead to this branch. */
  readonly way: readonly string[];
  readonly given: readonly string[];
}

function Branch({ way, given }: BranchProps) {
  const { at } = walk(way);
  if ('outcome' in at)
    return (
      <Link to={formatTriageAddress({ answers: way, tree: true })} preventScrollReset>
        {outcomes[at.outcome].service}
      </Link>
    );
  return (
    <>
      <p className={styles.asks}>{at.question.asks}</p>
      <ul className={styles.answers}>
        {at.question.answers.map(({ id, text }) => {
          const isGiven = way.every((one, turn) => given[turn] === one) && given[way.length] === id;
          return (
            <li key={id} className={styles.answer} data-given={isGiven || undefined}>
              <p>
                {text}
                {isGiven && <span className={styles.said}> (your answer)</span>}
              </p>
              <Branch way={[...way, id]} given={given} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
