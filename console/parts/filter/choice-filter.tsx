import { sv } from '../../texts/sv';
import { ComboBox } from '../form/combo-box';
import { type Option, Select } from '../form/select';
import type { Chip } from './filter-bar';

export interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[] | undefined;
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
  /** What stands where none is chosen: all of them, unless told otherwise. */
  readonly all?: string;
  /** The field that `/` goes to. */
  readonly isSearch?: boolean;
}

/** Among more than these one looks by writing. */
const MOST_IN_A_MENU = 20;

/** Adds one more value to a filter that takes several; each is a chip. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, options, chosen = [], all = sv.filter.all, onChange, isSearch } = props;
  const left = options.filter(({ value }) => !chosen.includes(value));
  const nothing = chosen.length === 0 ? all : sv.filter.addMore;
  const add = (value: Value | undefined) => value !== undefined && onChange([...chosen, value]);
  const shared = { label, options: left, isSearch };
  return options.length > MOST_IN_A_MENU ? (
    <ComboBox {...shared} key={chosen.length} placeholder={nothing} onChoose={add} />
  ) : (
    <Select {...shared} value={undefined} none={nothing} onChange={add} />
  );
}

/** A chip for each value that is chosen. */
export function choiceChips<Value extends string>(props: ChoiceFilterProps<Value>): readonly Chip[] {
  const { label, options, chosen = [], onChange } = props;
  return chosen.map((value) => {
    const rest = chosen.filter((other) => other !== value);
    return {
      label: `${label}: ${options.find((option) => option.value === value)?.label ?? value}`,
      remove: () => onChange(rest.length === 0 ? undefined : rest),
    };
  });
}

/** The options of a record of labels, such as those of `sv.kinds`. */
export function optionsOf<Value extends string>(
  labels: Readonly<Record<Value, string>>,
): readonly Option<Value>[] {
  return (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
