import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { FilterBar } from '../../parts/filter/filter-bar';
import { TextFilter } from '../../parts/filter/text-filter';
import { Select } from '../../parts/form/select';
import { sv } from '../../texts/sv';
import type { StaffSearch } from './staff-search';
import { staffTexts } from './sv';

const { filters: texts, chips } = staffTexts;
const YES_NO = [
  { value: 'ja', label: sv.yes },
  { value: 'nej', label: sv.no },
] as const;

export interface StaffFiltersProps {
  readonly search: StaffSearch;
  readonly onChange: (changed: StaffSearch) => void;
}

export function StaffFilters({ search: { namn, roll, galler }, onChange }: StaffFiltersProps) {
  const roles = {
    label: texts.role,
    options: optionsOf(staffTexts.roles),
    chosen: roll,
    onChange: (chosen: StaffSearch['roll']) => onChange({ roll: chosen }),
  };
  return (
    <FilterBar
      chips={[
        ...(namn ? [{ label: chips.name(namn), remove: () => onChange({ namn: undefined }) }] : []),
        ...choiceChips(roles),
        ...(galler ? [{ label: chips.inForce[galler], remove: () => onChange({ galler: undefined }) }] : []),
      ]}
      onClear={() => onChange({ namn: undefined, roll: undefined, galler: undefined })}
    >
      <TextFilter label={texts.name} value={namn} onChange={(value) => onChange({ namn: value })} isSearch />
      <ChoiceFilter {...roles} />
      <Select
        label={texts.inForce}
        options={YES_NO}
        value={galler}
        none={sv.filter.all}
        onChange={(value) => onChange({ galler: value })}
      />
    </FilterBar>
  );
}
