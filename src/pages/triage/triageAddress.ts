import { formatAnswers, readAnswers } from '../../triage/guide/walk.ts';

/** A place on the triage page, as it stands in the address bar. */
export interface TriageAddress {
  /** Answers given in the guide. */
  readonly answers: readonly string[];
  /** The question of the quiz that is shown, or `score`. Empty: the next open one. Absent: the guide. */
  readonly quiz?: string;
}

/** Reads a place from the query. What is not known here is passed over. */
export function parseTriageAddress(search: string): TriageAddress {
  const query = new URLSearchParams(search);
  const quiz = query.get('quiz');
  return { answers: readAnswers(query.get('guide') ?? ''), ...(quiz !== null && { quiz }) };
}

/** Writes a place as an address inside the lab. */
export function formatTriageAddress({ answers, quiz }: TriageAddress): string {
  const query = new URLSearchParams();
  if (answers.length > 0) query.set('guide', formatAnswers(answers));
  if (quiz !== undefined) query.set('quiz', quiz);
  return `/triage/${query.size > 0 ? `?${query}` : ''}`;
}
