import { type OwnDraft, useDraftState } from './use-draft-state';

export interface DraftFields<Fields> {
  readonly fields: Fields;
  readonly change: (changed: Partial<Fields>) => void;
  readonly draft: OwnDraft;
}

/** A form of several fields whose draft the hub keeps (`useDraftState`). */
export function useDraftFields<Fields extends object>(
  form: string,
  initial: Fields | (() => Fields),
  persons?: readonly string[],
): DraftFields<Fields> {
  const [fields, setFields, draft] = useDraftState<Fields>(form, initial, persons);
  const change = (changed: Partial<Fields>) => setFields((former) => ({ ...former, ...changed }));
  return { fields, change, draft };
}
