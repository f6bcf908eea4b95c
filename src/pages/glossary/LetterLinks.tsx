import { Link } from 'react-router';
import styles from './LetterLinks.module.css';

/** The way to each letter that has words. */
export function LetterLinks({ letters }: { readonly letters: readonly string[] }) {
  if (letters.length < 2) return null;
  return (
    <nav aria-label="Letters">
      <ul className={styles.letters}>
        {letters.map((letter) => (
          <li key={letter}>
            <Link className={styles.letter} to={`#letter-${letter}`} preventScrollReset>
              {letter}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
