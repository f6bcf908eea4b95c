import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { blockSizeOf } from './blockSizeOf.ts';
import styles from './CodeBlock.module.css';

/** Lines of a block, the first being 0, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface LitRange extends LineRange {
  /** Refused: with the colour of refusal and a bar; otherwise only a bar. */
  readonly tone?: 'lit' | 'refused';
}

export interface CodeBlockProps {
  /** What the text is: its name for those who do not see it. */
  readonly label: string;
  readonly lines: readonly ReactNode[];
  readonly numbers?: boolean;
  /** Long lines wrap; without it the block scrolls sideways. */
  readonly wrap?: boolean;
  readonly lit?: LitRange | readonly LitRange[] | undefined;
  /** What stands at the end of a line, by the line's place. */
  readonly marks?: ReadonlyMap<number, ReactNode> | undefined;
  /** Scrolls within itself beyond this many lines. */
  readonly maxLines?: number | undefined;
}

/** What wraps of a line stands beneath it, further in than the line itself. */
function hangOf(line: ReactNode): CSSProperties | undefined {
  if (typeof line !== 'string') return undefined;
  const indent = line.length - line.trimStart().length;
  return { '--hang': `${indent + 2}ch` } as CSSProperties;
}

/** Text as it travels, line by line, with the lines that a check points at lit and in view. */
export function CodeBlock(props: CodeBlockProps) {
  const { label, lines, numbers = false, wrap = false, lit = [], marks, maxLines } = props;
  const block = useRef<HTMLElement>(null);
  const ranges = [lit].flat();
  const firstLit = ranges[0]?.first;
  // Scrolls the block alone: the page stays where its reader is.
  useEffect(() => {
    const line = block.current?.querySelector<HTMLElement>('[data-lit]');
    if (block.current && line && firstLit !== undefined)
      block.current.scrollTop = line.offsetTop - block.current.clientHeight / 3;
  }, [firstLit]);
  return (
    <figure
      ref={block}
      className={styles.block}
      data-numbers={numbers || undefined}
      data-wrap={wrap || undefined}
      data-marks={marks !== undefined || undefined}
      // A block that may scroll must be reachable without a pointer.
      tabIndex={wrap && maxLines === undefined ? undefined : 0}
      style={maxLines === undefined ? undefined : { maxBlockSize: blockSizeOf(maxLines) }}
      aria-label={label}
    >
      <code className={styles.code}>
        {lines.map((line, index) => {
          const range = ranges.find(({ first, last }) => index >= first && index <= last);
          const mark = marks?.get(index);
          return (
            <span
              // A line has no identity but its place.
              key={index}
              className={styles.line}
              data-lit={range && (range.tone ?? 'lit')}
              style={wrap ? hangOf(line) : undefined}
            >
              {line}
              {mark !== undefined && <span className={styles.mark}>{mark}</span>}
              {'\n'}
            </span>
          );
        })}
      </code>
    </figure>
  );
}
