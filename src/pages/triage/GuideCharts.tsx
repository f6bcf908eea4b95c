import { useMemo } from 'react';
import { formatAnswers, walk } from '../../triage/guide/walk.ts';
import { treeChart, wayChart } from '../../triage/guide/guideChart.ts';
import { federationGuide } from '../../triage/guide/federationGuide.ts';
import type { TriageAddress } from '../../session/triageAddress.ts';
import { DecisionDiagram } from '../../ui/diagram/DecisionDiagram.tsx';
import { Tabs } from '../../ui/widgets/Tabs.tsx';
import styles from './GuideCharts.module.css';
import { TreeInWords } from './TreeInWords.tsx';
import { useWide } from './useWide.ts';
import type { GoTriage } from './useTriageAddress.ts';

export interface GuideChartsProps {
  readonly address: TriageAddress;
  readonly go: GoTriage;
}

/** The way so far, or the whole tree, as a chart. */
export function GuideCharts({ address, go }: GuideChartsProps) {
  const { answers, tree = false } = address;
  const known = walk(answers).path.map(({ answer }) => answer.id);
  return (
    <section className={styles.charts} aria-label="Charts">
      <Tabs
        label="Charts"
        value={tree ? 'tree' : 'way'}
        onChange={(tab) => go({ answers, ...(tab === 'tree' && { tree: true }) })}
        tabs={[
          {
            value: 'way',
            label: 'Your way',
            panel: !tree && <WayPanel way={formatAnswers(known)} />,
          },
          {
            value: 'tree',
            label: 'The whole tree',
            panel: tree && <TreePanel way={formatAnswers(known)} />,
          },
        ]}
      />
    </section>
  );
}

const answersOf = (way: string): readonly string[] => (way === '' ? [] : way.split('.'));

/** @param way the answers as they stand in an address: a string, so that the same stays the same */
function WayPanel({ way }: { readonly way: string }) {
  const folded = !useWide();
  const chart = useMemo(() => wayChart(answersOf(way), { folded }), [way, folded]);
  if (way === '')
    return (
      <p className={styles.empty}>
        With your first answer, the way that you take is drawn here, and the ways that you leave.
      </p>
    );
  const { path } = walk(answersOf(way));
  const told = path.map(({ question, answer }) => `${question.short} ${answer.short}`).join('. ');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        Drawn in ink: your answers. Dimmed: the answers you did not give.
      </figcaption>
      <DecisionDiagram
        chart={chart}
        states={chart.states}
        label={`Flowchart of your way. ${told}.`}
      />
    </figure>
  );
}

const wholeTree = treeChart([]);

function TreePanel({ way }: { readonly way: string }) {
  const answers = answersOf(way);
  const { states } = useMemo(() => treeChart(answersOf(way)), [way]);
  return (
    <div className={styles.tree}>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          Every question and every end, from left to right.
          {way !== '' && ' Your answers are drawn in ink.'}
        </figcaption>
        <DecisionDiagram
          chart={wholeTree}
          states={states}
          label={`Flowchart of the whole guide, ${federationGuide.questions.length} questions`}
        />
      </figure>
      <TreeInWords answers={answers} />
    </div>
  );
}
