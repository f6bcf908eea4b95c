import { useCallback, useMemo, useState } from 'react';
import { glossary } from '../../lab/glossary/terms/index.ts';
import { byLetter } from './byLetter.ts';
import { findTerms } from './findTerms.ts';
import styles from './GlossaryPage.module.css';
import { LetterLinks } from './LetterLinks.tsx';
import { TermEntry } from './TermEntry.tsx';
import { usePlaceInPage } from './usePlaceInPage.ts';

/** Every word of the field, to look up by search, by letter, or by its address. */
export function GlossaryPage() {
  const [sought, setSought] = useState('');
  const found = useMemo(() => findTerms(glossary, sought), [sought]);
  const groups = useMemo(() => byLetter(found), [found]);
  const place = usePlaceInPage(useCallback(() => setSought(''), []));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Glossary</h1>
        <p className={styles.lead}>
          {glossary.length} words of AWS identity federation, each in a few plain sentences. The lab
          explains them where they first stand on a page, too.
        </p>
        <div className={styles.search}>
          <label htmlFor="glossary-search">Find a word</label>
          <input
            id="glossary-search"
            className={styles.input}
            type="search"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
          <output className={styles.count} htmlFor="glossary-search">
            {sought.trim() === '' ? '' : wordsFound(found.length)}
          </output>
        </div>
        <LetterLinks letters={groups.map(({ letter }) => letter)} />
      </header>
      {groups.length === 0 && (
        <p className={styles.none}>
          No word, no former name and no explanation holds “{sought.trim()}”. Try a shorter piece of
          it, or the abbreviation.
        </p>
      )}
      {groups.map(({ letter, terms }) => (
        <section key={letter} className={styles.group} aria-labelledby={`letter-${letter}`}>
          <h2 className={styles.letter} id={`letter-${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <div>
            {terms.map((term) => (
              <TermEntry key={term.id} term={term} marked={term.id === place} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

const wordsFound = (count: number): string =>
  count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'word' : 'words'} found`;
