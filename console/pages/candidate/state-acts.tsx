import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { Button } from '../../parts/form/button';
import {
  ApproveCandidateDocument,
  type CandidateFileFragment as CandidateFile,
  type CandidateStatus,
  EndCandidateDocument,
  PauseCandidateDocument,
  ReactivateCandidateDocument,
  RejectCandidateDocument,
  ResumeCandidateDocument,
} from './candidate.generated';
import { readFile } from './read-file';
import { stateTexts as texts } from './state-texts';
import { candidatePageTexts } from './sv';

type Act = keyof typeof texts;

const DOCUMENTS: Readonly<
  Record<Exclude<Act, 'approve'>, TypedDocumentNode<unknown, { id: string; reason: string; version: number }>>
> = {
  pause: PauseCandidateDocument,
  resume: ResumeCandidateDocument,
  reject: RejectCandidateDocument,
  end: EndCandidateDocument,
  reactivate: ReactivateCandidateDocument,
};

/** What may be done in a state, the usual first. */
const ACTS: Readonly<Record<CandidateStatus, readonly Act[]>> = {
  REGISTERED: ['reject', 'end'],
  UNDER_INVESTIGATION: ['approve', 'reject', 'end'],
  APPROVED: ['pause', 'end', 'reject'],
  PAUSED: ['resume', 'end', 'reject'],
  REJECTED: [],
  ENDED: ['reactivate'],
};
const DANGEROUS: ReadonlySet<Act> = new Set(['reject', 'end']);

export function StateActs({ file }: { readonly file: CandidateFile }) {
  const { id, status, missingChecks } = file;
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const acts = ACTS[status].filter((name) => name !== 'approve' || missingChecks.length === 0);
  return (
    <>
      {acts.map((name) => (
        <Button
          key={name}
          look={DANGEROUS.has(name) ? 'danger' : name === 'pause' ? 'secondary' : 'primary'}
          onPress={() => setAct(name)}
        >
          {texts[name].action}
        </Button>
      ))}
      {act === 'approve' && <Approve file={file} onClose={close} />}
      {act !== null && act !== 'approve' && (
        <ReasonDialog
          form={`${act}/${id}`}
          {...texts[act]}
          isDanger={DANGEROUS.has(act)}
          texts={candidatePageTexts}
          document={DOCUMENTS[act]}
          read={readFile(file)}
          toVariables={(reason, version) => ({ id, reason, version })}
          onClose={close}
        />
      )}
    </>
  );
}

function Approve({ file, onClose }: { readonly file: CandidateFile; readonly onClose: () => void }) {
  const read = useReadCase(readFile(file));
  const command = useCommand(ApproveCandidateDocument);
  const approve = async () => {
    if (await command.run({ id: file.id, version: command.versionOf(read) })) onClose();
  };
  return (
    <ConfirmDialog
      {...texts.approve}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      onConfirm={() => void approve()}
      onClose={onClose}
    />
  );
}
