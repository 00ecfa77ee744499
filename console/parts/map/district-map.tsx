import { Link, type LinkProps } from '@tanstack/react-router';
import { useId, useState } from 'react';
import styles from './district-map.module.css';
import { MapLabel } from './map-label';
import { MAP_SIZE, pathOf } from './map-units';
import { OUTLINES, type Outline } from './outlines';
import { WATER_NAMES, WATERS } from './waters';

/** A district as it is on the map. */
export interface MapDistrict {
  readonly code: string;
  readonly name: string;
  /** What is written in it where there is room, line by line. */
  readonly lines: readonly string[];
  /** The same in a few characters. */
  readonly brief: string;
  /** What is said of it to those who do not see it, its name included. */
  readonly spoken: string;
  /** How strongly it is coloured, 0 to 3; beside what is written. */
  readonly strength: number;
  /** `out`: the filters leave it out. */
  readonly state: 'shown' | 'out' | 'missing';
  /** Codes of the districts that border on it. */
  readonly near: readonly string[];
}

export interface DistrictMapProps {
  readonly label: string;
  /** How `brief` is read. */
  readonly help: string;
  readonly districts: readonly MapDistrict[];
  /** Where one comes by a district. */
  readonly linkOf: (code: string) => Pick<LinkProps, 'to' | 'search'>;
  /** Told which district is pointed at or has the focus; null: none. */
  readonly onLook?: (code: string | null) => void;
}

/** The city as a map of links. Those that border on the one which is looked at are marked. */
export function DistrictMap({ label, help, districts, linkOf, onLook }: DistrictMapProps) {
  const [looked, setLooked] = useState<string | null>(null);
  const hatching = useId();
  const look = (code: string | null) => {
    setLooked(code);
    onLook?.(code);
  };
  const near = districts.find(({ code }) => code === looked)?.near ?? [];
  const { width, height } = MAP_SIZE;
  return (
    <div className={styles.frame}>
      <div className={styles.map}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
          <Ground hatching={hatching} />
          {drawn(districts).map(({ district, outlines }) => (
            <Link
              key={district.code}
              {...linkOf(district.code)}
              aria-label={district.spoken}
              className={styles.district}
              data-district={district.code}
              data-state={district.state}
              data-strength={district.strength}
              data-near={near.includes(district.code)}
              onFocus={() => look(district.code)}
              onBlur={() => look(null)}
              onMouseEnter={() => look(district.code)}
              onMouseLeave={() => look(null)}
            >
              <path
                d={outlines.map(({ islands }) => pathOf(islands)).join('')}
                style={district.state === 'missing' ? { fill: `url(#${hatching})` } : undefined}
              />
            </Link>
          ))}
        </svg>
        {drawn(districts).map(({ district, outlines }) => (
          <MapLabel key={district.code} district={district} at={outlines[0]!.label} />
        ))}
      </div>
      <p className={styles.help}>{help}</p>
    </div>
  );
}

/** What is beneath the districts, and what those are drawn with that do not answer. */
function Ground({ hatching }: { readonly hatching: string }) {
  return (
    <>
      <defs>
        <pattern
          id={hatching}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" className={styles.unknown} />
          <path d="M0 0V7" className={styles.hatch} />
        </pattern>
      </defs>
      <path d={pathOf(WATERS)} className={styles.water} />
      <path d={OUTLINES.map(({ islands }) => pathOf(islands)).join('')} className={styles.land} />
      <g className={styles.names}>
        {WATER_NAMES.map(({ name, at: [x, y] }) => (
          <text key={name} x={x} y={y}>
            {name}
          </text>
        ))}
      </g>
    </>
  );
}

/** Those that are on the map, each with what it is made of. */
function drawn(districts: readonly MapDistrict[]) {
  return districts.flatMap((district) => {
    const outlines: readonly Outline[] = OUTLINES.filter(({ codes }) => codes.includes(district.code));
    return outlines.length === 0 ? [] : [{ district, outlines }];
  });
}
