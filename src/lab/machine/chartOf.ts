import type { AnyFlow } from '../../flows/flow.ts';
import type { StateChart } from '../stateSource.ts';
import type { FlowMachine } from './flowMachine.ts';

/** The id under which the chart shows that the run was refused, at whichever step. */
export const refusedState = 'refused';

type Node = FlowMachine['root'];

const below = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => below(child)),
];

/** The top-level state that a node belongs to. */
const topOf = (node: { readonly path: readonly string[] }): string => node.path[0] ?? '';

/** The top-level states to which an event leads from a state, itself or any state inside it. */
const targets = (node: Node, event: string): readonly string[] =>
  below(node)
    .flatMap((inner) => inner.transitions.get(event) ?? [])
    .flatMap(({ target }) => target ?? [])
    // A step that is a loop by itself leads back to itself; what lies inside it is not drawn.
    .filter(({ path }) => path.length === 1)
    .map(topOf);

/**
 * Reads the chart of a flow off its machine: a state for each step, the ways forward, and where a
 * refusal can end it. The ways back are left out: they mirror those forward.
 */
export function chartOf(flow: AnyFlow, machine: FlowMachine): StateChart {
  const nodes = Object.entries(machine.root.states).filter(([key]) => key !== 'broken');
  const titles = new Map(flow.steps.map(({ id, title }) => [id, title]));
  const canRefuse = nodes.filter(([, node]) => 'refused' in node.states).map(([key]) => key);
  return {
    states: [
      ...nodes.map(([id]) => ({ id, title: titles.get(id) ?? 'Not started' })),
      { id: refusedState, title: 'Refused' },
    ],
    transitions: [
      ...nodes.flatMap(([from, node]) =>
        [...new Set(targets(node, 'NEXT'))].map((to) => ({ from, to, label: 'forward' })),
      ),
      ...canRefuse.map((from) => ({ from, to: refusedState, label: '' })),
    ],
    initial: 'start',
    finals: [flow.steps.at(-1)?.id ?? 'start', refusedState],
  };
}
