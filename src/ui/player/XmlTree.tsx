import { useEffect, useRef } from 'react';
import { xmlText } from './xmlText.ts';
import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import { blockSizeOf } from '../widgets/blockSizeOf.ts';
import { Document } from './Document.tsx';
import type { Explain } from './explain.ts';
import { XmlElementView } from './XmlElementView.tsx';
import styles from './XmlTree.module.css';

export interface XmlTreeProps {
  readonly title: string;
  readonly root: XmlTreeElement;
  readonly explain: Explain;
  /** XPath of the element or attribute that a check looked at; elements as `XmlTreeElement.path` has them. */
  readonly path?: string | undefined;
  /** The check failed there. */
  readonly failed?: boolean;
  /** Local names of elements that start folded. */
  readonly folded?: readonly string[];
  /** Scrolls within itself beyond this many lines. */
  readonly maxLines?: number | undefined;
}

/** An XML document laid out as a tree. Elements fold; every name can be asked what it means. */
export function XmlTree(props: XmlTreeProps) {
  const { title, root, explain, path, failed = false, folded = [], maxLines } = props;
  const tree = useRef<HTMLDivElement>(null);
  // Scrolls the tree alone: the page stays where its reader is.
  useEffect(() => {
    const lit = tree.current?.querySelector<HTMLElement>('[data-lit]');
    if (tree.current && lit && path !== undefined)
      tree.current.scrollTop = lit.offsetTop - tree.current.clientHeight / 3;
  }, [path]);
  return (
    <Document title={title} text={() => xmlText(root)}>
      <div
        ref={tree}
        className={styles.tree}
        style={maxLines === undefined ? undefined : { maxBlockSize: blockSizeOf(maxLines) }}
      >
        <XmlElementView
          element={root}
          explain={explain}
          lit={path}
          failed={failed}
          folded={folded}
        />
      </div>
    </Document>
  );
}
