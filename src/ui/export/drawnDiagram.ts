import type { ArrowState, Diagram } from '../../lab/diagram.ts';

/** A diagram as it stands in the player. */
export interface DrawnDiagram {
  readonly diagram: Diagram;
  readonly states: ReadonlyMap<string, ArrowState>;
  /** What came instead of an answer, such as the error code. */
  readonly refusal?: string | undefined;
  /** The title of the flow. */
  readonly label: string;
}
