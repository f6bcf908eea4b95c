import type { Structure } from '../../wire/aws/members.ts';
import type { ActionReference, AwsAction } from './awsAction.ts';

/** One action as the table lists it. */
export interface ListedAction {
  readonly name: string;
  readonly signed: 'yes' | 'no' | 'either';
  /** Names on the wire, a star behind those that must be there. */
  readonly parameters: readonly string[];
  readonly reference: ActionReference;
}

/** A service, and what it answers. */
export interface ListedService {
  readonly title: string;
  /** The host by which a client finds it. */
  readonly host: string;
  readonly protocol: string;
  /** What the service answers for an action that it has not. */
  readonly unknownAction: string;
  readonly actions: readonly ListedAction[];
}

const parametersOf = (members: Structure): readonly string[] =>
  Object.entries(members).map(([name, member]) => (member.required === true ? `${name}*` : name));

/** An operation with a model of its members, as the table lists it. */
export const listed = ({ name, signed, members, reference }: AwsAction): ListedAction => ({
  name,
  signed: signed ? 'yes' : 'no',
  parameters: parametersOf(members),
  reference,
});

/** Text that stands in a cell of a Markdown table: no bars, no line ends. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const code = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => `\`${cell(name)}\``).join(', ');

const words = (phrases: readonly string[], none: string): string =>
  phrases.length === 0 ? none : cell(phrases.join('; '));

const sentences = (each: readonly string[]): string =>
  each.length === 0 ? 'In nothing that is known.' : cell(each.join(' '));

function sectionOf({ title, host, protocol, unknownAction, actions }: ListedService): string {
  const rows = [...actions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, signed, parameters, reference: { checks, errors, differs } }) =>
      [
        '',
        `\`${name}\``,
        signed,
        code(parameters),
        words(checks, 'the form of the request'),
        code(errors),
        sentences(differs),
        '',
      ].join(' | '),
    );
  return [
    `## ${title}`,
    '',
    `Host \`${host}\`, ${protocol}. Any other action: ${unknownAction}.`,
    '',
    '| Action | Signed | Parameters | Checks | Errors of its own | Differs from AWS |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => row.trim()),
  ].join('\n');
}

/** The table of all actions as Markdown. */
export function actionTable(services: readonly ListedService[]): string {
  const count = services.reduce((sum, { actions }) => sum + actions.length, 0);
  return [
    '# What the mock AWS answers',
    '',
    `Made from the code by \`npm run actions\`; a test compares. ${count} actions of ${services.length} services.`,
    'A star marks a parameter that must be there. Errors that every call can meet (signature, form of the',
    'parameters) are not repeated.',
    '',
    ...services.map(sectionOf).flatMap((section) => [section, '']),
  ].join('\n');
}
