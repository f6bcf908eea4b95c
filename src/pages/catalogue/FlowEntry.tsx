import { Link } from 'react-router';
import type { FlowCard } from '../../flows/index.ts';
import { useFlowProgress } from '../../session/flowProgress.ts';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './WayList.module.css';

const faultsSeen = (count: number): string => `${count} ${count === 1 ? 'fault' : 'faults'} seen`;

/** A flow in a list: where it leads, what it is for, and what was seen of it. */
export function FlowEntry({ card }: { readonly card: FlowCard }) {
  const seen = useFlowProgress(({ flows }) =>
    Object.hasOwn(flows, card.id) ? flows[card.id] : undefined,
  );
  const words = [
    ...(seen?.done ? ['played to the end'] : []),
    ...(seen && seen.faults.length > 0 ? [faultsSeen(seen.faults.length)] : []),
  ];
  return (
    <li>
      <Link className={styles.flow} to={`/flows/${card.id}/`}>
        {card.title}
      </Link>
      {words.length > 0 && (
        <span className={styles.seen}>
          <Icon name="tick" />
          {words.join(', ')}
        </span>
      )}
      <p className={styles.how}>{card.use}</p>
    </li>
  );
}
