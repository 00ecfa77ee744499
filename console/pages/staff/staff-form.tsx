import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { useCommand } from '../../graphql/use-command';
import { ConflictDialog } from '../../parts/dialog/conflict-dialog';
import { Dialog } from '../../parts/dialog/dialog';
import { Button } from '../../parts/form/button';
import { useDistrictName } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { formatDate } from '../../texts/format';
import { sv } from '../../texts/sv';
import { EndStaffDialog } from './end-staff-dialog';
import {
  ChangeStaffMemberDocument,
  RegisterStaffMemberDocument,
  StaffMemberDocument,
  type StaffRowFragment as StaffRow,
} from './staff.generated';
import { conflictsOf, draftOf, factsOf, type StaffDraft } from './staff-facts';
import { StaffFields } from './staff-fields';
import styles from './staff-form.module.css';
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
  const { draft, setDraft, command, theirs } = form;
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
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.save(draft, member?.version ?? 0);
  };
  const isOfField = command.problem?.field?.startsWith('input.') ?? false;
  return (
    <Dialog title={member === null ? texts.registerTitle : texts.changeTitle(member.name)} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <p>{member === null ? texts.registerLead : texts.changeLead}</p>
        <StaffFields draft={draft} isNew={member === null} errorOf={command.errorOf} onChange={setDraft} />
        {command.problem && !isOfField && (
          <p role="alert" className={styles.problem}>
            {command.problem.text}{' '}
            {command.problem.reference && <span>{sv.states.reference(command.problem.reference)}</span>}
          </p>
        )}
        <div className={styles.actions}>
          {member && (
            <Button look="danger" onPress={() => setEnding(true)}>
              {texts.end}
            </Button>
          )}
          <Button onPress={onClose}>{sv.cancel}</Button>
          <Button isSubmit isBusy={command.isBusy} look="primary">
            {texts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useStaffForm(member: StaffRow | null, onDone: () => void) {
  const client = useClient();
  const { district } = useSession();
  const [draft, setDraft] = useState<StaffDraft>(() =>
    member === null ? newDraft(district) : draftOf(member),
  );
  /** As somebody else has saved it meanwhile. */
  const [theirs, setTheirs] = useState<StaffRow | null>(null);
  const register = useCommand(RegisterStaffMemberDocument);
  const change = useCommand(ChangeStaffMemberDocument);
  const save = async (given: StaffDraft, version: number): Promise<void> => {
    const input = factsOf(given);
    const answer =
      member === null
        ? await register.run({ input: { ...input, sub: given.sub } })
        : await change.run({ input: { ...input, id: member.id, version } });
    if (answer !== null) return onDone();
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
    setDraft(merged);
    setTheirs(null);
    return save(merged, saved.version);
  };
  return { draft, setDraft, command: member === null ? register : change, theirs, save, saveOver };
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
