import { ComboBox } from '../parts/form/combo-box';
import type { Option } from '../parts/form/select';
import styles from './facts-form.module.css';
import { candidateTexts } from './sv';

export interface TermListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Words of a vocabulary: found by writing, each one that is chosen can be taken away. */
export function TermList({ label, options, chosen, onChange }: TermListProps) {
  const labelOf = (term: string) => options.find(({ value }) => value === term)?.label ?? term;
  return (
    <div className={styles.terms}>
      <ComboBox
        key={chosen.length}
        label={label}
        options={options.filter(({ value }) => !chosen.includes(value))}
        placeholder={candidateTexts.choose}
        onChoose={(term) => onChange([...chosen, term])}
      />
      {chosen.length > 0 && (
        <ul aria-label={label}>
          {chosen.map((term) => (
            <li key={term}>
              <button
                type="button"
                aria-label={candidateTexts.remove(labelOf(term))}
                onClick={() => onChange(chosen.filter((other) => other !== term))}
              >
                {labelOf(term)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
