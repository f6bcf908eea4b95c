import { escapeXml } from '../../kit/xml.ts';
import type { XmlTreeElement, XmlTreeNode } from '../../wire/xml/xmlTree.ts';

/** What is laid out of an element's content: blank text between elements only indents, and is left out. */
export function contentOf({ children }: XmlTreeElement): readonly XmlTreeNode[] {
  const holdsElements = children.some((child) => child.kind !== 'text');
  return holdsElements
    ? children.filter((child) => child.kind !== 'text' || child.text.trim() !== '')
    : children;
}

/** The text of an element that holds nothing else; undefined where it holds elements or comments. */
export function onlyText({ children }: XmlTreeElement): string | undefined {
  const texts = children.flatMap((child) => (child.kind === 'text' ? [child.text] : []));
  return texts.length === children.length ? texts.join('') : undefined;
}

/** The element written for reading, indented by two spaces. The indents make it another document: never sign this. */
export function xmlText(element: XmlTreeElement, indent = ''): string {
  const attributes = element.attributes
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const start = `${indent}<${element.name}${attributes}`;
  const end = `</${element.name}>`;
  const text = onlyText(element);
  if (text === '') return `${start}/>`;
  if (text !== undefined) return `${start}>${escapeXml(text)}${end}`;
  const within = contentOf(element).map((child) => {
    if (child.kind === 'element') return xmlText(child, `${indent}  `);
    return child.kind === 'comment'
      ? `${indent}  <!--${child.text}-->`
      : `${indent}  ${escapeXml(child.text.trim())}`;
  });
  return [`${start}>`, ...within, `${indent}${end}`].join('\n');
}
