import { viewsOf } from '../../lab/decode/viewsOf.ts';
import { scrollerOf } from '../player/bringWithin.ts';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import type { InspectedExchange } from './exchangesOf.ts';
import styles from './Inspector.module.css';
import type { MessageChoice } from './messageChoice.ts';
import { MessageViewPanel } from './MessageViewPanel.tsx';

const sides = [
  { value: 'request', label: 'Request' },
  { value: 'response', label: 'Response' },
] as const;

export interface MessagePanelProps {
  readonly exchanges: readonly InspectedExchange[];
  readonly choice: MessageChoice;
  readonly onChoice: (choice: MessageChoice) => void;
}

/** Another message, or another view of it, is not read from where the last one was left. */
function readFromStart(view: Element | null): void {
  const box = view && scrollerOf(view);
  if (box) box.scrollTop = 0;
}

/** What travelled: which exchange, which way, and how to look at it. */
export function MessagePanel({ exchanges, choice, onChoice }: MessagePanelProps) {
  const { side } = choice;
  const inspected = exchanges.find(({ id }) => id === choice.exchange) ?? exchanges[0];
  const exchange = inspected?.exchange;
  const views = exchange ? viewsOf(exchange, side) : [];
  const view = views.find(({ id }) => id === choice.view) ?? views[0];
  if (!inspected || !exchange) return null;
  return (
    <div className={styles.message}>
      {exchanges.length > 1 && (
        <ToggleGroup
          label="Exchange"
          weight="quiet"
          value={inspected.id}
          options={exchanges.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => onChoice({ ...choice, exchange: id })}
        />
      )}
      <div className={styles.choices}>
        <ToggleGroup
          label="Direction"
          value={side}
          options={sides}
          onChange={(next) => onChoice({ ...choice, side: next })}
        />
        {views.length > 1 && view && (
          <ToggleGroup
            label="View"
            weight="quiet"
            value={view.id}
            options={views.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => onChoice({ ...choice, view: id })}
          />
        )}
      </div>
      {view ? (
        <div
          className={styles.view}
          key={[exchange.sentAt, inspected.id, side, view.id].join(' ')}
          ref={readFromStart}
        >
          <MessageViewPanel exchange={exchange} side={side} view={view} />
        </div>
      ) : (
        <EmptyState
          title="No answer"
          text={`No host called ${exchange.host} exists in this world.`}
        />
      )}
    </div>
  );
}
