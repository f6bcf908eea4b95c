import { mermaidText } from './mermaidText.ts';
import { wrapLabel } from './wrapLabel.ts';

/** A machine, reduced to what a state diagram shows. */
export interface StateChart {
  readonly states: readonly { readonly id: string; readonly title: string }[];
  readonly transitions: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
  readonly initial: string;
  readonly finals: readonly string[];
}

/** The lines on which a state's title stands. */
export const stateLines = (title: string): readonly string[] => wrapLabel(title, 22);

/** The lines on which a transition's label stands. */
export const transitionLines = (label: string): readonly string[] => wrapLabel(label, 20);

const written = (lines: readonly string[]): string =>
  lines.map((line) => mermaidText(line, 'state')).join('<br/>');

/** The name of the state at this place. Mermaid never sees the machine's own ids. */
export const stateAt = (place: number): string => `s${place}`;

/**
 * Writes a machine as Mermaid state diagram source. Throws if a transition, the initial or a final
 * state is not among the states: that is a bug of the caller.
 * Source: https://mermaid.js.org/syntax/stateDiagram.html
 */
export function stateSource({ states, transitions, initial, finals }: StateChart): string {
  const placeOf = new Map(states.map(({ id }, place) => [id, place]));
  const name = (id: string): string => {
    const place = placeOf.get(id);
    if (place === undefined) throw new Error(`The chart has no state named ${id}`);
    return stateAt(place);
  };
  return [
    'stateDiagram-v2',
    '  direction TB',
    ...states.map(({ title }, place) => {
      const text = written(stateLines(title));
      return `  state "${text === '' ? '#8203;' : text}" as ${stateAt(place)}`;
    }),
    `  [*] --> ${name(initial)}`,
    ...transitions.map(({ from, to, label }) => {
      const text = written(transitionLines(label));
      return `  ${name(from)} --> ${name(to)}${text === '' ? '' : ` : ${text}`}`;
    }),
    ...finals.map((id) => `  ${name(id)} --> [*]`),
    '',
  ].join('\n');
}
