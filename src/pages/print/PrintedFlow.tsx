import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { isAttack } from '../../flows/attack.ts';
import type { Choices } from '../../flows/pathOf.ts';
import type { ToldStep } from '../../lab/export/toldRun.ts';
import { kindTitle } from '../../lab/kindTitle.ts';
import type { RunState } from '../../lab/run/run.ts';
import { PrintedDiagram } from './PrintedDiagram.tsx';
import { PrintedStep } from './PrintedStep.tsx';
import styles from './PrintPage.module.css';

export interface PrintedFlowProps {
  readonly flow: AnyFlow;
  readonly fault: Fault | undefined;
  /** The fault is an attack, in a world in which its repair has been made. */
  readonly repaired: boolean;
  readonly choices: Choices;
  /** How the flow stood at its end; undefined for a flow without steps. */
  readonly run: RunState | undefined;
  readonly steps: readonly ToldStep[];
  /** What was edited in the world. */
  readonly edited: readonly string[];
  /** Where the flow can be played. */
  readonly href: string;
}

/** What is said of the fault before the first step, and what it comes to. */
function Broken({ fault, repaired }: { readonly fault: Fault; readonly repaired: boolean }) {
  return (
    <dl className={styles.facts} aria-label="Fault">
      <dt>Broken in this world</dt>
      <dd>{fault.title}</dd>
      {isAttack(fault) && (
        <>
          <dt>What the attacker gets</dt>
          <dd>{fault.succeeds}</dd>
        </>
      )}
      <dt>{repaired ? 'Repair, made here' : 'Repair'}</dt>
      <dd>{fault.repair}</dd>
      <dt>Remember</dt>
      <dd>{fault.lesson}</dd>
    </dl>
  );
}

/** A flow that has been played to its end: who takes part, the diagram, and each step in full. */
export function PrintedFlow(props: PrintedFlowProps) {
  const { flow, fault, repaired, choices, run, steps, edited, href } = props;
  const nameOf = (actor: string): string => flow.actors[actor]?.name ?? actor;
  const taken = Object.entries(flow.choices ?? {}).map(
    ([id, { title, options }]) => [title, options[choices[id] ?? ''] ?? ''] as const,
  );
  return (
    <>
      <p>{flow.intro}</p>
      <p className={styles.source}>
        Play it: <a href={href}>{href}</a>
      </p>
      {fault && <Broken fault={fault} repaired={repaired} />}
      {edited.length > 0 && (
        <dl className={styles.facts} aria-label="Edited">
          <dt>Edited in this world</dt>
          <dd>{edited.join('; ')}</dd>
        </dl>
      )}
      {taken.length > 0 && (
        <dl className={styles.facts} aria-label="Chosen">
          {taken.map(([title, option]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{option}</dd>
            </div>
          ))}
        </dl>
      )}
      <section aria-labelledby="actors">
        <h2 id="actors">Who takes part</h2>
        <table className={styles.actors}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Part</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(flow.actors).map(([id, { name, kind, about }]) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{kindTitle[kind]}</td>
                <td>{about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={styles.diagram} aria-labelledby="diagram">
        <h2 id="diagram">All messages</h2>
        <PrintedDiagram
          flow={flow}
          choices={choices}
          run={run}
          refusal={steps.at(-1)?.refusal?.answer}
        />
      </section>
      {steps.map((told) => (
        <PrintedStep key={`${told.step.id}.${told.performed.round}`} told={told} nameOf={nameOf} />
      ))}
      <footer className={styles.source}>
        From the Federation Lab. A mock answered everything; nothing reached AWS, and no key here
        opens anything.
      </footer>
    </>
  );
}
