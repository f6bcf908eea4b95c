import { useState } from 'react';
import { viewsOf } from '../../lab/decode/viewsOf.ts';
import type { Side, View } from '../../lab/decode/view.ts';
import type { ExchangeExhibit as Shown } from '../../triage/quiz/prepared.ts';
import { MessageViewPanel } from '../../ui/inspector/MessageViewPanel.tsx';
import { Explanations } from '../../ui/widgets/Explanations.tsx';
import { ToggleGroup } from '../../ui/widgets/ToggleGroup.tsx';
import styles from './ExchangeExhibit.module.css';

export interface ExchangeExhibitProps {
  readonly exhibit: Shown;
  /** The answer may be seen, and with it the whole exchange. */
  readonly revealed: boolean;
}

/** The exchange of a real run: as much of it as may be seen. */
export function ExchangeExhibit({ exhibit, revealed }: ExchangeExhibitProps) {
  const { exchange, step, first } = exhibit;
  // What was answered says most, so it comes first.
  const sides: readonly Side[] =
    revealed || first === 'exchange'
      ? ['response', 'request']
      : first === 'request'
        ? ['request']
        : [];
  if (sides.length === 0) return null;
  return (
    <Explanations>
      <section className={styles.exchange} aria-label="What travelled">
        <p className={styles.step}>From the run: {step}</p>
        {sides.map((side) => (
          <MessageViews key={side} exchange={exchange} side={side} />
        ))}
      </section>
    </Explanations>
  );
}

const sideTitles: Readonly<Record<Side, string>> = { request: 'Request', response: 'Answer' };

/** What tells most of a message comes first: what it carries, then the message itself. */
const isTelling = ({ id }: View): boolean => id === 'saml' || id.startsWith('jwt');

interface MessageViewsProps {
  readonly exchange: Shown['exchange'];
  readonly side: Side;
}

function MessageViews({ exchange, side }: MessageViewsProps) {
  const views = viewsOf(exchange, side);
  const [chosen, setChosen] = useState<string>();
  const view = views.find(({ id }) => id === chosen) ?? views.find(isTelling) ?? views[0];
  if (!view) return <p>No answer: no host called {exchange.host} exists.</p>;
  return (
    <div className={styles.message}>
      <div className={styles.head}>
        <h3>{sideTitles[side]}</h3>
        {views.length > 1 && (
          <ToggleGroup
            label={`View of the ${sideTitles[side].toLowerCase()}`}
            weight="quiet"
            value={view.id}
            options={views.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        )}
      </div>
      <MessageViewPanel exchange={exchange} side={side} view={view} />
    </div>
  );
}
