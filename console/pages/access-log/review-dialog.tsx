import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { optionsOf } from '../../parts/filter/choice-filter';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import {
  type AccessReviewOutcome,
  ReviewBrokeringReadsDocument,
  ReviewDistrictReadsDocument,
  type ReviewDistrictReadsMutation,
  type ReviewDistrictReadsMutationVariables,
} from './access-log.generated';
import type { LogSource } from './access-log-search';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.review;
const DOCUMENTS: Readonly<
  Record<LogSource, TypedDocumentNode<ReviewDistrictReadsMutation, ReviewDistrictReadsMutationVariables>>
> = { stadsdel: ReviewDistrictReadsDocument, formedling: ReviewBrokeringReadsDocument };

export interface ReviewDialogProps {
  readonly district: string;
  readonly source: LogSource;
  readonly entryIds: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Review {
  readonly outcome?: AccessReviewOutcome;
  readonly note: string;
}

const NO_REVIEW: Review = { note: '' };

/** The form of these reads and no others. */
function draftOf(source: LogSource, entryIds: readonly string[]): string {
  return `granska/${source}/${entryIds.length}/${[...entryIds].sort()[0]}`;
}

/** What one makes of some reads; it stands for ever. */
export function ReviewDialog({ district, source, entryIds, onDone, onClose }: ReviewDialogProps) {
  const { fields, change, draft } = useDraftFields<Review>(draftOf(source, entryIds), NO_REVIEW);
  const { outcome, note } = fields;
  const [isMissing, setMissing] = useState(false);
  const command = useCommand(DOCUMENTS[source], texts.done, ['note']);
  const confirm = async () => {
    setMissing(outcome === undefined);
    if (outcome === undefined) return;
    const answer = await command.run({
      district,
      entryIds: [...entryIds],
      outcome,
      note: note.trim() || null,
    });
    if (answer === null) return;
    draft.sent();
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.title}
      consequence={texts.consequence(entryIds.length)}
      action={texts.action}
      isBusy={command.isBusy}
      problem={command.problem}
      draft={draft}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Select
        label={texts.outcome}
        options={optionsOf(accessLogTexts.outcomes)}
        value={outcome}
        none={texts.choose}
        error={isMissing && outcome === undefined ? texts.outcomeMissing : null}
        onChange={(value) => change({ outcome: value })}
      />
      <TextField
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        error={command.errorOf('note')}
        onChange={(next) => change({ note: next })}
        isLong
      />
    </ConfirmDialog>
  );
}
