import { candidateTexts } from '../../candidates/sv';
import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { type Chip, FilterBar } from '../../parts/filter/filter-bar';
import { Select } from '../../parts/form/select';
import { useVocabulary } from '../../reference/use-vocabulary';
import { sv } from '../../texts/sv';
import type { PoolSearch } from './pool-search';
import { poolTexts } from './sv';

const texts = poolTexts.filters;
const NOTHING: PoolSearch = {
  lage: undefined,
  vem: undefined,
  sprak: undefined,
  kontroller: undefined,
  platser: undefined,
};

export interface PoolFiltersProps {
  readonly search: PoolSearch;
  readonly onChange: (changed: PoolSearch) => void;
}

export function PoolFilters({ search, onChange }: PoolFiltersProps) {
  const statuses = {
    label: texts.statuses,
    options: optionsOf(candidateTexts.statuses),
    chosen: search.lage,
    onChange: (lage: PoolSearch['lage']) => onChange({ lage }),
  };
  const kinds = {
    label: texts.kinds,
    options: optionsOf(sv.kinds),
    chosen: search.vem,
    onChange: (vem: PoolSearch['vem']) => onChange({ vem }),
  };
  const languages = {
    label: texts.languages,
    options: useVocabulary('LANGUAGE').map(({ term, label }) => ({ value: term, label })),
    chosen: search.sprak,
    onChange: (sprak: PoolSearch['sprak']) => onChange({ sprak }),
  };
  return (
    <FilterBar
      chips={[
        ...choiceChips(statuses),
        ...choiceChips(kinds),
        ...choiceChips(languages),
        ...singleChips({ search, onChange }),
      ]}
      onClear={() => onChange(NOTHING)}
    >
      <ChoiceFilter {...statuses} isSearch />
      <ChoiceFilter {...kinds} />
      <Select
        label={texts.checks}
        options={optionsOf(poolTexts.checkChoices)}
        value={search.kontroller}
        none={sv.filter.all}
        onChange={(kontroller) => onChange({ kontroller })}
      />
      <Select
        label={texts.places}
        options={optionsOf(poolTexts.placeChoices)}
        value={search.platser}
        none={sv.filter.all}
        onChange={(platser) => onChange({ platser })}
      />
      <ChoiceFilter {...languages} />
    </FilterBar>
  );
}

function singleChips({ search: { kontroller, platser }, onChange }: PoolFiltersProps): readonly Chip[] {
  return [
    ...(kontroller
      ? [
          {
            label: `${texts.checks}: ${poolTexts.checkChoices[kontroller]}`,
            remove: () => onChange({ kontroller: undefined }),
          },
        ]
      : []),
    ...(platser
      ? [
          {
            label: `${texts.places}: ${poolTexts.placeChoices[platser]}`,
            remove: () => onChange({ platser: undefined }),
          },
        ]
      : []),
  ];
}
