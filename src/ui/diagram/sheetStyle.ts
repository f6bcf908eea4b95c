import type { CSSProperties } from 'react';
import { sequenceSizes } from './sequenceSizes.ts';

/** What the style sheet needs in order to fit a drawing of this width (in units) into its box. */
export const sheetStyle = (width: number): CSSProperties => {
  const properties: Record<`--${string}`, number> = {
    '--drawing-width': width,
    '--least-scale': sequenceSizes.leastScale,
    '--most-scale': sequenceSizes.mostScale,
  };
  return properties;
};
