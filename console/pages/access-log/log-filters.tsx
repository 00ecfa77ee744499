import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { type Chip, FilterBar } from '../../parts/filter/filter-bar';
import { TextFilter } from '../../parts/filter/text-filter';
import { DateField } from '../../parts/form/date-field';
import type { AccessLogSearch } from './access-log-search';
import { accessLogTexts } from './sv';

const { filters: texts, chips } = accessLogTexts;
const NOTHING: AccessLogSearch = {
  person: undefined,
  lasare: undefined,
  andamal: undefined,
  logglasning: 'med',
  fran: undefined,
  till: undefined,
};

export interface LogFiltersProps {
  readonly search: AccessLogSearch;
  readonly nameOf: (sub: string) => string;
  readonly onChange: (changed: AccessLogSearch) => void;
}

export function LogFilters({ search, nameOf, onChange }: LogFiltersProps) {
  const { person, lasare, andamal, logglasning, fran, till } = search;
  const purposes = {
    label: texts.purposes,
    options: optionsOf(accessLogTexts.purposes),
    chosen: andamal,
    onChange: (chosen: AccessLogSearch['andamal']) => onChange({ andamal: chosen }),
  };
  const chip = (label: string | undefined, changed: AccessLogSearch): readonly Chip[] =>
    label === undefined ? [] : [{ label, remove: () => onChange(changed) }];
  return (
    <FilterBar
      chips={[
        ...chip(person && chips.person(person), { person: undefined }),
        ...chip(lasare && chips.actor(nameOf(lasare)), { lasare: undefined }),
        ...choiceChips(purposes),
        ...chip(logglasning === undefined ? chips.withoutLogReads : undefined, { logglasning: 'med' }),
        ...chip(fran && chips.from(fran), { fran: undefined }),
        ...chip(till && chips.to(till), { till: undefined }),
      ]}
      onClear={() => onChange(NOTHING)}
    >
      <TextFilter
        label={texts.person}
        value={person}
        onChange={(value) => onChange({ person: value })}
        isSearch
      />
      <TextFilter label={texts.actor} value={lasare} onChange={(value) => onChange({ lasare: value })} />
      <ChoiceFilter {...purposes} />
      <DateField label={texts.from} value={fran} max={till} onChange={(date) => onChange({ fran: date })} />
      <DateField label={texts.to} value={till} min={fran} onChange={(date) => onChange({ till: date })} />
    </FilterBar>
  );
}
