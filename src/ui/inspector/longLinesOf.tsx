import type { ReactNode } from 'react';
import { LongText } from '../player/LongText.tsx';

/** The lines of a text; of one that is very long the beginning, and the rest at a press. */
export const longLinesOf = (text: string): readonly ReactNode[] =>
  text
    .split('\n')
    .map((line, index) => (line.length > 720 ? <LongText key={index} text={line} /> : line));
