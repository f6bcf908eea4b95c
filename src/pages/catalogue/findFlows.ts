import type { FlowCard } from '../../flows/index.ts';

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** What of a flow is searched: its words, its id and the numbers of its statements. */
const wordsOf = ({ id, title, use, statements, phases }: FlowCard, more: string): string =>
  folded([id, title, use, ...statements, ...phases, more].join(' '));

/**
 * The flows in which every word of the query stands, anywhere in a word. Without a word all of them.
 * @param more further words to search of a flow, such as those of the way it belongs to
 */
export function findFlows(
  flows: readonly FlowCard[],
  query: string,
  more: (flow: FlowCard) => string = () => '',
): readonly FlowCard[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return flows.filter((flow) => {
    const text = wordsOf(flow, more(flow));
    return words.every((word) => text.includes(word));
  });
}
