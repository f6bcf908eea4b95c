import type { ReactNode } from 'react';
import type { FlowCard } from '../../flows/index.ts';
import { NarrationCard } from '../player/NarrationCard.tsx';
import { PlayerLayout } from '../player/PlayerLayout.tsx';
import { Skeleton } from '../widgets/Skeleton.tsx';

/** The bench before its flow is there: the same places, and what the catalogue knows already. */
export function PlayerSkeleton(props: { readonly card: FlowCard; readonly heading?: ReactNode }) {
  const { card, heading } = props;
  return (
    <PlayerLayout
      data={{ 'data-flow': card.id, 'data-state': 'loading', 'data-step': 'start' }}
      heading={heading}
      sizes={{}}
      onSize={() => undefined}
      steps={<Skeleton label="The steps are loading" lines={[70, 55, 80, 60, 75]} />}
      diagram={<Skeleton label="The diagram is loading" lines={[100, 100, 100]} />}
      narration={<NarrationCard shown={{ kind: 'intro', text: card.use }} />}
      inspector={<Skeleton label="The inspector is loading" lines={[40, 90, 80, 60]} />}
      transport={<Skeleton label="The transport is loading" lines={[100]} />}
    />
  );
}
