import { candidateTexts } from '../../candidates/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { Select } from '../../parts/form/select';
import { today } from '../../texts/days';
import {
  type CandidateFileFragment as CandidateFile,
  RecordCheckDocument,
  type SuitabilityCheckKind,
} from './candidate.generated';
import styles from './candidate-page.module.css';
import { readFile } from './read-file';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.checks;
const OUTCOMES = [
  { value: 'passed', label: texts.passed },
  { value: 'failed', label: texts.notPassed },
] as const;

export interface CheckDialogProps {
  readonly file: CandidateFile;
  readonly kind: SuitabilityCheckKind;
  readonly onClose: () => void;
}

interface Check {
  readonly outcome: 'passed' | 'failed';
  readonly performedOn: string | undefined;
  readonly validUntil?: string;
}

/** Notes a check, and says what follows when it was not passed. */
export function CheckDialog({ file, kind, onClose }: CheckDialogProps) {
  const read = useReadCase(readFile(file));
  const command = useCommand(RecordCheckDocument);
  const { fields, change, draft } = useDraftFields<Check>(`kontroll-${kind}/${file.id}`, () => ({
    outcome: 'passed',
    performedOn: today(),
  }));
  const { outcome, performedOn, validUntil } = fields;
  const isRegister = kind === 'POLICE_REGISTER' || kind === 'SOCIAL_REGISTER';
  const passed = outcome === 'passed';
  const record = async () => {
    if (performedOn === undefined) return;
    const version = command.versionOf(read);
    const check = { kind, passed, performedOn, validUntil: validUntil ?? null };
    const input = { candidateId: file.id, version, ...check };
    if ((await command.run({ input })) === null) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.dialog(candidateTexts.checks[kind])}
      consequence={
        <>
          {isRegister && <p>{texts.registerNote}</p>}
          {passed ? (
            <p>{texts.passedWhat}</p>
          ) : (
            <p className={styles.warning}>
              {texts.failedWhat} {isRegister && texts.failedRegister}
            </p>
          )}
        </>
      }
      action={texts.record}
      isDanger={!passed}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <Select
        label={texts.outcome}
        options={OUTCOMES}
        value={outcome}
        onChange={(value) => value && change({ outcome: value })}
      />
      <DateField
        label={texts.performedOn}
        error={performedOn === undefined ? texts.performedError : command.errorOf('input.performedOn')}
        value={performedOn}
        max={today()}
        onChange={(day) => change({ performedOn: day })}
      />
      {passed && (
        <DateField
          label={texts.validUntil}
          hint={texts.validHint}
          error={command.errorOf('input.validUntil')}
          value={validUntil}
          min={performedOn}
          onChange={(day) => change({ validUntil: day })}
        />
      )}
    </ConfirmDialog>
  );
}
