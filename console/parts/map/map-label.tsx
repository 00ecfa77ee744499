import type { MapDistrict } from './district-map';
import styles from './district-map.module.css';
import { MAP_SIZE } from './map-units';

export interface MapLabelProps {
  readonly district: MapDistrict;
  /** In the map's units. */
  readonly at: readonly [x: number, y: number];
}

/** A district's name and its figures, in letters of the page's size however large the map is. */
export function MapLabel({ district: { name, lines, brief }, at: [x, y] }: MapLabelProps) {
  const place = { left: `${(100 * x) / MAP_SIZE.width}%`, top: `${(100 * y) / MAP_SIZE.height}%` };
  return (
    <div aria-hidden="true" className={styles.label} style={place}>
      <span className={styles.name}>{name}</span>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
      <span className={styles.brief}>{brief}</span>
    </div>
  );
}
