import { DOMParser, ParseError } from '@xmldom/xmldom';
import { attribute, elementsOf, textOf } from './pageTree.ts';
import { formsOf, optional, type PageForm } from './readForms.ts';

export interface PageLink {
  readonly text: string;
  readonly href: string;
}

/** What the browser makes of a page: what it can show and what can be done with it. */
export interface PageContent {
  readonly title: string;
  /** What a reader sees, one line a block. Scripts and styles are no text. */
  readonly text: string;
  /** `href` of a base element. */
  readonly base?: string;
  readonly forms: readonly PageForm[];
  readonly links: readonly PageLink[];
  /** Why nothing could be read. */
  readonly fault?: string;
}

const unreadable = (fault: string): PageContent => ({
  title: '',
  text: '',
  forms: [],
  links: [],
  fault,
});

/**
 * Reads a page with scripting off: what stands in noscript counts. Text that the parser cannot make
 * a document of gives an empty page with the fault.
 */
export function readPage(html: string): PageContent {
  const parser = new DOMParser({ onError: () => undefined });
  try {
    const root = parser.parseFromString(html, 'text/html').documentElement;
    if (!root) return unreadable('there is no element in it');
    const [title] = elementsOf(root, ['title']);
    const [base] = elementsOf(root, ['base']);
    return {
      title: (title?.textContent ?? '').trim(),
      text: textOf(root),
      ...optional('base', base && attribute(base, 'href')),
      forms: formsOf(root),
      links: elementsOf(root, ['a']).flatMap((link) => {
        const href = attribute(link, 'href');
        return href === undefined ? [] : [{ text: textOf(link), href }];
      }),
    };
  } catch (error) {
    if (error instanceof ParseError) return unreadable(error.message);
    throw error;
  }
}
