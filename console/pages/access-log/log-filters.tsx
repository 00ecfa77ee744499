import { ChoiceFilter, choiceChips, optionsOf } from '../../parts/filter/choice-filter';
import { type Chip, FilterBar } from '../../parts/filter/filter-bar';
import { TextFilter } from '../../parts/filter/text-filter';
import { DateField } from '../../parts/form/date-field';
import { shortReference } from '../../work/short-reference';
import styles from './access-log-page.module.css';
import type { AccessLogSearch } from './access-log-search';
import type { FoundNames, StaffOf } from './log-labels';
import { PersonFilter } from './person-filter';
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
  readonly district: string;
  readonly search: AccessLogSearch;
  readonly staffOf: StaffOf;
  /** Of those that have been found by name, by id. */
  readonly names: FoundNames;
  readonly onFound: (id: string, name: string) => void;
  readonly onChange: (changed: AccessLogSearch) => void;
}

export function LogFilters(props: LogFiltersProps) {
  const { district, search, staffOf, names, onFound, onChange } = props;
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
    <>
      <FilterBar
        chips={[
          ...chip(person && chips.person(names[person] ?? shortReference(person)), { person: undefined }),
          ...chip(lasare && chips.actor(staffOf(lasare)?.name ?? lasare), { lasare: undefined }),
          ...choiceChips(purposes),
          ...chip(logglasning === undefined ? chips.withoutLogReads : undefined, { logglasning: 'med' }),
          ...chip(fran && chips.from(fran), { fran: undefined }),
          ...chip(till && chips.to(till), { till: undefined }),
        ]}
        onClear={() => onChange(NOTHING)}
      >
        <PersonFilter
          district={district}
          value={person && (names[person] ?? person)}
          onChange={(id, name) => {
            if (id && name) onFound(id, name);
            onChange({ person: id });
          }}
        />
        <TextFilter label={texts.actor} value={lasare} onChange={(value) => onChange({ lasare: value })} />
        <ChoiceFilter {...purposes} />
        <DateField label={texts.from} value={fran} max={till} onChange={(date) => onChange({ fran: date })} />
        <DateField label={texts.to} value={till} min={fran} onChange={(date) => onChange({ till: date })} />
      </FilterBar>
      {person && (
        <>
          <h2>{accessLogTexts.whoRead(names[person] ?? person)}</h2>
          <p className={styles.help}>{accessLogTexts.whoReadLead}</p>
        </>
      )}
    </>
  );
}
