import { formatAnswers, readAnswers } from '../triage/guide/walk.ts';

/** A place in the guide, as it stands in the address bar. */
export interface TriageAddress {
  /** Answers as they were given: the guide judges whether they exist. */
  readonly answers: readonly string[];
  /** The whole tree is drawn and not only the way so far. */
  readonly tree?: true;
}

/** Reads a place from the query. What is not known here is passed over. */
export function parseTriageAddress(search: string): TriageAddress {
  const query = new URLSearchParams(search);
  const answers = readAnswers(query.get('guide') ?? '');
  return { answers, ...(query.get('chart') === 'tree' && { tree: true }) };
}

/** Writes a place as an address inside the lab. */
export function formatTriageAddress({ answers, tree }: TriageAddress): string {
  const query = new URLSearchParams();
  if (answers.length > 0) query.set('guide', formatAnswers(answers));
  if (tree === true) query.set('chart', 'tree');
  return `/triage/${query.size > 0 ? `?${query}` : ''}`;
}
