import styles from '../../decisions/decision.module.css';
import type { CandidateKind, Intervention, NeedsInput } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { choiceChips } from '../../parts/filter/choice-filter';
import { Button } from '../../parts/form/button';
import { ComboBox } from '../../parts/form/combo-box';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { Select } from '../../parts/form/select';
import { useVocabulary } from '../../reference/use-vocabulary';
import { sv } from '../../texts/sv';

const texts = decisionsTexts.request;

/** Who can carry out what. */
export const KINDS_OF: Readonly<Record<Intervention, readonly CandidateKind[]>> = {
  KONTAKTPERSON: ['KONTAKTPERSON', 'KVALIFICERAD_KONTAKTPERSON'],
  KONTAKTFAMILJ: ['KONTAKTFAMILJ'],
  KORTTIDSVISTELSE: ['KORTTIDSFAMILJ'],
};
const MARKS = ['noPets', 'stepFree', 'smokeFree'] as const;
const LISTS = [
  ['languages', 'LANGUAGE'],
  ['requiredLanguages', 'LANGUAGE'],
  ['interests', 'INTEREST'],
] as const;

export interface NeedsDraft {
  readonly kind: CandidateKind;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly startsOn: string;
  readonly weekendsPerMonth?: number;
  readonly languages: string[];
  readonly requiredLanguages: string[];
  readonly interests: string[];
  readonly noPets: boolean;
  readonly stepFree: boolean;
  readonly smokeFree: boolean;
}

export interface NeedsFieldsProps {
  readonly intervention: Intervention;
  readonly draft: NeedsDraft;
  readonly errorOf: (field: keyof NeedsInput) => string | null;
  readonly onChange: (changed: Partial<NeedsDraft>) => void;
}

export function NeedsFields({ intervention, draft, errorOf, onChange }: NeedsFieldsProps) {
  const age = (key: 'ageFrom' | 'ageTo') => (
    <NumberField
      label={texts[key]}
      value={draft[key]}
      min={0}
      max={120}
      error={texts.ageError}
      refusal={errorOf(key)}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={texts.kind}
          options={KINDS_OF[intervention].map((value) => ({ value, label: sv.kinds[value] }))}
          value={draft.kind}
          error={errorOf('kind')}
          onChange={(kind) => kind && onChange({ kind })}
        />
        {age('ageFrom')}
        {age('ageTo')}
        <DateField
          label={texts.startsOn}
          value={draft.startsOn}
          error={errorOf('startsOn')}
          onChange={(startsOn) => startsOn && onChange({ startsOn })}
        />
        <NumberField
          label={texts.weekends}
          value={draft.weekendsPerMonth}
          min={1}
          max={5}
          error={texts.weekendsError}
          refusal={errorOf('weekendsPerMonth')}
          onChange={(weekendsPerMonth) => onChange({ weekendsPerMonth })}
        />
      </div>
      {LISTS.map(([key, vocabulary]) => (
        <Words
          key={key}
          label={texts[key]}
          vocabulary={vocabulary}
          chosen={draft[key]}
          error={errorOf(key)}
          onChange={(chosen) => onChange({ [key]: chosen })}
        />
      ))}
      <div className={styles.fields}>
        {MARKS.map((key) => (
          <label key={key} className={styles.check}>
            <input
              type="checkbox"
              checked={draft[key]}
              onChange={(event) => onChange({ [key]: event.target.checked })}
            />
            {texts[key]}
          </label>
        ))}
      </div>
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly vocabulary: 'LANGUAGE' | 'INTEREST';
  readonly chosen: readonly string[];
  readonly error: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

function Words({ label, vocabulary, chosen, error, onChange }: WordsProps) {
  const terms = useVocabulary(vocabulary);
  const choice = {
    label,
    options: terms.map(({ term, label: word }) => ({ value: term, label: word })),
    chosen,
    onChange: (words: readonly string[] | undefined) => onChange(words ?? []),
  };
  return (
    <div>
      <ComboBox
        key={chosen.length}
        label={label}
        options={choice.options.filter(({ value }) => !chosen.includes(value))}
        placeholder={texts.words}
        onChoose={(word) => onChange([...chosen, word])}
      />
      {error && <p role="alert">{error}</p>}
      {choiceChips(choice).map((chip) => (
        <Button key={chip.label} look="plain" label={sv.filter.remove(chip.label)} onPress={chip.remove}>
          {chip.label.slice(label.length + 2)} ×
        </Button>
      ))}
    </div>
  );
}
