import type { MapDrawingProps } from './AcrossDrawing.tsx';
import { layDown } from './layDown.ts';
import { invitation, MappedWay } from './MappedWay.tsx';
import { StationSign } from './StationSign.tsx';
import { stationOrder } from './stations.ts';
import { byFamily, familyTitle } from './ways.ts';
import styles from './FederationMap.module.css';

/** The map on a narrow page: lines from top to bottom. */
export function DownDrawing({ ways, width }: MapDrawingProps) {
  const families = byFamily(ways);
  const map = layDown(
    families.map(({ members }) => members.length),
    width,
  );
  const { bands, sts, access, wordsAt } = map;
  const signAt = {
    authenticate: { x: 8, y: 30 },
    obtain: { x: wordsAt, y: bands.obtain.y + 50 },
    access: { x: wordsAt, y: bands.access.y + 50 },
  };
  return (
    <svg
      className={styles.map}
      role="presentation"
      viewBox={`0 0 ${map.width} ${map.height}`}
      style={{ width: `${map.width / 16}rem`, height: `${map.height / 16}rem` }}
    >
      {stationOrder.map((station) => (
        <g key={station}>
          <rect className={styles.band} data-station={station} {...bands[station]} />
          <StationSign station={station} {...signAt[station]} />
        </g>
      ))}
      <g aria-hidden="true">
        {families.map(({ family }, index) => (
          <text key={family} className={styles.caption} x={wordsAt} y={map.captions[index]}>
            {familyTitle[family]}
          </text>
        ))}
        <rect className={styles.sts} {...sts} />
        <text className={styles.name} x={sts.x + sts.width / 2} y={sts.y + 30} textAnchor="middle">
          AWS STS
        </text>
        <rect className={styles.access} {...access} />
      </g>
      {ways.map((way, index) => {
        const line = map.lines[index];
        if (!line) return null;
        const { stop, end } = line;
        return (
          <MappedWay
            key={way.id}
            way={way}
            runs={line.runs}
            words={{ x: wordsAt - 8, y: stop.y - 24, width: map.width - wordsAt + 4, height: 48 }}
          >
            <path className={styles.leader} d={`M${stop.x + 12} ${stop.y}H${wordsAt - 8}`} />
            <circle className={styles.stop} cx={stop.x} cy={stop.y} r={5} />
            <circle className={styles.stop} cx={end.x} cy={end.y} r={5} />
            <rect className={styles.reach} x={0} y={stop.y - 24} width={map.width} height={48} />
            <text className={styles.name} x={wordsAt} y={stop.y - 3}>
              {way.name}
            </text>
            <text className={styles.invitation} x={wordsAt} y={stop.y + 17}>
              {invitation(way)}
            </text>
          </MappedWay>
        );
      })}
    </svg>
  );
}
