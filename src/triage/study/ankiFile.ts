/** A question as a card to learn from: everything in words. */
export interface AnkiNote {
  readonly id: string;
  readonly theme: string;
  readonly scene: string;
  readonly asks: string;
  /** What is looked at, such as a policy or a message. */
  readonly exhibits: readonly { readonly title: string; readonly text: string }[];
  /** The options as they are offered. */
  readonly options: readonly string[];
  /** The right option; where steps are to be ordered, all of them in order. */
  readonly right: readonly { readonly text: string; readonly because: string }[];
  readonly statements: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML on one line: a line of the file is one note, and a tab ends a field. */
const html = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    .replaceAll('\t', '    ')
    .replaceAll(/\r\n|\r|\n/g, '<br>');

const paragraph = (text: string): string => `<p>${html(text)}</p>`;

const list = (items: readonly string[]): string =>
  `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

/** Blanks in a `pre` stay; its line breaks must be elements. */
const exhibit = ({ title, text }: AnkiNote['exhibits'][number]): string =>
  `${paragraph(title)}<pre>${html(text)}</pre>`;

function front({ scene, exhibits, asks, options }: AnkiNote): string {
  const offered = list(options.map(html));
  return [paragraph(scene), ...exhibits.map(exhibit), `<p><b>${html(asks)}</b></p>`, offered].join(
    '',
  );
}

function back({ right }: AnkiNote): string {
  const said = right.map(({ text, because }) => `<b>${html(text)}</b><br>${html(because)}`);
  return said.length === 1 ? `<p>${said.join('')}</p>` : list(said);
}

/** A tag may hold no blanks. */
const tags = ({ theme, statements }: AnkiNote): string =>
  [`federation-lab::${theme}`, ...statements.map((id) => `federation-lab::${id}`)].join(' ');

/**
 * The bank as a text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html). The
 * first column makes an import after an update change the notes of the one before, not double them.
 */
export const ankiFile = (notes: readonly AnkiNote[]): string =>
  [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:AWS federation',
    '#columns:Id\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
    ...notes.map((note) =>
      [`federation-lab-${note.id}`, front(note), back(note), tags(note)].join('\t'),
    ),
    '',
  ].join('\n');
