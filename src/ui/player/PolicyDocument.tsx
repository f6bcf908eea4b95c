import { useMemo } from 'react';
import { jsonLines, linesAt } from '../../lab/jsonLines.ts';
import { CodeBlock } from '../widgets/CodeBlock.tsx';
import { Document } from './Document.tsx';

export interface PolicyDocumentProps {
  readonly title: string;
  /** A JSON value: a policy, claims, an event. */
  readonly document: unknown;
  /** RFC 6901 JSON Pointer to what a check looked at. */
  readonly pointer?: string | undefined;
  /** The check failed there. */
  readonly failed?: boolean;
  /** Scrolls within itself beyond this many lines. */
  readonly maxLines?: number | undefined;
}

/** A JSON document with the lines lit that a check points at. */
export function PolicyDocument(props: PolicyDocumentProps) {
  const { title, document, pointer, failed = false, maxLines } = props;
  const written = useMemo(() => jsonLines(document), [document]);
  const lit =
    pointer === undefined
      ? undefined
      : { ...linesAt(written, pointer), tone: failed ? ('refused' as const) : ('lit' as const) };
  return (
    <Document title={title} text={() => written.lines.join('\n')}>
      <CodeBlock label={title} lines={written.lines} numbers wrap lit={lit} maxLines={maxLines} />
    </Document>
  );
}
