import { FilterBar } from '../../parts/filter/filter-bar';
import { Select } from '../../parts/form/select';
import { useDistrictName, useDistricts } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { type ChargeSearch, chosenQuarter } from './charge-search';
import { quarterKey, quarterName, quarterOf, quartersBefore } from './quarter';
import { chargesTexts as texts } from './sv';

export interface ChargeFiltersProps {
  readonly search: ChargeSearch;
  readonly onChange: (changed: ChargeSearch) => void;
}

export function ChargeFilters({ search, onChange }: ChargeFiltersProps) {
  const districts = useDistricts();
  const { district: own } = useSession();
  const running = quarterOf(new Date());
  return (
    <FilterBar chips={useChips({ search, onChange })} onClear={() => onChange(NOTHING)}>
      <Select
        label={texts.quarter}
        options={quartersBefore(running).map((quarter) => ({
          value: quarterKey(quarter),
          label: quarterName(quarter),
        }))}
        value={search.kvartal}
        none={texts.running(quarterName(running))}
        onChange={(kvartal) => onChange({ kvartal })}
        isSearch
      />
      {own === null && (
        <Select
          label={texts.district}
          options={districts.map(({ code, name }) => ({ value: code as string, label: name }))}
          value={search.stadsdel}
          none={texts.all}
          onChange={(stadsdel) => onChange({ stadsdel, sortering: undefined })}
        />
      )}
    </FilterBar>
  );
}

const NOTHING: ChargeSearch = { kvartal: undefined, stadsdel: undefined, sortering: undefined };

function useChips({ search, onChange }: ChargeFiltersProps) {
  const nameOf = useDistrictName();
  const { district: own } = useSession();
  const { kvartal, stadsdel } = search;
  return [
    ...(kvartal === undefined
      ? []
      : [
          {
            label: quarterName(chosenQuarter(search)),
            remove: () => onChange({ kvartal: undefined }),
          },
        ]),
    ...(stadsdel === undefined || own !== null
      ? []
      : [
          {
            label: texts.chips.district(nameOf(stadsdel)),
            remove: () => onChange({ stadsdel: undefined, sortering: undefined }),
          },
        ]),
  ];
}
