import { useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { optionsOf } from '../../parts/filter/choice-filter';
import { Button } from '../../parts/form/button';
import { DateField } from '../../parts/form/date-field';
import { Select } from '../../parts/form/select';
import { today } from '../../texts/days';
import {
  type CandidateFileFragment as CandidateFile,
  SetSharingDocument,
  type SharingScope,
} from './candidate.generated';
import styles from './candidate-page.module.css';
import { readFile } from './read-file';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.sharing;

/** Whom the candidate has agreed to be shown to. */
export function Sharing({ file }: { readonly file: CandidateFile }) {
  const [changing, setChanging] = useState<SharingScope | null>(null);
  const isOver = file.status === 'REJECTED' || file.status === 'ENDED';
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>
        <strong>{texts.current(candidateTexts.sharing[file.sharing])}</strong>
      </p>
      <p className={styles.soft}>
        {file.protectedIdentity
          ? texts.protectedNot
          : file.sharing === 'DISTRICT'
            ? texts.ownOnly
            : texts.what[file.sharing]}
      </p>
      {!isOver && !file.protectedIdentity && (
        <div className={styles.acts}>
          <Button onPress={() => setChanging(file.sharing === 'CITY' ? 'REGION' : 'CITY')}>
            {texts.change}
          </Button>
          {file.sharing !== 'DISTRICT' && (
            <Button look="danger" onPress={() => setChanging('DISTRICT')}>
              {texts.withdraw}
            </Button>
          )}
        </div>
      )}
      {changing && <SharingDialog file={file} first={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}

interface SharingDialogProps {
  readonly file: CandidateFile;
  readonly first: SharingScope;
  readonly onClose: () => void;
}

interface Consent {
  readonly scope: SharingScope;
  readonly consentedOn: string | undefined;
}

function SharingDialog({ file, first, onClose }: SharingDialogProps) {
  const read = useReadCase(readFile(file));
  const command = useCommand(SetSharingDocument);
  const { fields, change, draft } = useDraftFields<Consent>(`samtycke-${first}/${file.id}`, () => ({
    scope: first,
    consentedOn: today(),
  }));
  const { scope, consentedOn } = fields;
  const isWithdrawal = scope === 'DISTRICT';
  const save = async () => {
    if (consentedOn === undefined) return;
    const done = await command.run({
      input: { candidateId: file.id, version: command.versionOf(read), scope, consentedOn },
    });
    if (done === null) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={isWithdrawal ? texts.withdraw : texts.dialog}
      consequence={<p className={isWithdrawal ? styles.warning : undefined}>{texts.what[scope]}</p>}
      action={isWithdrawal ? texts.withdraw : texts.action}
      isDanger={isWithdrawal}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Select
        label={texts.scope}
        options={optionsOf(candidateTexts.sharing)}
        value={scope}
        onChange={(value) => value && change({ scope: value })}
      />
      <DateField
        label={isWithdrawal ? texts.withdrawnOn : texts.consentedOn}
        error={consentedOn === undefined ? texts.consentedError : command.errorOf('input.consentedOn')}
        value={consentedOn}
        max={today()}
        onChange={(day) => change({ consentedOn: day })}
      />
    </ConfirmDialog>
  );
}
