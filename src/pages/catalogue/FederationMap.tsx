import { AcrossDrawing } from './AcrossDrawing.tsx';
import { DownDrawing } from './DownDrawing.tsx';
import { narrowestAcross } from './layAcross.ts';
import type { MapWay } from './MappedWay.tsx';
import { useDrawnWidth } from './useDrawnWidth.ts';
import { byFamily } from './ways.ts';
import styles from './FederationMap.module.css';

/** Every way of federating as a line through the same three stations. The list beneath says the same. */
export function FederationMap({ ways }: { readonly ways: readonly MapWay[] }) {
  const [place, width] = useDrawnWidth<HTMLDivElement>();
  const sizes = byFamily(ways).map(({ members }) => members.length);
  const Drawing =
    width !== undefined && width >= narrowestAcross(sizes) ? AcrossDrawing : DownDrawing;
  return (
    <figure aria-label="Map of the ways of federating">
      <div className={styles.place} ref={place}>
        {width !== undefined && <Drawing ways={ways} width={width} />}
      </div>
    </figure>
  );
}
