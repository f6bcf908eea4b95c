import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { flowCard, flows } from '../../flows/index.ts';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import type { Card } from '../../triage/quiz/bank/card.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { themes } from '../../triage/quiz/bank/index.ts';
import { pairs } from '../../triage/quiz/pairs.ts';
import { statementOf, statements } from '../../triage/statements.ts';
import type { BankPart } from '../../triage/study/bankPart.ts';
import {
  countMastery,
  masteryByPart,
  type MasteredPart,
  masteryOf,
} from '../../triage/study/mastery.ts';
import { type QuestionRecords, recordOf } from '../../triage/study/questionRecord.ts';
import { ToggleGroup } from '../../ui/widgets/ToggleGroup.tsx';
import { MasteryMarks } from './MasteryMarks.tsx';
import styles from './MasteryMap.module.css';
import { countWords, masteryWords } from './masteryWords.ts';

interface Cut {
  readonly label: string;
  readonly ids: readonly string[];
  readonly partsOf: (card: Card) => readonly string[];
  readonly title: (id: string) => string;
}

/** The ways to cut the bank into parts. */
const cuts: Readonly<Record<BankPart['by'], Cut>> = {
  theme: {
    label: 'Themes',
    ids: themes.map(({ id }) => id),
    partsOf: ({ theme }) => [theme],
    title: (id) => themes.find((theme) => theme.id === id)?.title ?? id,
  },
  statement: {
    label: 'Statements',
    ids: statements.map(({ id }) => id),
    partsOf: (card) => card.statements,
    title: (id) => statementOf(id)?.notes ?? id,
  },
  flow: {
    label: 'Flows',
    ids: flows.map(({ id }) => id),
    partsOf: ({ flow }) => (flow === undefined ? [] : [flow]),
    title: (id) => flowCard(id)?.title ?? id,
  },
  pair: {
    label: 'Easily confused',
    ids: pairs.map(({ id }) => id),
    partsOf: (card) => card.pairs ?? [],
    title: (id) => pairs.find((pair) => pair.id === id)?.title ?? id,
  },
};

const views = (['theme', 'statement', 'flow', 'pair'] as const).map((by) => ({
  value: by,
  label: cuts[by].label,
}));

export interface MasteryMapProps {
  readonly records: QuestionRecords;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What is known, what is due, and what was never asked, part by part. Each part leads to its practice. */
export function MasteryMap({ records, now }: MasteryMapProps) {
  const [by, setBy] = useState<BankPart['by']>('theme');
  const { ids, partsOf } = cuts[by];
  const parts = useMemo(
    () => masteryByPart(ids, partsOf, cards, records, now),
    [ids, partsOf, records, now],
  );
  const all = countMastery(
    cards.map(({ id }) => ({ mastery: masteryOf(recordOf(records, id), now) })),
  );
  return (
    <section className={styles.map} aria-labelledby="mastery">
      <div className={styles.head}>
        <h2 id="mastery">What you know</h2>
        <ToggleGroup label="Parts" value={by} options={views} onChange={setBy} />
      </div>
      <ul className={styles.legend} aria-label="All questions">
        {(['known', 'due', 'shaky', 'untouched'] as const).map((mastery) => (
          <li key={mastery}>
            <MasteryMarks masteries={[mastery]} />
            {all[mastery]} {masteryWords[mastery]}
          </li>
        ))}
      </ul>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <Part key={part.id} by={by} part={part} />
        ))}
      </ul>
    </section>
  );
}

function Part({ by, part }: { readonly by: BankPart['by']; readonly part: MasteredPart }) {
  const { id, questions } = part;
  return (
    <li className={styles.part}>
      <Link to={formatQuizAddress({ mode: 'practice', part: { by, id } })} className={styles.link}>
        {by === 'statement' && <span className={styles.number}>{id}</span>}
        {cuts[by].title(id)}
      </Link>
      <span className="said">: {countWords(countMastery(questions))}</span>
      <MasteryMarks masteries={questions.map(({ mastery }) => mastery)} />
    </li>
  );
}
