import { useQuery } from 'urql';
import { optionsOf } from '../parts/filter/choice-filter';
import { CheckBox, CheckBoxes } from '../parts/form/check-box';
import { NumberField } from '../parts/form/number-field';
import { Select } from '../parts/form/select';
import { useVocabulary } from '../reference/use-vocabulary';
import { useSession } from '../session/session-context';
import { sv } from '../texts/sv';
import { PoolAreasDocument } from './candidates.generated';
import type { FactErrors, Facts } from './facts';
import styles from './facts-form.module.css';
import { candidateTexts as texts } from './sv';
import { TermList } from './term-list';

const labels = texts.facts;

export interface FactsFormProps {
  readonly facts: Facts;
  readonly errors: FactErrors;
  readonly onChange: (changed: Partial<Facts>) => void;
}

/** The facts of a candidate by which it is found and matched. */
export function FactsForm({ facts, errors, onChange }: FactsFormProps) {
  const { district } = useSession();
  const [{ data }] = useQuery({ query: PoolAreasDocument, variables: { district } });
  const termsOf = (terms: readonly { term: string; label: string }[]) =>
    terms.map(({ term, label }) => ({ value: term, label }));
  const areas = termsOf(data?.vocabulary ?? []);
  return (
    <div className={styles.facts}>
      <Select
        label={labels.kind}
        options={optionsOf(sv.kinds)}
        value={facts.kind}
        onChange={(kind) => kind && onChange({ kind })}
      />
      <Select
        label={labels.area}
        options={areas}
        value={facts.area}
        none={texts.choose}
        error={errors.area}
        onChange={(area) => onChange({ area })}
      />
      <div className={styles.wide}>
        <CheckBoxes
          label={labels.programAreas}
          options={optionsOf(sv.programAreas)}
          chosen={facts.programAreas}
          error={errors.programAreas}
          onChange={(programAreas) => onChange({ programAreas })}
        />
      </div>
      <TermList
        label={labels.languages}
        options={termsOf(useVocabulary('LANGUAGE'))}
        chosen={facts.languages}
        onChange={(languages) => onChange({ languages })}
      />
      <TermList
        label={labels.interests}
        options={termsOf(useVocabulary('INTEREST'))}
        chosen={facts.interests}
        onChange={(interests) => onChange({ interests })}
      />
      <Numbers facts={facts} onChange={onChange} />
      {errors.ages && (
        <p className={`${styles.wide} ${styles.error}`} role="alert">
          {errors.ages}
        </p>
      )}
      {(['pets', 'stepFree', 'smokeFree'] as const).map((name) => (
        <CheckBox
          key={name}
          label={labels[name]}
          isChecked={facts[name]}
          onChange={(isChecked) => onChange({ [name]: isChecked })}
        />
      ))}
    </div>
  );
}

function Numbers({ facts, onChange }: Pick<FactsFormProps, 'facts' | 'onChange'>) {
  const limits = {
    acceptsAgeFrom: { min: 0, max: 120, error: texts.ageError },
    acceptsAgeTo: { min: 0, max: 120, error: texts.ageError },
    weekendsPerMonth: { min: 0, max: 5, error: texts.weekendsError },
    capacity: { min: 1, max: 20, error: texts.capacityError },
  } as const;
  return (Object.keys(limits) as (keyof typeof limits)[]).map((name) => (
    <NumberField
      key={name}
      label={labels[name]}
      value={facts[name]}
      {...limits[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  ));
}
