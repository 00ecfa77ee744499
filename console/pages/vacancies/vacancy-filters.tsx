import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { type Chip, FilterBar } from '../../parts/filter/filter-bar';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { useDistricts } from '../../reference/use-districts';
import { useVocabulary } from '../../reference/use-vocabulary';
import { sv } from '../../texts/sv';
import { vacanciesTexts } from './sv';
import type { VacancySearch } from './vacancy-search';

const texts = vacanciesTexts.filters;
const NOTHING: VacancySearch = {
  vem: undefined,
  sprak: undefined,
  alder: undefined,
  omrade: undefined,
  stadsdel: undefined,
  senast: undefined,
};

export interface VacancyFiltersProps {
  readonly search: VacancySearch;
  readonly onChange: (changed: VacancySearch) => void;
}

export function VacancyFilters({ search, onChange }: VacancyFiltersProps) {
  const { kinds, languages, programAreas, districts } = useChoices({ search, onChange });
  const { alder, senast } = search;
  return (
    <FilterBar
      chips={[
        ...choiceChips(kinds),
        ...choiceChips(languages),
        ...singleChips({ search, onChange }),
        ...choiceChips(programAreas),
        ...choiceChips(districts),
      ]}
      onClear={() => onChange(NOTHING)}
    >
      <ChoiceFilter {...kinds} isSearch />
      <ChoiceFilter {...languages} />
      <NumberField
        label={texts.age}
        value={alder}
        min={0}
        max={120}
        error={vacanciesTexts.ageError}
        onChange={(age) => onChange({ alder: age })}
      />
      <ChoiceFilter {...programAreas} />
      <ChoiceFilter {...districts} />
      <DateField label={texts.startsBy} value={senast} onChange={(date) => onChange({ senast: date })} />
    </FilterBar>
  );
}

function useChoices({ search, onChange }: VacancyFiltersProps) {
  const languages = useVocabulary('LANGUAGE');
  const districts = useDistricts();
  return {
    kinds: {
      label: texts.kinds,
      options: optionsOf(sv.kinds),
      chosen: search.vem,
      onChange: (vem: VacancySearch['vem']) => onChange({ vem }),
    },
    languages: {
      label: texts.languages,
      options: languages.map(({ term, label }) => ({ value: term, label })),
      chosen: search.sprak,
      onChange: (sprak: VacancySearch['sprak']) => onChange({ sprak }),
    },
    programAreas: {
      label: texts.programAreas,
      options: optionsOf(sv.programAreas),
      chosen: search.omrade,
      onChange: (omrade: VacancySearch['omrade']) => onChange({ omrade }),
    },
    districts: {
      label: texts.districts,
      options: districts.map(({ code, name }) => ({ value: code as string, label: name })),
      chosen: search.stadsdel,
      onChange: (stadsdel: VacancySearch['stadsdel']) => onChange({ stadsdel }),
    },
  };
}

function singleChips({ search: { alder, senast }, onChange }: VacancyFiltersProps): readonly Chip[] {
  const { chips } = vacanciesTexts;
  return [
    ...(alder === undefined
      ? []
      : [{ label: chips.age(alder), remove: () => onChange({ alder: undefined }) }]),
    ...(senast === undefined
      ? []
      : [{ label: chips.startsBy(senast), remove: () => onChange({ senast: undefined }) }]),
  ];
}
