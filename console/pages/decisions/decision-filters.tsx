import { useEffect, useState } from 'react';
import { decisionsTexts } from '../../decisions/sv';
import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { type Chip, FilterBar } from '../../parts/filter/filter-bar';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { decisionWords } from '../../texts/decision-words';
import { clockOf, type DecisionSearch } from './decision-search';

const texts = decisionsTexts.filters;
const NOTHING: DecisionSearch = { klocka: undefined, insats: undefined, lag: undefined, arende: undefined };

export interface DecisionFiltersProps {
  readonly search: DecisionSearch;
  readonly onChange: (changed: DecisionSearch) => void;
}

export function DecisionFilters({ search, onChange }: DecisionFiltersProps) {
  const interventions = {
    label: texts.interventions,
    options: optionsOf(decisionWords.interventions),
    chosen: search.insats,
    onChange: (insats: DecisionSearch['insats']) => onChange({ insats }),
  };
  const laws = {
    label: texts.laws,
    options: optionsOf(decisionWords.laws),
    chosen: search.lag,
    onChange: (lag: DecisionSearch['lag']) => onChange({ lag }),
  };
  return (
    <FilterBar
      chips={[...singleChips({ search, onChange }), ...choiceChips(interventions), ...choiceChips(laws)]}
      onClear={() => onChange(NOTHING)}
    >
      <Select
        label={texts.clock}
        options={optionsOf(texts.clocks)}
        value={clockOf(search)}
        onChange={(klocka) => onChange({ klocka })}
        isSearch
      />
      <ChoiceFilter {...interventions} />
      <ChoiceFilter {...laws} />
      <CaseField value={search.arende} onChange={(arende) => onChange({ arende })} />
    </FilterBar>
  );
}

/** The whole reference is looked for, so it is asked with when it is written, not letter by letter. */
function CaseField(props: {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const { value = '', onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim() || undefined);
      }}
    >
      <TextField label={texts.caseReference} hint={texts.caseHint} value={text} onChange={setText} />
    </form>
  );
}

function singleChips({ search: { klocka, arende }, onChange }: DecisionFiltersProps): readonly Chip[] {
  return [
    ...(klocka
      ? [
          {
            label: `${texts.clock}: ${texts.clocks[klocka]}`,
            remove: () => onChange({ klocka: undefined }),
          },
        ]
      : []),
    ...(arende
      ? [{ label: `${texts.caseReference}: ${arende}`, remove: () => onChange({ arende: undefined }) }]
      : []),
  ];
}
