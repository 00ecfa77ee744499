import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { useDraftState } from '../../kept/use-draft-state';
import { TextField } from '../form/text-field';
import { ConfirmDialog } from './confirm-dialog';
import { type ReadCase, useReadCase } from './read-case';

/** Whom the reason is for, and what is said without one. */
export interface ReasonTexts {
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
}

export interface ReasonDialogProps<Data, Variables extends AnyVariables> {
  /** Names the draft of the reason: the act, and what it is done to. */
  readonly form: string;
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly texts: ReasonTexts;
  readonly done?: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  /** The case that it changes. */
  readonly read: ReadCase;
  readonly toVariables: (reason: string, version: number) => Variables;
  readonly onClose: () => void;
}

const NO_REASON = { reason: '' };

/** An act that has a reason: what follows from it, and why. */
export function ReasonDialog<Data, Variables extends AnyVariables>(
  props: ReasonDialogProps<Data, Variables>,
) {
  const { title, consequence, action, isDanger, texts, document, toVariables, onClose } = props;
  const read = useReadCase(props.read);
  const [{ reason }, setReason, kept] = useDraftState(props.form, NO_REASON);
  const [isTried, setTried] = useState(false);
  const command = useCommand(document, props.done, ['reason']);
  const isMissing = reason.trim() === '';
  const act = async () => {
    setTried(true);
    if (isMissing) return;
    if ((await command.run(toVariables(reason.trim(), command.versionOf(read)))) === null) return;
    kept.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      consequence={consequence}
      action={action}
      isDanger={isDanger}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      onConfirm={() => void act()}
      draft={kept}
      onClose={onClose}
    >
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        error={isTried && isMissing ? texts.reasonMissing : command.errorOf('reason')}
        value={reason}
        onChange={(next) => setReason({ reason: next })}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}
