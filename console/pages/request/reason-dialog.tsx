import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { TextField } from '../../parts/form/text-field';
import { requestTexts } from '../../request-case/sv';

const texts = requestTexts.withdraw;

export interface ReasonDialogProps<Data> {
  readonly document: TypedDocumentNode<Data, { id: string; reason: string }>;
  /** Of what is taken back. */
  readonly id: string;
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly onClose: () => void;
}

/** Takes something back, with a reason. */
export function ReasonDialog<Data>(props: ReasonDialogProps<Data>) {
  const { document, id, title, consequence, action, onClose } = props;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand(document, texts.done);
  const isMissing = reason.trim() === '';
  const fieldError = command.errorOf('reason');
  const send = async () => {
    setTried(true);
    if (!isMissing && (await command.run({ id, reason })) !== null) onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      consequence={consequence}
      action={action}
      isDanger
      isBusy={command.isBusy}
      problem={fieldError ? null : command.problem}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={texts.reason}
        hint={texts.reasonHint}
        error={isTried && isMissing ? texts.reasonMissing : fieldError}
        value={reason}
        onChange={setReason}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}
