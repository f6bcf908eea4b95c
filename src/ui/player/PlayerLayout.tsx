import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useScrolls } from '../diagram/useScrolls.ts';
import { Button } from '../widgets/Button.tsx';
import { ToggleGroup, type ToggleOption } from '../widgets/ToggleGroup.tsx';
import { Splitter } from './Splitter.tsx';
import styles from './PlayerLayout.module.css';

/** In CSS pixels. */
export interface PanelSizes {
  readonly steps: number;
  readonly inspector: number;
}

export const initialPanelSizes: PanelSizes = { steps: 272, inspector: 456 };
const limits = {
  steps: { min: 200, max: 480 },
  inspector: { min: 320, max: 960 },
} as const;

type View = 'diagram' | 'steps' | 'inspector';
const views: readonly ToggleOption<View>[] = [
  { value: 'diagram', label: 'Diagram' },
  { value: 'steps', label: 'Steps' },
  { value: 'inspector', label: 'Inspector' },
];

export interface PlayerLayoutProps {
  /** What the root element carries for automation and embedding hosts. */
  readonly data: Readonly<Record<`data-${string}`, string | undefined>>;
  /** The title of the flow, and what belongs beside it. */
  readonly heading?: ReactNode;
  readonly steps: ReactNode;
  readonly diagram: ReactNode;
  readonly narration: ReactNode;
  readonly inspector: ReactNode;
  readonly transport: ReactNode;
  readonly sizes: Partial<PanelSizes>;
  /** A panel came to rest at a size to be remembered. */
  readonly onSize: (panel: keyof PanelSizes, pixels: number) => void;
}

/**
 * The bench: steps, diagram over narration, inspector, and the transport beneath. One document in one
 * order (narration, diagram, steps, inspector, transport); the width of the player alone decides how
 * it is laid out, so that it works in a frame as on a page, and nothing is drawn anew at a turn.
 */
export function PlayerLayout(props: PlayerLayoutProps) {
  const id = useId();
  const [view, setView] = useState<View>('diagram');
  const [drawer, setDrawer] = useState(false);
  const narration = useRef<HTMLElement>(null);
  const narrationScrolls = useScrolls(narration);
  const [moving, setMoving] = useState<Partial<PanelSizes>>({});
  const sizes = { ...initialPanelSizes, ...props.sizes, ...moving };

  const splitter = (panel: keyof PanelSizes, side: 'before' | 'after', label: string) => (
    <div className={styles[`${panel}Edge`]}>
      <Splitter
        label={label}
        controls={`${id}-${panel}`}
        panel={side}
        value={sizes[panel]}
        initial={initialPanelSizes[panel]}
        {...limits[panel]}
        onMove={(pixels) => setMoving({ [panel]: pixels })}
        onRest={(pixels) => {
          setMoving({});
          props.onSize(panel, pixels);
        }}
      />
    </div>
  );

  return (
    <div className={styles.player} {...props.data}>
      <div
        className={styles.bench}
        data-view={view}
        data-drawer={drawer || undefined}
        style={
          {
            '--steps-width': `${sizes.steps}px`,
            '--inspector-width': `${sizes.inspector}px`,
          } as CSSProperties
        }
      >
        <div className={styles.heading}>
          {props.heading}
          <div className={styles.drawerButton}>
            <Button
              weight="plain"
              icon="panel"
              aria-expanded={drawer}
              aria-controls={`${id}-inspector`}
              onClick={() => setDrawer(!drawer)}
            >
              {drawer ? 'Close the inspector' : 'Inspect'}
            </Button>
          </div>
        </div>
        <section
          className={styles.narration}
          aria-label="Narration"
          ref={narration}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          tabIndex={narrationScrolls ? 0 : undefined}
        >
          {props.narration}
        </section>
        <div className={styles.views}>
          <ToggleGroup label="View" value={view} options={views} onChange={setView} />
        </div>
        <section className={styles.diagram} aria-label="Diagram">
          {props.diagram}
        </section>
        <section className={styles.steps} id={`${id}-steps`} aria-label="Steps">
          {props.steps}
        </section>
        {splitter('steps', 'before', 'Width of the steps')}
        {splitter('inspector', 'after', 'Width of the inspector')}
        <section className={styles.inspector} id={`${id}-inspector`} aria-label="Inspector">
          {props.inspector}
        </section>
        <div className={styles.transport}>{props.transport}</div>
      </div>
    </div>
  );
}
