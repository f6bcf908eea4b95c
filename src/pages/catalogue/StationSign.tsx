import type { Point } from './mapGeometry.ts';
import { type Station, stations } from './stations.ts';
import styles from './FederationMap.module.css';

/** A station's number and name. `x`, `y`: the baseline of the name. */
export function StationSign({ station, x, y }: Point & { readonly station: Station }) {
  const { number, title, about } = stations[station];
  return (
    <g aria-hidden="true">
      <text className={styles.station} x={x} y={y}>
        <tspan className={styles.number}>{number}</tspan>
        <tspan dx="8">{title}</tspan>
      </text>
      <text className={styles.note} x={x} y={y + 20}>
        {about}
      </text>
    </g>
  );
}
