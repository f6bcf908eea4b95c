import type { FlowCard } from '../../flows/index.ts';
import { FlowEntry } from './FlowEntry.tsx';
import { byFamily, familyOrder, familyTitle, type Way } from './ways.ts';
import styles from './WayList.module.css';

export interface ListedWay extends Way {
  readonly playable: readonly FlowCard[];
}

/** All ways and their flows, as text. */
export function WayList({ ways }: { readonly ways: readonly ListedWay[] }) {
  return (
    <div className={styles.list}>
      {byFamily(ways).map(({ family, members }) => {
        const order = familyOrder[family];
        const List = order ? 'ol' : 'ul';
        return (
          <section key={family} className={styles.family} aria-labelledby={`family-${family}`}>
            <div className={styles.head}>
              <h3 id={`family-${family}`}>{familyTitle[family]}</h3>
              {order && <p className={styles.order}>{order}</p>}
            </div>
            <List className={styles.ways}>
              {members.map((way) => (
                <WayEntry key={way.id} way={way} />
              ))}
            </List>
          </section>
        );
      })}
    </div>
  );
}

function WayEntry({ way }: { readonly way: ListedWay }) {
  return (
    <li className={styles.way}>
      <div>
        <p className={styles.name} data-playable={way.playable.length > 0 || undefined}>
          {way.name}
        </p>
        {way.playable.length === 0 && <p className={styles.missing}>Not in the lab yet</p>}
      </div>
      <div className={styles.about}>
        <p>{way.use}</p>
        <p className={styles.how}>{way.how}</p>
        {way.playable.length > 0 && (
          <ul className={styles.flows}>
            {way.playable.map((card) => (
              <FlowEntry key={card.id} card={card} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
