import { describe, expect, it } from 'vitest';
import { type FlowCard, flows } from '../../flows/index.ts';
import { byFamily, playableFlows, ways } from './ways.ts';

describe.each(flows)('the flow $id', (card) => {
  const homes = ways.filter((way) => way.flows.includes(card.id));

  it('belongs to exactly one way', () => {
    expect(homes.map(({ id }) => id)).toHaveLength(1);
  });

  it('is of the family of its way', () => {
    expect(homes.map(({ family }) => family)).toEqual([card.family]);
  });
});

it('names no way and no flow twice', () => {
  const ids = ways.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const played = ways.flatMap((way) => way.flows);
  expect(new Set(played).size).toBe(played.length);
});

it('keeps the order the notes prefer: Identity Center, then SAML 2.0, the broker last', () => {
  const corporate = ways.filter(({ family }) => family === 'corporate').map(({ id }) => id);
  expect(corporate).toEqual(['identity-center', 'saml', 'broker']);
});

it('keeps each family in one piece, so that the map and the list have the same order', () => {
  expect(byFamily(ways).flatMap(({ members }) => members)).toEqual(ways);
});

it('says of every way without a line that it does without STS, and of no other', () => {
  for (const way of ways) expect(way.how.startsWith('No STS call')).toBe(way.line === undefined);
});

it('lets a way be played as soon as one of its flows joins the catalogue', () => {
  const [way] = ways;
  const [card] = flows;
  if (!way || !card) throw new Error('There is no way, or no flow.');
  const joined: FlowCard = { ...card, id: way.flows.at(-1) ?? '' };
  expect(playableFlows(way, [])).toEqual([]);
  expect(playableFlows(way, [card, joined])).toEqual([joined]);
});

it('starts with the flow that the way names first, whatever the order of the catalogue', () => {
  const way = ways.find(({ id }) => id === 'saml');
  if (!way) throw new Error('There is no way by SAML.');
  expect(playableFlows(way, flows.toReversed()).map(({ id }) => id)).toEqual(way.flows);
});
