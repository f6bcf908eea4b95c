import { Link } from 'react-router';
import type { AnyFlow } from '../../flows/flow.ts';
import { flowCard } from '../../flows/index.ts';
import { formatAddress } from '../../session/address.ts';
import { formatCompareAddress } from '../../session/compareAddress.ts';
import styles from './NeighbourLinks.module.css';

/** Other flows worth a look from this one, each with a way to see the two side by side. */
export function NeighbourLinks({ flow }: { readonly flow: AnyFlow }) {
  const neighbours = (flow.neighbours ?? []).flatMap(({ flow: id, how }) => {
    const card = flowCard(id);
    return card ? [{ card, how }] : [];
  });
  if (neighbours.length === 0) return null;
  return (
    <nav className={styles.neighbours} aria-label="Neighbouring flows">
      <h3 className={styles.title}>Go on from here</h3>
      <ul className={styles.list}>
        {neighbours.map(({ card, how }) => (
          <li key={card.id}>
            {how}: <Link to={formatAddress({ page: 'flow', flow: card.id })}>{card.title}</Link>{' '}
            <Link
              className={styles.compare}
              to={formatCompareAddress({ a: flow.id, b: card.id })}
              aria-label={`Compare with ${card.title}`}
            >
              compare
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
