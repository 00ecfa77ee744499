import { brokeringTexts } from '../../brokering/sv';
import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { FilterBar } from '../../parts/filter/filter-bar';
import { useDistricts } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { sv } from '../../texts/sv';
import type { RequestSearch } from './request-search';
import { requestsTexts } from './sv';

const texts = requestsTexts.filters;
const NOTHING: RequestSearch = { stadsdel: undefined, vem: undefined, lage: undefined, val: undefined };

export interface RequestFiltersProps {
  readonly search: RequestSearch;
  readonly onChange: (changed: RequestSearch) => void;
}

/** Staff of a district see its own requests alone: they choose none. */
export function RequestFilters({ search, onChange }: RequestFiltersProps) {
  const { kinds, statuses, choices, districts } = useChoices({ search, onChange });
  const { district } = useSession();
  return (
    <FilterBar
      chips={[
        ...choiceChips(kinds),
        ...choiceChips(districts),
        ...choiceChips(statuses),
        ...choiceChips(choices),
      ]}
      onClear={() => onChange(NOTHING)}
    >
      <ChoiceFilter {...kinds} isSearch />
      {district === null && <ChoiceFilter {...districts} />}
      <ChoiceFilter {...statuses} />
      <ChoiceFilter {...choices} />
    </FilterBar>
  );
}

function useChoices({ search, onChange }: RequestFiltersProps) {
  const districts = useDistricts();
  return {
    kinds: {
      label: texts.kinds,
      options: optionsOf(sv.kinds),
      chosen: search.vem,
      onChange: (vem: RequestSearch['vem']) => onChange({ vem }),
    },
    districts: {
      label: texts.districts,
      options: districts.map(({ code, name }) => ({ value: code as string, label: name })),
      chosen: search.stadsdel,
      onChange: (stadsdel: RequestSearch['stadsdel']) => onChange({ stadsdel }),
    },
    statuses: {
      label: texts.statuses,
      all: texts.live,
      options: optionsOf(brokeringTexts.requestStatuses),
      chosen: search.lage,
      onChange: (lage: RequestSearch['lage']) => onChange({ lage }),
    },
    choices: {
      label: texts.choices,
      options: optionsOf({ fa: texts.fewChoices }),
      chosen: search.val && [search.val],
      onChange: (chosen: readonly 'fa'[] | undefined) => onChange({ val: chosen?.[0] }),
    },
  };
}
