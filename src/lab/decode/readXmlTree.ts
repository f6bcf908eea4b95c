import { messageLimits, parseXml } from '../../wire/xml/parseXml.ts';
import { xmlTree, type XmlTreeElement } from '../../wire/xml/xmlTree.ts';

/** Showing may take more text than a service would accept. */
const limits = { ...messageLimits, characters: 10_000_000 };

/** The text as a tree; undefined where it is not well-formed XML. */
export function readXmlTree(text: string): XmlTreeElement | undefined {
  const parsed = parseXml(text, limits);
  const root = parsed.ok ? parsed.value.documentElement : undefined;
  return root ? xmlTree(root) : undefined;
}
