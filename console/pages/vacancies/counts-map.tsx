import { useMemo, useState } from 'react';
import { DistrictMap } from '../../parts/map/district-map';
import { useDistricts, useNeighbours } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { mapTexts as texts } from './map-sv';
import { nearText, toMapDistricts } from './to-map-districts';
import type { DistrictCount } from './use-district-counts';
import styles from './vacancy-map.module.css';
import { rowsOfDistrict, type VacancySearch } from './vacancy-search';

export interface CountsMapProps {
  readonly counts: readonly DistrictCount[];
  readonly search: VacancySearch;
}

/** The map, and beneath it what borders on the district that is looked at. */
export function CountsMap({ counts, search }: CountsMapProps) {
  const own = useSession().district;
  const districts = useDistricts();
  const [looked, setLooked] = useState<string | null>(null);
  const neighbours = useNeighbours();
  const drawn = useMemo(() => toMapDistricts(counts, districts, neighbours), [counts, districts, neighbours]);
  const district = drawn.find(({ code }) => code === looked);
  return (
    <div className={styles.map}>
      <DistrictMap
        label={texts.label}
        help={own === null ? texts.brief : texts.briefAndOwn}
        districts={drawn}
        linkOf={(code) => ({ to: '/lediga-platser', search: rowsOfDistrict(search, code) })}
        onLook={setLooked}
      />
      <p className={styles.near}>
        {district && neighbours ? nearText(district.name, district.near, drawn) : texts.nearHelp}
      </p>
    </div>
  );
}
