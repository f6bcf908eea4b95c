import { layAcross } from './layAcross.ts';
import type { Point } from './mapGeometry.ts';
import { invitation, MappedWay, type MapWay } from './MappedWay.tsx';
import { StationSign } from './StationSign.tsx';
import { stationOrder } from './stations.ts';
import { byFamily, familyOrder, familyTitle } from './ways.ts';
import styles from './FederationMap.module.css';

export interface MapDrawingProps {
  /** The lines, family by family. */
  readonly ways: readonly MapWay[];
  /** In sixteenths of the root size. */
  readonly width: number;
}

const answer = [
  'For every line:',
  'access key id,',
  'secret access key,',
  'session token,',
  'expiration.',
];

const judge = ['The policies decide', 'each request.'];

/** The map on a wide page: lines from left to right. */
export function AcrossDrawing({ ways, width }: MapDrawingProps) {
  const families = byFamily(ways);
  const map = layAcross(
    families.map(({ members }) => members.length),
    width,
  );
  const { bands, sts, access } = map;
  const out = sts.x + sts.width;
  const [firstPin = sts.y] = map.lines.map(({ pin }) => pin.y);
  const [leftEdge = 0] = map.lines.map(({ start }) => start.x);
  const signAt = { authenticate: bands.authenticate.x + 16, obtain: sts.x, access: access.x };
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
          <StationSign station={station} x={signAt[station]} y={30} />
        </g>
      ))}
      <g aria-hidden="true">
        {families.map(({ family }, index) => (
          <text key={family} className={styles.caption} x={leftEdge} y={map.captions[index]}>
            {familyTitle[family]}
            {familyOrder[family] && ', by preference'}
          </text>
        ))}
        <rect className={styles.sts} {...sts} />
        <text className={styles.name} x={sts.x + 16} y={sts.y + 26}>
          AWS STS
          {map.annotated && (
            <tspan className={styles.note} dx="8">
              Security Token Service
            </tspan>
          )}
        </text>
        {map.annotated && (
          <>
            <Note x={out + 16} y={firstPin - 24 - answer.length * 18} lines={answer} />
            <Note
              x={access.x + access.width + 12}
              y={access.y + access.height / 2 + 56}
              lines={judge}
            />
          </>
        )}
        <rect className={styles.access} {...access} />
        {['Console', 'CLI', 'API'].map((door, index) => (
          <text
            key={door}
            className={styles.name}
            x={access.x + access.width + 12}
            y={access.y + access.height / 2 - 20 + index * 24}
          >
            {door}
          </text>
        ))}
      </g>
      {ways.map((way, index) => {
        const line = map.lines[index];
        if (!line) return null;
        const { start, stop, pin, end } = line;
        return (
          <MappedWay
            key={way.id}
            way={way}
            runs={line.runs}
            words={{ x: start.x - 8, y: start.y - 28, width: stop.x - start.x - 8, height: 54 }}
            ground={
              <rect
                className={styles.row}
                x={sts.x + 1}
                y={pin.y - 12}
                width={sts.width - 2}
                height={24}
              />
            }
          >
            <text className={styles.name} x={start.x} y={start.y - 9}>
              {way.name}
            </text>
            <text className={styles.invitation} x={start.x} y={start.y + 19}>
              {invitation(way)}
            </text>
            <g aria-hidden="true">
              <path className={styles.start} d={`M${start.x} ${start.y - 5}v10`} />
              <circle className={styles.stop} cx={stop.x} cy={stop.y} r={6} />
              <circle className={styles.stop} cx={end.x} cy={end.y} r={5} />
              <text
                className={styles.operation}
                data-small={!map.annotated || undefined}
                x={sts.x + 16}
                y={pin.y + 5}
              >
                {way.line.operations.join(', ')}
              </text>
              {map.annotated && (
                <>
                  <text className={styles.note} x={stop.x + 16} y={stop.y - 10}>
                    {way.line.provider}
                  </text>
                  <text className={styles.note} x={stop.x + 16} y={stop.y + 20}>
                    {way.line.proof}
                  </text>
                </>
              )}
            </g>
          </MappedWay>
        );
      })}
    </svg>
  );
}

interface NoteProps extends Point {
  readonly lines: readonly string[];
}

/** Words on the ground of a station. `y`: the baseline of the first line. */
function Note({ x, y, lines }: NoteProps) {
  return (
    <text className={styles.note}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * 18}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
