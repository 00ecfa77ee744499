import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { TextField } from '../../parts/form/text-field';
import { candidatePageTexts as texts } from './sv';

export interface ReasonDialogProps<Data, Variables extends AnyVariables> {
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly toVariables: (reason: string) => Variables;
  readonly onClose: () => void;
}

/** An act that has a reason: what follows from it, and why. */
export function ReasonDialog<Data, Variables extends AnyVariables>(
  props: ReasonDialogProps<Data, Variables>,
) {
  const { title, consequence, action, isDanger, document, toVariables, onClose } = props;
  const command = useCommand(document);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isGood = reason.trim() !== '';
  const act = async () => {
    setTried(true);
    if (isGood && (await command.run(toVariables(reason.trim()))) !== null) onClose();
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
        error={isTried && !isGood ? texts.reasonError : null}
        value={reason}
        onChange={setReason}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}
