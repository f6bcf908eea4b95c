import type { Element, Node } from '@xmldom/xmldom';

interface Visit {
  readonly node: Node;
  readonly leaving: boolean;
}

/** Every node in document order, elements also when they are left. Without recursion: depth is the page's. */
function* walk(root: Node): Generator<Visit> {
  let node: Node | null = root;
  while (node) {
    yield { node, leaving: false };
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      yield { node, leaving: true };
      if (node === root) return;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const nameOf = (element: Element): string => element.nodeName.toLowerCase();

/** Attribute names are case-insensitive in HTML. */
export const attribute = (element: Element, name: string): string | undefined =>
  Array.from(element.attributes).find((one) => one.name.toLowerCase() === name)?.value;

const silent = new Set(['script', 'style', 'template', 'head']);
const inline = new Set('a abbr b code em i kbd label small span strong sub sup time u'.split(' '));

/** What a reader sees of an element, one line a block. Scripts and styles are no text. */
export function textOf(root: Node): string {
  let text = '';
  let muted: Node | undefined;
  for (const { node, leaving } of walk(root)) {
    if (isElement(node)) {
      const name = nameOf(node);
      if (!inline.has(name)) text += '\n';
      if (silent.has(name) && !leaving) muted ??= node;
      if (leaving && muted === node) muted = undefined;
    } else if (!leaving && !muted && (node.nodeType === 3 || node.nodeType === 4))
      text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The elements of these names, in document order, the root included. */
export function elementsOf(root: Node, names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const { node, leaving } of walk(root))
    if (!leaving && isElement(node) && names.includes(nameOf(node))) found.push(node);
  return found;
}

/** The nearest ancestor of that name. */
export function closest(element: Element, name: string): Element | undefined {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode)
    if (isElement(node) && nameOf(node) === name) return node;
  return undefined;
}
