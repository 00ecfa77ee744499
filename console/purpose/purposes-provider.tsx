import { type ReactNode, useMemo, useState } from 'react';
import { type Purpose, type Purposes, PurposesContext } from './purposes';

export function PurposesProvider({ children }: { readonly children: ReactNode }) {
  const [given, setGiven] = useState<ReadonlyMap<string, Purpose>>(new Map());
  const [open, setOpen] = useState<string | null>(null);
  const purposes = useMemo<Purposes>(
    () => ({
      shown: (open !== null && given.get(open)) || null,
      of: (caseId) => given.get(caseId) ?? null,
      give: (caseId, purpose) => setGiven((former) => new Map([...former, [caseId, purpose]])),
      open: setOpen,
    }),
    [given, open],
  );
  return <PurposesContext.Provider value={purposes}>{children}</PurposesContext.Provider>;
}
