import { useId, useState } from 'react';
import { flows } from '../../flows/index.ts';
import { EmptyState } from '../../ui/widgets/EmptyState.tsx';
import { SearchField } from '../../ui/widgets/SearchField.tsx';
import { ToggleGroup } from '../../ui/widgets/ToggleGroup.tsx';
import { findFlows } from './findFlows.ts';
import { NeedList } from './NeedList.tsx';
import styles from './FlowFinder.module.css';
import { WayList } from './WayList.tsx';
import { playableFlows, ways } from './ways.ts';

type Order = 'way' | 'need';
const orders = [
  { value: 'need', label: 'By need' },
  { value: 'way', label: 'By way' },
] as const;

/** Of the way that a flow belongs to, what a search may find. */
const wordsOfWay = (id: string): string => {
  const way = ways.find(({ flows: ids }) => ids.includes(id));
  return way ? [way.name, way.use, way.how, ...(way.line?.operations ?? [])].join(' ') : '';
};

/** All flows as text: by need or by way, and those alone that a search leaves. */
export function FlowFinder() {
  const id = useId();
  const [order, setOrder] = useState<Order>('need');
  const [query, setQuery] = useState('');
  const found = findFlows(flows, query, (card) => wordsOfWay(card.id));
  const searched = query.trim() !== '';
  return (
    <section className={styles.finder} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>The flows, one by one</h2>
        <div className={styles.controls}>
          <SearchField
            label="Search"
            value={query}
            placeholder="AccessDenied, Okta, N23 …"
            onChange={setQuery}
          />
          <ToggleGroup label="Order" value={order} options={orders} onChange={setOrder} />
        </div>
        <output className={styles.count}>
          {searched ? `${found.length} of ${flows.length} flows` : `${flows.length} flows`}
        </output>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title="No flow has these words"
          text="Try the name of a service or an operation, or a statement’s number."
        />
      ) : order === 'need' ? (
        <NeedList flows={found} />
      ) : (
        <WayList
          ways={ways
            .map((way) => ({ ...way, playable: playableFlows(way, found) }))
            .filter(({ playable }) => !searched || playable.length > 0)}
        />
      )}
    </section>
  );
}
