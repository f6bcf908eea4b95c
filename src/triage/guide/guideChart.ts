import type { DecisionChart } from '../../lab/decisionSource.ts';
import { federationGuide } from './federationGuide.ts';
import type { Guide } from './guide.ts';
import { outcomes } from './outcomes.ts';
import { formatAnswers, fullWalks, type Stand, walk } from './walk.ts';

/**
 * How a node of a chart stands to the answers given: passed on the way, where the way has come to, what an
 * answer to the question asked there can lead to, what was turned away from, or none of these.
 */
export type NodeState = 'passed' | 'here' | 'open' | 'left' | 'apart';

/** A chart of the guide. A node is named by the answers that lead to it, as they stand in an address. */
export interface GuideChart extends DecisionChart {
  /** How the nodes stand; the edges stand as the nodes that they lead to. */
  readonly states: ReadonlyMap<string, NodeState>;
}

type Node = DecisionChart['nodes'][number];
type Edge = DecisionChart['edges'][number];

const nodeOf = (answers: readonly string[], at: Stand): Node => ({
  id: formatAnswers(answers),
  ...('outcome' in at
    ? { kind: 'outcome', items: [outcomes[at.outcome].short] }
    : { kind: 'question', items: [at.question.short] }),
});

const edgeTo = (answers: readonly string[], guide: Guide): Edge => ({
  from: formatAnswers(answers.slice(0, -1)),
  to: formatAnswers(answers),
  label: walk(answers, guide).path.at(-1)?.answer.short ?? '',
});

/** The beginnings of a list of answers: none, the first, the first two, and so on to all. */
const beginnings = (answers: readonly string[]): readonly (readonly string[])[] =>
  [...answers.keys(), answers.length].map((length) => answers.slice(0, length));

/** The way that answers take, with every answer that was not given on it or can be given now. */
export function wayChart(
  answers: readonly string[],
  // On a narrow screen these share one node for each question.
  { folded }: { readonly folded: boolean },
  guide: Guide = federationGuide,
): GuideChart {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const states = new Map<string, NodeState>();
  const add = (node: Node, state: NodeState, edge?: Edge): void => {
    nodes.push(node);
    states.set(node.id, state);
    if (edge) edges.push(edge);
  };
  const addEnd = (way: readonly string[], state: NodeState): void =>
    add(nodeOf(way, walk(way, guide).at), state, way.length > 0 ? edgeTo(way, guide) : undefined);
  const stateAfter = (length: number): NodeState => (length === answers.length ? 'here' : 'passed');

  addEnd([], stateAfter(0));
  for (const given of beginnings(answers)) {
    const { at } = walk(given, guide);
    if ('outcome' in at) break;
    const next = answers[given.length];
    const state = next === undefined ? 'open' : 'left';
    if (!folded) {
      for (const { id } of at.question.answers)
        addEnd([...given, id], id === next ? stateAfter(given.length + 1) : state);
      continue;
    }
    const from = formatAnswers(given);
    const others = at.question.answers.filter(({ id }) => id !== next);
    const items = others.map(({ short }) => short);
    const addOthers = () =>
      add({ id: `${from}?`, kind: 'answers', items }, state, { from, to: `${from}?`, label: '' });
    // Now on one side and now on the other, so that the way goes straight down.
    const first = given.length % 2 === 1;
    if (first) addOthers();
    if (next !== undefined) addEnd([...given, next], stateAfter(given.length + 1));
    if (!first) addOthers();
  }
  return { direction: 'TB', nodes, edges, states };
}

/** The whole tree, in which the answers given stand out. All outcomes stand in the last rank. */
export function treeChart(answers: readonly string[], guide: Guide = federationGuide): GuideChart {
  const ways = new Map(
    fullWalks(guide)
      .flatMap((full) => beginnings(full))
      .map((way) => [formatAnswers(way), way] as const),
  );
  const depth = Math.max(...fullWalks(guide).map(({ length }) => length));
  const here = formatAnswers(answers);
  const passed = new Set(beginnings(answers).map((way) => formatAnswers(way)));
  const stateOf = (id: string, way: readonly string[]): NodeState => {
    if (id === here) return 'here';
    if (passed.has(id)) return 'passed';
    return formatAnswers(way.slice(0, -1)) === here ? 'open' : 'apart';
  };
  return {
    direction: 'LR',
    nodes: [...ways.values()].map((way) => nodeOf(way, walk(way, guide).at)),
    edges: [...ways.values()].flatMap((way) => {
      if (way.length === 0) return [];
      const ranks = 'outcome' in walk(way, guide).at ? depth - way.length + 1 : 1;
      return [{ ...edgeTo(way, guide), ranks }];
    }),
    states: new Map([...ways].map(([id, way]) => [id, stateOf(id, way)])),
  };
}
