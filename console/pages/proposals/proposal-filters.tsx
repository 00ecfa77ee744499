import { brokeringTexts } from '../../brokering/sv';
import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { FilterBar } from '../../parts/filter/filter-bar';
import { useDistricts } from '../../reference/use-districts';
import type { ProposalSearch } from './proposal-search';
import { proposalsTexts } from './sv';

const texts = proposalsTexts.filters;
const NOTHING: ProposalSearch = { lage: undefined, fran: undefined, till: undefined, svar: undefined };

export interface ProposalFiltersProps {
  readonly search: ProposalSearch;
  readonly onChange: (changed: ProposalSearch) => void;
}

export function ProposalFilters({ search, onChange }: ProposalFiltersProps) {
  const { statuses, asking, giving, answer } = useChoices({ search, onChange });
  return (
    <FilterBar
      chips={[
        ...choiceChips(statuses),
        ...choiceChips(asking),
        ...choiceChips(giving),
        ...choiceChips(answer),
      ]}
      onClear={() => onChange(NOTHING)}
    >
      <ChoiceFilter {...statuses} isSearch />
      <ChoiceFilter {...asking} />
      <ChoiceFilter {...giving} />
      <ChoiceFilter {...answer} />
    </FilterBar>
  );
}

function useChoices({ search, onChange }: ProposalFiltersProps) {
  const districts = useDistricts();
  const options = districts.map(({ code, name }) => ({ value: code as string, label: name }));
  return {
    statuses: {
      label: texts.statuses,
      all: texts.live,
      options: optionsOf(brokeringTexts.proposalStatuses),
      chosen: search.lage,
      onChange: (lage: ProposalSearch['lage']) => onChange({ lage }),
    },
    asking: {
      label: texts.asking,
      options,
      chosen: search.fran,
      onChange: (fran: ProposalSearch['fran']) => onChange({ fran }),
    },
    giving: {
      label: texts.giving,
      options,
      chosen: search.till,
      onChange: (till: ProposalSearch['till']) => onChange({ till }),
    },
    answer: {
      label: texts.answer,
      options: optionsOf({ mitt: texts.mine }),
      chosen: search.svar && [search.svar],
      onChange: (chosen: readonly 'mitt'[] | undefined) => onChange({ svar: chosen?.[0] }),
    },
  };
}
