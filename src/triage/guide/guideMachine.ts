import { assign, setup } from 'xstate';
import type { Guide, Lead } from './guide.ts';

export interface GuideContext {
  /** The questions answered on the way to where the machine is, each with the answer that was given. */
  readonly given: readonly { readonly question: string; readonly answer: string }[];
}

/** What a person can do in the guide. */
export type GuideEvent =
  | { readonly type: 'answer'; readonly answer: string }
  /** Asks a question of the way again, the first being 0. All that followed from it is taken back. */
  | { readonly type: 'change'; readonly turn: number }
  | { readonly type: 'restart' };

const stateOf = (lead: Lead): string => ('outcome' in lead ? lead.outcome : lead.question);

/**
 * The machine of a guide: a state for each question and each outcome, named by its id. An answer that the
 * question does not have, and a change of a question that was not asked, move nothing.
 */
export function guideMachine(guide: Guide) {
  const outcomes = guide.questions.flatMap(({ answers }) =>
    answers.flatMap(({ leads }) => ('outcome' in leads ? [leads.outcome] : [])),
  );
  const machine = setup({
    types: { context: {} as GuideContext, events: {} as GuideEvent },
    guards: {
      gives: ({ event }, { answer }: { readonly answer: string }) =>
        event.type === 'answer' && event.answer === answer,
      asksAgain: ({ context, event }, { question }: { readonly question: string }) =>
        event.type === 'change' && context.given[event.turn]?.question === question,
    },
    actions: {
      keep: assign(({ context }, turn: GuideContext['given'][number]) => ({
        given: [...context.given, turn],
      })),
      takeBack: assign(({ context, event }) => ({
        given: event.type === 'change' ? context.given.slice(0, event.turn) : [],
      })),
    },
  });
  return machine.createMachine({
    id: 'guide',
    initial: guide.first,
    context: { given: [] },
    states: {
      ...Object.fromEntries(
        guide.questions.map(({ id: question, answers }) => [
          question,
          {
            on: {
              answer: answers.map(({ id: answer, leads }) => ({
                guard: { type: 'gives', params: { answer } } as const,
                target: stateOf(leads),
                actions: { type: 'keep', params: { question, answer } } as const,
              })),
            },
          },
        ]),
      ),
      ...Object.fromEntries(outcomes.map((outcome) => [outcome, {}])),
    },
    on: {
      change: guide.questions.map(({ id: question }) => ({
        guard: { type: 'asksAgain', params: { question } } as const,
        target: `.${question}`,
        actions: 'takeBack',
      })),
      restart: { target: `.${guide.first}`, actions: 'takeBack' },
    },
  });
}

export type GuideMachine = ReturnType<typeof guideMachine>;
