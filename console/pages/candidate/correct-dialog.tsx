import { useState } from 'react';
import { errorsIn, type Facts } from '../../candidates/facts';
import { FactsForm } from '../../candidates/facts-form';
import { candidateTexts } from '../../candidates/sv';
import { isVersionConflict } from '../../graphql/problem';
import { useCommand } from '../../graphql/use-command';
import { useDraftState } from '../../kept/use-draft-state';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { ConflictDialog } from '../../parts/dialog/conflict-dialog';
import { TextField } from '../../parts/form/text-field';
import { CorrectCandidateDocument } from './candidate.generated';
import { changedFacts, factsOf, sayFact } from './candidate-facts';
import type { FileProps } from './candidate-file-props';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.facts;

/** Only what is to be otherwise: what somebody else corrects meanwhile is not written over. */
interface Correction {
  readonly changes: Partial<Facts>;
  readonly reason: string;
}

const NO_CORRECTION: Correction = { changes: {}, reason: '' };

/** Corrects facts, with a reason. When somebody else has changed the candidate meanwhile, both values of each fact are shown. */
export function CorrectDialog(props: FileProps & { readonly onClose: () => void }) {
  const { file, refresh, onClose } = props;
  const command = useCommand(CorrectCandidateDocument);
  const [read] = useState(() => factsOf(file));
  const [version, setVersion] = useState(file.version!);
  const [{ changes, reason }, setCorrection, kept] = useDraftState<Correction>(
    `ratta/${file.id}`,
    NO_CORRECTION,
    [file.id],
  );
  const facts = { ...read, ...changes };
  const [isTried, setTried] = useState(false);
  const errors = errorsIn(facts);
  const changed = changedFacts(read, facts);
  const correct = async (names: readonly (keyof Facts)[], of: number) => {
    if (names.length === 0) return onClose();
    const done = await command.run({
      input: { ...toInput(facts, names), candidateId: file.id, version: of, reason },
    });
    if (done !== null) {
      kept.sent();
      return onClose();
    }
    setVersion(of);
    await refresh();
  };
  const isConflict = isVersionConflict(command.problem);
  if (isConflict && file.version !== version) {
    const now = factsOf(file);
    return (
      <ConflictDialog
        fields={changed.map((name) => ({
          key: name,
          label: candidateTexts.facts[name],
          theirs: sayFact(now, name),
          yours: sayFact(facts, name),
        }))}
        onKeep={onClose}
        onSave={(yours) => void correct(yours as readonly (keyof Facts)[], file.version!)}
      />
    );
  }
  const noReason = reason.trim() === '';
  return (
    <ConfirmDialog
      title={texts.dialog}
      consequence={texts.what}
      action={texts.action}
      isBusy={command.isBusy}
      problem={isTried && changed.length === 0 ? { text: texts.nothing, reference: null } : command.problem}
      onConfirm={() => {
        setTried(true);
        if (!noReason && changed.length > 0 && Object.keys(errors).length === 0)
          void correct(changed, version);
      }}
      draft={kept}
      onClose={onClose}
    >
      <FactsForm
        facts={facts}
        errors={isTried ? errors : {}}
        onChange={(next) =>
          setCorrection((former) => ({ ...former, changes: { ...former.changes, ...next } }))
        }
      />
      <TextField
        label={candidatePageTexts.reason}
        hint={candidatePageTexts.reasonHint}
        error={isTried && noReason ? candidatePageTexts.reasonMissing : null}
        value={reason}
        onChange={(next) => setCorrection((former) => ({ ...former, reason: next }))}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}

/** What is not named stays as it is; a number of weekends that was taken away is cleared. */
function toInput(facts: Facts, names: readonly (keyof Facts)[]) {
  const given = Object.fromEntries(names.map((name) => [name, facts[name]]));
  const isCleared = names.includes('weekendsPerMonth') && facts.weekendsPerMonth === undefined;
  return { ...given, ...(isCleared && { clear: ['WEEKENDS_PER_MONTH' as const] }) };
}
