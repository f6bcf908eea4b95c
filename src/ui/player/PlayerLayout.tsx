import { useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useScrolls } from '../diagram/useScrolls.ts';
import { Button } from '../widgets/Button.tsx';
import { ToggleGroup, type ToggleOption } from '../widgets/ToggleGroup.tsx';
import { type PanelSizes, usePanelMeasures } from './panelSizes.ts';
import { ShowInspector } from './ShowInspector.ts';
import { Splitter } from './Splitter.tsx';
import styles from './PlayerLayout.module.css';

type View = 'diagram' | 'steps' | 'inspector';
const viewOptions: readonly ToggleOption<View>[] = [
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
  const { initial, min, max } = usePanelMeasures();
  const sizes = { ...initial, ...props.sizes, ...moving };
  // Where the views begin; the choice among them may stand elsewhere.
  const place = useRef<HTMLDivElement>(null);
  const showView = (next: View) => {
    flushSync(() => setView(next));
    place.current?.scrollIntoView();
  };
  const showInspector = () => {
    setDrawer(true);
    setView('inspector');
  };

  const splitter = (panel: keyof PanelSizes, side: 'before' | 'after', label: string) => (
    <div className={styles[`${panel}Edge`]}>
      <Splitter
        label={label}
        controls={`${id}-${panel}`}
        panel={side}
        value={sizes[panel]}
        initial={initial[panel]}
        min={min[panel]}
        max={max[panel]}
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
          <ShowInspector value={showInspector}>{props.narration}</ShowInspector>
        </section>
        <div ref={place} />
        <div className={styles.views}>
          <ToggleGroup label="View" value={view} options={viewOptions} onChange={showView} />
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
