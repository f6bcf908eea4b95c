import { cards } from '../../triage/quiz/bank/cards.ts';
import { policyDocuments } from '../../triage/quiz/policyDocuments.ts';
import type { Exhibit } from '../../triage/quiz/prepared.ts';
import type { JudgedRequest, Question } from '../../triage/quiz/question.ts';
import { ankiFile, type AnkiNote } from '../../triage/study/ankiFile.ts';
import { offeredOptions } from '../../triage/study/offeredOptions.ts';
import { messageText } from '../../ui/player/messageText.ts';
import { readyQuestion, type ReadyQuestion } from './readyQuestions.ts';

type NoteExhibits = AnkiNote['exhibits'];

const requestText = ({ principal, action, resource, context = {} }: JudgedRequest): string =>
  JSON.stringify({ principal, action, resource, context }, null, 2);

/** What is looked at before the answer, as text. */
function exhibitTexts(question: Question, exhibit: Exhibit | undefined): NoteExhibits {
  if (question.kind === 'judge')
    return [
      { title: 'The request', text: requestText(question.request) },
      ...policyDocuments(question.policies).map(({ id, document }) => ({
        title: id,
        text: JSON.stringify(document, null, 2),
      })),
    ];
  switch (exhibit?.kind) {
    case undefined:
      return [];
    case 'document':
      return [{ title: exhibit.title, text: exhibit.written.lines.join('\n') }];
    case 'message': {
      const rows = exhibit.view.fields.map(
        ({ name, value }) => `${name}: ${[value].flat().join(', ')}`,
      );
      return [{ title: exhibit.step, text: rows.join('\n') }];
    }
    case 'exchange': {
      const { exchange, first } = exhibit;
      const request = { title: 'Request', text: messageText(exchange.request) };
      const response = exchange.response && {
        title: 'Answer',
        text: messageText(exchange.response),
      };
      if (first === 'nothing') return [];
      return first === 'request' || !response ? [request] : [request, response];
    }
  }
}

function noteOf(theme: string, { question, prepared }: ReadyQuestion): AnkiNote {
  const { id, scene, asks, statements } = question;
  const right = [prepared.settled.right].flat();
  return {
    id,
    theme,
    scene,
    asks,
    statements,
    exhibits: exhibitTexts(question, prepared.exhibit),
    options: (offeredOptions(question, prepared, 'anki') ?? []).map(({ text }) => text),
    right: right.flatMap((key) => prepared.options.find((option) => option.key === key) ?? []),
  };
}

/**
 * Works out the answers of these questions and writes them as notes for Anki.
 *
 * @param onDone told how many are worked out
 */
export async function ankiBank(
  ids: readonly string[],
  onDone: (count: number) => void,
): Promise<string> {
  const notes: AnkiNote[] = [];
  // One after the other: the page stays free to be used.
  for (const id of ids) {
    const theme = cards.find((card) => card.id === id)?.theme ?? '';
    notes.push(noteOf(theme, await readyQuestion(id)));
    onDone(notes.length);
  }
  return ankiFile(notes);
}
