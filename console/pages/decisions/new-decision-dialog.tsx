import { useState } from 'react';
import styles from '../../decisions/decision.module.css';
import { type RecordDecisionInput, RecordNewDecisionDocument } from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { optionsOf } from '../../parts/filter/choice-filter';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import { sv } from '../../texts/sv';

const texts = decisionsTexts.register;
const FIELDS = [
  'caseReference',
  'law',
  'programArea',
  'intervention',
  'gender',
  'birthYear',
  'decidedOn',
  'validUntil',
].map((field) => `input.${field}`);

export interface NewDecisionDialogProps {
  readonly district: string;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

type Draft = Omit<RecordDecisionInput, 'birthYear' | 'validUntil' | 'district'> & {
  birthYear?: number;
  validUntil?: string;
};

export function NewDecisionDialog({ district, onDone, onClose }: NewDecisionDialogProps) {
  const { fields, change, draft } = useDraftFields<Draft>('nytt-beslut', () => ({
    caseReference: '',
    law: 'SOL',
    programArea: 'IOF',
    intervention: 'KONTAKTFAMILJ',
    gender: 'WOMAN',
    decidedOn: today(),
  }));
  const [isTried, setTried] = useState(false);
  const command = useCommand(RecordNewDecisionDocument, texts.done, FIELDS);
  const { birthYear, validUntil } = fields;
  const isWhole = birthYear !== undefined && validUntil !== undefined;
  const record = async () => {
    setTried(true);
    if (!isWhole) return;
    const data = await command.run({ input: { ...fields, birthYear, validUntil, district } });
    if (!data?.recordDecision) return;
    draft.sent();
    onDone(data.recordDecision.id);
  };
  const missing = isTried && !isWhole ? { text: texts.missing, reference: null } : null;
  return (
    <ConfirmDialog
      title={texts.title}
      consequence={texts.consequence}
      action={texts.action}
      isBusy={command.isBusy}
      problem={missing ?? command.problem}
      onConfirm={() => void record()}
      draft={draft}
      onClose={onClose}
    >
      <Fields draft={fields} errorOf={(field) => command.errorOf(`input.${field}`)} onChange={change} />
    </ConfirmDialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly errorOf: (field: keyof Draft) => string | null;
  readonly onChange: (changed: Partial<Draft>) => void;
}

function Fields({ draft, errorOf, onChange }: FieldsProps) {
  const choice = <Key extends 'law' | 'programArea' | 'intervention' | 'gender'>(
    key: Key,
    labels: Readonly<Record<Draft[Key], string>>,
  ) => (
    <Select
      label={texts[key]}
      options={optionsOf<Draft[Key]>(labels)}
      value={draft[key]}
      error={errorOf(key)}
      onChange={(value) => value && onChange({ [key]: value } as Partial<Draft>)}
    />
  );
  return (
    <div className={styles.fields}>
      <TextField
        label={texts.caseReference}
        hint={texts.caseHint}
        value={draft.caseReference}
        error={errorOf('caseReference')}
        onChange={(caseReference) => onChange({ caseReference })}
        isRequired
      />
      {choice('intervention', decisionWords.interventions)}
      {choice('law', decisionWords.laws)}
      {choice('programArea', sv.programAreas)}
      {choice('gender', decisionWords.genders)}
      <NumberField
        label={texts.birthYear}
        value={draft.birthYear}
        min={1900}
        max={2200}
        error={texts.birthYearError}
        refusal={errorOf('birthYear')}
        onChange={(birthYear) => onChange({ birthYear })}
      />
      <DateField
        label={texts.decidedOn}
        value={draft.decidedOn}
        max={today()}
        error={errorOf('decidedOn')}
        onChange={(decidedOn) => decidedOn && onChange({ decidedOn })}
      />
      <DateField
        label={texts.validUntil}
        value={draft.validUntil}
        min={draft.decidedOn}
        error={errorOf('validUntil')}
        onChange={(validUntil) => onChange({ validUntil })}
      />
    </div>
  );
}
