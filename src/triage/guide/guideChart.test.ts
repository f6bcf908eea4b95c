import { describe, expect, it } from 'vitest';
import { decisionSource } from '../../lab/decisionSource.ts';
import { federationGuide } from './federationGuide.ts';
import { type GuideChart, type NodeState, treeChart, wayChart } from './guideChart.ts';
import { fullWalks } from './walk.ts';

const withState = ({ states }: GuideChart, wanted: NodeState): readonly string[] =>
  [...states].flatMap(([id, state]) => (state === wanted ? [id] : []));

describe('the chart of the way so far', () => {
  const answers = ['staff', 'no'];

  it('draws the way, what was turned away from, and what is open', () => {
    const chart = wayChart(answers, { folded: false });
    expect(withState(chart, 'passed')).toEqual(['', 'staff']);
    expect(withState(chart, 'here')).toEqual(['staff.no']);
    expect(withState(chart, 'left')).toEqual([
      'workplace',
      'customers',
      'workload',
      'holder',
      'staff.yes',
    ]);
    expect(withState(chart, 'open')).toEqual([
      'staff.no.saml',
      'staff.no.oidc',
      'staff.no.neither',
    ]);
    expect(chart.edges).toContainEqual({ from: 'staff', to: 'staff.no', label: 'Not possible' });
    expect(chart.nodes).toContainEqual({
      id: 'staff.no.oidc',
      kind: 'outcome',
      items: ['Web identity, ID token'],
    });
  });

  it('lists the other answers of a question in one node where there is little room', () => {
    const chart = wayChart(answers, { folded: true });
    expect(chart.edges.map(({ from, to, label }) => [from, to, label])).toEqual([
      ['', 'staff', 'Staff, into accounts'],
      ['', '?', ''],
      ['staff', 'staff?', ''],
      ['staff', 'staff.no', 'Not possible'],
      ['staff.no', 'staff.no?', ''],
    ]);
    expect(chart.nodes.find(({ id }) => id === '?')?.items).toHaveLength(4);
    expect(withState(chart, 'left')).toEqual(['?', 'staff?']);
    expect(withState(chart, 'open')).toEqual(['staff.no?']);
    expect(chart.nodes.at(-1)).toMatchObject({
      kind: 'answers',
      items: ['SAML 2.0', 'OpenID Connect only', 'Neither'],
    });
  });

  it('ends in an outcome, with nothing open', () => {
    for (const full of fullWalks()) {
      const chart = wayChart(full, { folded: false });
      expect(withState(chart, 'here')).toEqual([full.join('.')]);
      expect(withState(chart, 'passed')).toHaveLength(full.length);
      expect(withState(chart, 'open')).toEqual([]);
    }
  });
});

describe('the chart of the whole tree', () => {
  it('has every question once and an end for every way', () => {
    const { nodes, edges } = treeChart([]);
    expect(nodes.filter(({ kind }) => kind === 'question')).toHaveLength(
      federationGuide.questions.length,
    );
    expect(nodes.filter(({ kind }) => kind === 'outcome')).toHaveLength(fullWalks().length);
    expect(edges).toHaveLength(nodes.length - 1);
    const ranks = (id: string): number => {
      const edge = edges.find(({ to }) => to === id);
      return edge ? ranks(edge.from) + (edge.ranks ?? 1) : 0;
    };
    const ends = nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => ranks(id));
    expect(new Set(ends)).toEqual(new Set([5]));
  });

  it('says how each node stands to the answers', () => {
    const chart = treeChart(['customers', 'aws']);
    expect(withState(chart, 'passed')).toEqual(['', 'customers']);
    expect(withState(chart, 'here')).toEqual(['customers.aws']);
    expect(withState(chart, 'open')).toHaveLength(4);
    expect(withState(chart, 'left')).toEqual([]);
    expect(chart.states.size).toBe(chart.nodes.length);
  });
});

it('can be written, whichever chart it is', () => {
  for (const full of fullWalks()) {
    for (const folded of [true, false])
      expect(decisionSource(wayChart(full, { folded }))).toMatch(/^flowchart TB\n/);
    expect(decisionSource(treeChart(full))).toMatch(/^flowchart LR\n/);
  }
});
