import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { TextField } from '../form/text-field';
import { ConfirmDialog } from './confirm-dialog';

export interface ReasonDialogProps<Data, Variables extends AnyVariables> {
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly isDanger?: boolean;
  /** Whom the reason is for, and what is said without one. */
  readonly texts: { readonly reason: string; readonly reasonHint: string; readonly reasonMissing: string };
  readonly done?: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly toVariables: (reason: string) => Variables;
  readonly onClose: () => void;
}

/** An act that has a reason: what follows from it, and why. */
export function ReasonDialog<Data, Variables extends AnyVariables>(
  props: ReasonDialogProps<Data, Variables>,
) {
  const { title, consequence, action, isDanger, texts, document, toVariables, onClose } = props;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand(document, props.done, ['reason']);
  const isMissing = reason.trim() === '';
  const act = async () => {
    setTried(true);
    if (!isMissing && (await command.run(toVariables(reason.trim()))) !== null) onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      consequence={consequence}
      action={action}
      isDanger={isDanger}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        error={isTried && isMissing ? texts.reasonMissing : command.errorOf('reason')}
        value={reason}
        onChange={setReason}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}
