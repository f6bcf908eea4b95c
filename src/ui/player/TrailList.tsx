import type { TrailEventIn } from '../../cloud/world/world.ts';
import { Icon } from '../widgets/Icon.tsx';
import { Disclosure } from '../widgets/Disclosure.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { PolicyDocument } from './PolicyDocument.tsx';
import styles from './TrailList.module.css';

export interface TrailListProps {
  /** Oldest first. */
  readonly events: readonly TrailEventIn[];
}

/** What CloudTrail recorded: one line an event, the whole record beneath it. */
export function TrailList({ events }: TrailListProps) {
  if (events.length === 0)
    return (
      <EmptyState
        title="No event yet"
        text="CloudTrail records each call that reaches an AWS service. The first one appears here."
      />
    );
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.eventID}>
          <Disclosure title={<Line event={event} />}>
            <PolicyDocument title={`Event ${event.eventID}`} document={event} />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

function Line({ event }: { readonly event: TrailEventIn }) {
  const error = event['errorCode'];
  return (
    <span className={styles.line}>
      <time className={styles.time} dateTime={event.eventTime}>
        {event.eventTime.slice(11, 19)}
      </time>
      <span className={styles.name}>{event.eventName}</span>
      <span className={styles.source}>{event.eventSource}</span>
      {typeof error === 'string' && (
        <span className={styles.error}>
          <Icon name="cross" />
          {error}
        </span>
      )}
    </span>
  );
}
