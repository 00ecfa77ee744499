import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { FilterBar } from '../../parts/filter/filter-bar';
import { Select } from '../../parts/form/select';
import { sv } from '../../texts/sv';
import { workTexts } from '../../work/sv';
import type { WorkItemKind } from '../../work/work.generated';
import type { StartSearch, Whose } from './start-search';
import { startTexts } from './sv';

const texts = startTexts.filters;
const KINDS = (Object.entries(workTexts.kinds) as [WorkItemKind, { title: string }][]).map(
  ([value, { title }]) => ({ value, label: title }),
);

export interface StartFiltersProps {
  readonly search: StartSearch;
  readonly onChange: (changed: StartSearch) => void;
}

export function StartFilters({ search: { slag, vems }, onChange }: StartFiltersProps) {
  const kinds = {
    label: texts.kinds,
    options: KINDS,
    chosen: slag,
    onChange: (chosen: StartSearch['slag']) => onChange({ slag: chosen }),
  };
  return (
    <FilterBar
      chips={[
        ...choiceChips(kinds),
        ...(vems === undefined
          ? []
          : [
              {
                label: `${texts.owner}: ${startTexts.owners[vems]}`,
                remove: () => onChange({ vems: undefined }),
              },
            ]),
      ]}
      onClear={() => onChange({ slag: undefined, vems: undefined })}
    >
      <ChoiceFilter {...kinds} isSearch />
      <Select<Whose>
        label={texts.owner}
        options={optionsOf(startTexts.owners)}
        value={vems}
        none={sv.filter.all}
        onChange={(chosen) => onChange({ vems: chosen })}
      />
    </FilterBar>
  );
}
