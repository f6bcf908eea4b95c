import type { CSSProperties } from 'react';
import { sequenceSizes } from './sequenceSizes.ts';

/**
 * What the style sheet needs in order to fit a drawing of this width (in units) into its box. Below the
 * least scale it scrolls.
 */
export const sheetStyle = (
  width: number,
  leastScale: number = sequenceSizes.leastScale,
): CSSProperties => {
  const properties: Record<`--${string}`, number> = {
    '--drawing-width': width,
    '--least-scale': leastScale,
    '--most-scale': sequenceSizes.mostScale,
  };
  return properties;
};
