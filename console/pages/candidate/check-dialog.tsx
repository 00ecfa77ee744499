import { useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { useCommand } from '../../graphql/use-command';
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

/** Notes a check, and says what follows when it was not passed. */
export function CheckDialog({ file, kind, onClose }: CheckDialogProps) {
  const read = useReadCase(readFile(file));
  const command = useCommand(RecordCheckDocument);
  const [outcome, setOutcome] = useState<'passed' | 'failed'>('passed');
  const [performedOn, setPerformedOn] = useState<string | undefined>(today());
  const [validUntil, setValidUntil] = useState<string>();
  const isRegister = kind === 'POLICE_REGISTER' || kind === 'SOCIAL_REGISTER';
  const passed = outcome === 'passed';
  const record = async () => {
    if (performedOn === undefined) return;
    const version = command.versionOf(read);
    const check = { kind, passed, performedOn, validUntil: validUntil ?? null };
    const input = { candidateId: file.id, version, ...check };
    if ((await command.run({ input })) !== null) onClose();
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
      onConfirm={() => void record()}
      onClose={onClose}
    >
      <Select
        label={texts.outcome}
        options={OUTCOMES}
        value={outcome}
        onChange={(value) => value && setOutcome(value)}
      />
      <DateField
        label={texts.performedOn}
        error={performedOn === undefined ? texts.performedError : command.errorOf('input.performedOn')}
        value={performedOn}
        max={today()}
        onChange={setPerformedOn}
      />
      {passed && (
        <DateField
          label={texts.validUntil}
          hint={texts.validHint}
          error={command.errorOf('input.validUntil')}
          value={validUntil}
          min={performedOn}
          onChange={setValidUntil}
        />
      )}
    </ConfirmDialog>
  );
}
