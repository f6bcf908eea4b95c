import type { FlowCard } from '../../flows/index.ts';
import { FlowEntry } from './FlowEntry.tsx';
import { needs } from './needs.ts';
import styles from './WayList.module.css';

/** The flows by what someone comes for. A need of which no flow is left is not shown. */
export function NeedList({ flows }: { readonly flows: readonly FlowCard[] }) {
  return needs.map(({ id, title, about, flows: named }) => {
    const cards = named.flatMap((flow) => flows.filter((card) => card.id === flow));
    return cards.length === 0 ? null : (
      <section key={id} className={styles.family} aria-labelledby={`need-${id}`}>
        <div className={styles.head}>
          <h3 id={`need-${id}`}>{title}</h3>
          <p className={styles.order}>{about}</p>
        </div>
        <ul className={styles.flows}>
          {cards.map((card) => (
            <FlowEntry key={card.id} card={card} />
          ))}
        </ul>
      </section>
    );
  });
}
