import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** What is being written at a place of a JSON text. */
export interface JsonPlace {
  /** Names and indices down to it: to the object in which a name stands, or to a value. */
  readonly path: readonly string[];
  readonly part: 'name' | 'value';
  /** The text within the quotes; where there are none yet, an empty range. */
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

const textOf = (state: EditorState, node: SyntaxNode): string => {
  const written = state.sliceDoc(node.from, node.to);
  try {
    return String(JSON.parse(written));
  } catch {
    // A name that is still being written.
    return written.replaceAll('"', '');
  }
};

const isValue = ({ name }: SyntaxNode): boolean =>
  ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'].includes(name);

/** Names and indices from the whole down to a value. */
function pathTo(state: EditorState, value: SyntaxNode): string[] {
  const { parent } = value;
  if (!parent || parent.name === 'JsonText') return [];
  if (parent.name === 'Property') {
    const name = parent.getChild('PropertyName');
    const holder = parent.parent;
    return [...(holder ? pathTo(state, holder) : []), ...(name ? [textOf(state, name)] : [])];
  }
  if (parent.name === 'Array') {
    let index = 0;
    for (let each = parent.firstChild; each && each.from < value.from; each = each.nextSibling)
      if (isValue(each)) index += 1;
    return [...pathTo(state, parent), String(index)];
  }
  return pathTo(state, parent);
}

/**
 * Reads what stands at a position of a JSON text, finished or not.
 *
 * @returns undefined where neither a name nor a text can stand, such as within a number
 */
export function jsonPlaceAt(state: EditorState, position: number): JsonPlace | undefined {
  const node = syntaxTree(state).resolveInner(position, -1);
  const within = position > node.from && (position < node.to || !closes(state, node));
  if ((node.name === 'PropertyName' || node.name === 'String') && within) {
    const part = node.name === 'PropertyName' ? 'name' : 'value';
    const holder = node.parent?.parent;
    const path = part === 'value' ? pathTo(state, node) : holder ? pathTo(state, holder) : [];
    const to = closes(state, node) ? node.to - 1 : node.to;
    return { path, part, from: node.from + 1, to, quoted: true };
  }
  const here = { from: position, to: position, quoted: false };
  if (node.name === 'Object' || node.name === '{')
    return { path: pathTo(state, holderOf(node, 'Object')), part: 'name', ...here };
  if (node.name === 'Array' || node.name === '[')
    return { path: [...pathTo(state, holderOf(node, 'Array')), '0'], part: 'value', ...here };
  return undefined;
}

const holderOf = (node: SyntaxNode, name: string): SyntaxNode =>
  node.name === name ? node : (node.parent ?? node);

const closes = (state: EditorState, node: SyntaxNode): boolean =>
  node.to - node.from > 1 && state.sliceDoc(node.to - 1, node.to) === '"';
