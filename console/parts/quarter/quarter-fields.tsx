import { NumberField } from '../form/number-field';
import { Select } from '../form/select';
import type { Quarter, QuarterSearch } from './quarter';

const TEXTS = { year: 'År', quarter: 'Kvartal', yearError: 'Skriv året med fyra siffror.' } as const;
const QUARTERS = ['1', '2', '3', '4'] as const;

/** Which quarter is shown. */
export function QuarterFields(props: {
  readonly chosen: Quarter;
  readonly onChange: (changed: QuarterSearch) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <>
      <NumberField
        label={TEXTS.year}
        value={chosen.year}
        min={1900}
        max={2200}
        error={TEXTS.yearError}
        onChange={(ar) => ar !== undefined && onChange({ ar, kvartal: chosen.quarter })}
      />
      <Select
        label={TEXTS.quarter}
        options={QUARTERS.map((value) => ({ value, label: value }))}
        value={String(chosen.quarter) as (typeof QUARTERS)[number]}
        onChange={(quarter) => quarter && onChange({ ar: chosen.year, kvartal: Number(quarter) })}
        isSearch
      />
    </>
  );
}
