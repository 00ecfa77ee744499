import { createContext, useContext } from 'react';
import type { sv } from '../texts/sv';

/** Why a person's data are read, as `identity` and the like take it. */
export interface Purpose {
  readonly purpose: string;
  readonly purposeCode: keyof typeof sv.purpose.codes;
}

/** The purposes that have been given since the page was opened, by case; in memory alone. */
export interface Purposes {
  /** Of the case that is open; null where none is, or none has been asked for. */
  readonly shown: Purpose | null;
  of(caseId: string): Purpose | null;
  give(caseId: string, purpose: Purpose): void;
  open(caseId: string | null): void;
}

export const PurposesContext = createContext<Purposes | null>(null);

export function usePurposes(): Purposes {
  const purposes = useContext(PurposesContext);
  if (purposes === null) throw new Error('there are no purposes here');
  return purposes;
}
