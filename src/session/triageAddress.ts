import { formatAnswers, readAnswers } from '../triage/guide/walk.ts';

/** A place on the triage page, as it stands in the address bar. */
export interface TriageAddress {
  /** Answers given in the guide. */
  readonly answers: readonly string[];
}

/** Reads a place from the query. What is not known here is passed over. */
export function parseTriageAddress(search: string): TriageAddress {
  const query = new URLSearchParams(search);
  return { answers: readAnswers(query.get('guide') ?? '') };
}

/** Writes a place as an address inside the lab. */
export function formatTriageAddress({ answers }: TriageAddress): string {
  const query = new URLSearchParams();
  if (answers.length > 0) query.set('guide', formatAnswers(answers));
  return `/triage/${query.size > 0 ? `?${query}` : ''}`;
}
