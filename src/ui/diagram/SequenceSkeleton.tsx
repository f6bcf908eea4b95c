import type { Diagram } from '../../lab/diagram.ts';
import { nameLines } from '../../lab/sequenceSource.ts';
import { estimateSequence } from './estimateSequence.ts';
import { sequenceSizes } from './sequenceSizes.ts';
import { sheetStyle } from './sheetStyle.ts';
import styles from './SequenceDiagram.module.css';

/** The diagram before Mermaid is there: its actors by name, their lines, and where arrows will be. */
export function SequenceSkeleton({ diagram }: { readonly diagram: Diagram }) {
  const { width, height, head, columns, rows } = estimateSequence(diagram);
  const { margin, nameLine } = sequenceSizes;
  return (
    <div className={styles.sheet} style={sheetStyle(width)}>
      <div />
      <svg className={styles.skeleton} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {columns.map(({ middle, width: box }, index) => {
          const { id, name } = diagram.actors[index] ?? { id: index, name: '' };
          const lines = nameLines(name);
          const top = margin + head / 2 - ((lines.length - 1) / 2) * nameLine;
          return (
            <g key={id}>
              <line data-part="lifeline" x1={middle} x2={middle} y1={margin + head} y2={height} />
              <rect
                data-part="frame"
                x={middle - box / 2}
                y={margin}
                width={box}
                height={head}
                rx={2}
              />
              <text data-part="name" textAnchor="middle" dominantBaseline="central">
                {lines.map((line, row) => (
                  <tspan key={row} x={middle} y={top + row * nameLine}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          );
        })}
        {rows.map(({ id, y, from, to }) => (
          <line
            key={id}
            data-part="to-come"
            x1={columns[from]?.middle}
            x2={columns[to]?.middle}
            y1={y}
            y2={y}
          />
        ))}
      </svg>
    </div>
  );
}
