import { useState } from 'react';
import { useClient } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { ConflictDialog } from '../../parts/dialog/conflict-dialog';
import { Button } from '../../parts/form/button';
import { useDistrictName } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { formatDate } from '../../texts/format';
import { EndStaffDialog } from './end-staff-dialog';
import {
  ChangeStaffMemberDocument,
  RegisterStaffMemberDocument,
  StaffMemberDocument,
  type StaffRowFragment as StaffRow,
} from './staff.generated';
import { conflictsOf, draftOf, FIELDS, factsOf, type StaffDraft } from './staff-facts';
import { StaffFields } from './staff-fields';
import { staffTexts } from './sv';

const texts = staffTexts.form;

export interface StaffFormProps {
  /** null: somebody new. */
  readonly member: StaffRow | null;
  readonly onClose: () => void;
}

/** Somebody new in the register, or a change; on a conflict both values of each field, and a choice. */
export function StaffForm({ member, onClose }: StaffFormProps) {
  const form = useStaffForm(member, onClose);
  const [isEnding, setEnding] = useState(false);
  const { draft, change, kept, command, theirs } = form;
  const nameOf = useDistrictName();
  if (isEnding && member) return <EndStaffDialog member={member} onClose={onClose} />;
  if (theirs)
    return (
      <ConflictDialog
        fields={conflictsOf(draftOf(theirs), draft, nameOf)}
        onSave={(yours) => void form.saveOver(theirs, yours)}
        onKeep={onClose}
      />
    );
  return (
    <ConfirmDialog
      title={member === null ? texts.registerTitle : texts.changeTitle(member.name)}
      consequence={member === null ? texts.registerLead : texts.changeLead}
      action={texts.save}
      isBusy={command.isBusy}
      problem={command.problem}
      draft={kept}
      others={
        member && (
          <Button look="danger" onPress={() => setEnding(true)}>
            {texts.end}
          </Button>
        )
      }
      onConfirm={() => void form.save(draft, member?.version ?? 0)}
      onClose={onClose}
    >
      <StaffFields draft={draft} isNew={member === null} errorOf={command.errorOf} onChange={change} />
    </ConfirmDialog>
  );
}

/** Only what is to be otherwise: what somebody else changes meanwhile is not written over by a draft. */
const NO_CHANGES: Partial<StaffDraft> = {};

function useStaffForm(member: StaffRow | null, onDone: () => void) {
  const client = useClient();
  const { district } = useSession();
  const [first] = useState(() => (member === null ? newDraft(district) : draftOf(member)));
  const form = useDraftFields<Partial<StaffDraft>>(`personal/${member?.id ?? 'ny'}`, NO_CHANGES);
  const draft: StaffDraft = { ...first, ...form.fields };
  /** As somebody else has saved it meanwhile. */
  const [theirs, setTheirs] = useState<StaffRow | null>(null);
  const register = useCommand(RegisterStaffMemberDocument, undefined, FIELDS);
  const changing = useCommand(ChangeStaffMemberDocument, undefined, FIELDS);
  const save = async (given: StaffDraft, version: number): Promise<void> => {
    const input = factsOf(given);
    const answer =
      member === null
        ? await register.run({ input: { ...input, sub: given.sub } })
        : await changing.run({ input: { ...input, id: member.id, version } });
    if (answer !== null) {
      form.draft.sent();
      return onDone();
    }
    if (member === null) return;
    const { data } = await client.query(
      StaffMemberDocument,
      { id: member.id },
      { requestPolicy: 'network-only' },
    );
    if (data?.staffMember && data.staffMember.version !== version) setTheirs(data.staffMember);
  };
  const saveOver = (saved: StaffRow, yours: readonly string[]) => {
    const chosen = Object.fromEntries(Object.entries(draft).filter(([fact]) => yours.includes(fact)));
    const merged = { ...draftOf(saved), ...chosen };
    form.change(merged);
    setTheirs(null);
    return save(merged, saved.version);
  };
  const { change, draft: kept } = form;
  return { draft, change, kept, command: member === null ? register : changing, theirs, save, saveOver };
}

function newDraft(district: string | null): StaffDraft {
  return {
    sub: '',
    name: '',
    role: district === null ? 'RESURSTEAM' : 'KONTAKTSEKRETERARE',
    district: district ?? '',
    unit: '',
    from: formatDate(new Date()),
    until: '',
  };
}
