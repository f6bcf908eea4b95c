import { useState } from 'react';
import { viewsOf } from '../../lab/decode/viewsOf.ts';
import type { Side } from '../../lab/decode/view.ts';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { ToggleGroup } from '../widgets/ToggleGroup.tsx';
import type { InspectedExchange } from './exchangesOf.ts';
import styles from './Inspector.module.css';
import { MessageViewPanel } from './MessageViewPanel.tsx';

const sides = [
  { value: 'request', label: 'Request' },
  { value: 'response', label: 'Response' },
] as const;

/** What travelled: which exchange, which way, and how to look at it. */
export function MessagePanel({ exchanges }: { readonly exchanges: readonly InspectedExchange[] }) {
  const [chosen, setChosen] = useState('0');
  const [side, setSide] = useState<Side>('request');
  const [viewId, setViewId] = useState('http');
  const inspected = exchanges.find(({ id }) => id === chosen) ?? exchanges[0];
  if (!inspected) return null;
  const { exchange } = inspected;
  const views = viewsOf(exchange, side);
  const view = views.find(({ id }) => id === viewId) ?? views[0];
  return (
    <div className={styles.message}>
      {exchanges.length > 1 && (
        <ToggleGroup
          label="Exchange"
          value={inspected.id}
          options={exchanges.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
      )}
      <ToggleGroup label="Direction" value={side} options={sides} onChange={setSide} />
      {views.length > 1 && view && (
        <ToggleGroup
          label="View"
          value={view.id}
          options={views.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setViewId}
        />
      )}
      {view ? (
        <div className={styles.view}>
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
