import { useMemo, useState } from 'react';
import { DistrictMap, type MapDistrict } from '../../parts/map/district-map';
import { useDistricts } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { formatList } from '../../texts/format';
import { mapTexts as texts } from './map-sv';
import { toMapDistricts } from './to-map-districts';
import type { DistrictCount } from './use-district-counts';
import styles from './vacancy-map.module.css';
import { rowsOfDistrict, type VacancySearch } from './vacancy-search';

export interface CountsMapProps {
  readonly counts: readonly DistrictCount[];
  readonly search: VacancySearch;
}

/** The map, and beneath it what borders on the district that is looked at. */
export function CountsMap({ counts, search }: CountsMapProps) {
  const { district } = useSession();
  const districts = useDistricts();
  const [looked, setLooked] = useState<string | null>(null);
  const drawn = useMemo(() => toMapDistricts(counts, districts), [counts, districts]);
  return (
    <div className={styles.map}>
      <DistrictMap
        label={texts.label}
        help={district === null ? texts.brief : texts.briefAndOwn}
        districts={drawn}
        linkOf={(code) => ({ to: '/lediga-platser', search: rowsOfDistrict(search, code) })}
        onLook={setLooked}
      />
      <p className={styles.near}>{nearText(drawn, looked)}</p>
    </div>
  );
}

function nearText(districts: readonly MapDistrict[], looked: string | null): string {
  const district = districts.find(({ code }) => code === looked);
  if (district === undefined) return texts.nearHelp;
  const names = districts.filter(({ code }) => district.near.includes(code)).map(({ name }) => name);
  return names.length === 0 ? texts.alone(district.name) : texts.near(district.name, formatList(names));
}
