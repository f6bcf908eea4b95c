import { useEffect, useState } from 'react';

/** In CSS pixels. */
export interface PanelSizes {
  readonly steps: number;
  readonly inspector: number;
}

export interface PanelMeasures {
  readonly initial: PanelSizes;
  readonly min: PanelSizes;
  readonly max: PanelSizes;
}

/**
 * The sizes of panels nobody has dragged, and how far they can be dragged. They grow with the root
 * size, which is what a projector scales; the inspector also with the window.
 *
 * @param rem the root size, in CSS pixels
 * @param width of the window, in CSS pixels
 */
export function panelMeasures(rem: number, width: number): PanelMeasures {
  return {
    initial: {
      steps: Math.round(15 * rem),
      inspector: Math.round(Math.min(34 * rem, Math.max(25 * rem, 0.26 * width))),
    },
    min: { steps: 12 * rem, inspector: 20 * rem },
    max: { steps: 30 * rem, inspector: 60 * rem },
  };
}

const measure = (): PanelMeasures =>
  panelMeasures(
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    window.innerWidth,
  );

/** The measures in this window, at its present size. */
export function usePanelMeasures(): PanelMeasures {
  const [measures, setMeasures] = useState(measure);
  useEffect(() => {
    const again = () => setMeasures(measure());
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return measures;
}
