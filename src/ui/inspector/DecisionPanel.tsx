import { useState } from 'react';
import type { Exchange } from '../../cloud/network.ts';
import type { Place, Why } from '../../kit/why.ts';
import { describeRule, sentenceOf } from '../../lab/explain/describeRule.ts';
import { acceptedSentence, verdictOf } from '../../lab/explain/verdict/verdictOf.ts';
import { DecisionLayout } from '../player/DecisionLayout.tsx';
import { WhyTree } from '../player/WhyTree.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { EvidenceDocument } from './EvidenceDocument.tsx';

const wordsFor = (check: Why) => {
  const source = describeRule(check.rule)?.source;
  return {
    title: sentenceOf(check),
    ...(source !== undefined && { explain: `Source: ${source}` }),
  };
};

export interface DecisionPanelProps {
  readonly exchange: Exchange;
  /** Someone asked for the check that decided. */
  readonly sought: boolean;
  readonly onFound: () => void;
}

/** Why the answer is what it is: the proof, and the document that the focused check speaks of. */
export function DecisionPanel({ exchange, sought, onFound }: DecisionPanelProps) {
  const { why } = exchange;
  const [focus, setFocus] = useState<{
    exchange: Exchange;
    place: Place | undefined;
    check: Why;
  }>();
  if (!why)
    return (
      <EmptyState
        title="Nothing was decided here"
        text="The answer to this request does not depend on who asks."
      />
    );
  const verdict = verdictOf(exchange);
  // The decisive check may only stand beneath the place it speaks of.
  const first = verdict?.path.findLast(({ at }) => at !== undefined);
  const shown = focus?.exchange === exchange ? focus : first && { place: first.at, check: first };
  const evidence = exchange.evidence.find(({ id }) => id === shown?.place?.document);
  return (
    <DecisionLayout
      tree={
        <WhyTree
          key={exchange.sentAt}
          why={why}
          verdict={verdict?.sentence ?? acceptedSentence}
          describe={wordsFor}
          decisive={verdict?.decisive}
          sought={sought}
          onFound={onFound}
          onFocusPlace={(place, check) => setFocus({ exchange, place, check })}
        />
      }
      {...(evidence &&
        shown?.place && {
          document: (
            <EvidenceDocument
              exchange={exchange}
              evidence={evidence}
              place={shown.place}
              failed={shown.check.holds === false}
            />
          ),
        })}
    />
  );
}
