import { XmlCanonicalizer } from 'xmldsigjs';
import { attributeOf } from './elements.ts';
import type { XmlElement } from './parseXml.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export interface CanonicalizeOptions {
  /** Left out of the result: the enveloped signature (XMLDSig section 6.6.4). A child of the element. */
  readonly without?: XmlElement;
  /** `InclusiveNamespaces PrefixList` (Exclusive XML Canonicalization section 4); `#default` is the default namespace. */
  readonly inclusivePrefixes?: readonly string[];
}

/** The declaration in force for a prefix; the empty prefix is the default namespace. */
function declarationFor(element: XmlElement, prefix: string): string | undefined {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let node: XmlElement | null = element; node; node = node.parentElement) {
    const value = attributeOf(node, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Writes the declarations that the prefix list asks for onto the element; returns how to undo it. */
function declare(element: XmlElement, prefixes: readonly string[]): () => void {
  const added = prefixes.flatMap((prefix) => {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const inherited = declarationFor(element, prefix);
    if (inherited === undefined || inherited === '' || element.hasAttribute(name)) return [];
    element.setAttributeNS(xmlnsNamespace, name, inherited);
    return [name];
  });
  return () => {
    for (const name of added) element.removeAttribute(name);
  };
}

/** Takes the child out; returns how to put it back. */
function detach(element: XmlElement, child: XmlElement | undefined): () => void {
  if (!child) return () => undefined;
  const next = child.nextSibling;
  element.removeChild(child);
  return () => {
    element.insertBefore(child, next);
  };
}

/**
 * Exclusive XML Canonicalization 1.0 without comments (http://www.w3.org/2001/10/xml-exc-c14n#) of one
 * element with all it holds. The document is as before when this returns. It must come from `parseXml`,
 * which refuses the names that the canonicaliser would write ambiguously, and have no `prefixFlaw`.
 */
export function canonicalize(element: XmlElement, options: CanonicalizeOptions = {}): string {
  const prefixes = (options.inclusivePrefixes ?? []).map((prefix) =>
    prefix === '#default' ? '' : prefix,
  );
  const canonicalizer = new XmlCanonicalizer(false, true);
  // An empty list would be split into one empty prefix, which means the default namespace.
  if (prefixes.length > 0) canonicalizer.InclusiveNamespacesPrefixList = prefixes.join(' ');
  // Undone instead of done on a copy: copying a tree costs several times what writing it does.
  const attach = detach(element, options.without);
  const undeclare = declare(element, prefixes);
  try {
    // xmldsigjs is typed against the browser's DOM; it reads only what xmldom's nodes have too.
    return canonicalizer.Canonicalize(element as unknown as Node);
  } finally {
    undeclare();
    attach();
  }
}
