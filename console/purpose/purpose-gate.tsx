import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../parts/form/button';
import { sv } from '../texts/sv';
import { PurposeDialog } from './purpose-dialog';
import { type Purpose, usePurposes } from './purposes';

export interface PurposeGateProps {
  /** The request, decision or candidate that is open. */
  readonly caseId: string;
  /** What is shown once the purpose of the case is given, and asks with it. */
  readonly children: (purpose: Purpose) => ReactNode;
}

/** An identity is masked until the purpose has been given: once for a case, until the page is closed. */
export function PurposeGate({ caseId, children }: PurposeGateProps) {
  const { of, give, open } = usePurposes();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    open(caseId);
    return () => open(null);
  }, [caseId, open]);
  const purpose = of(caseId);
  if (purpose !== null) return <>{children(purpose)}</>;
  return (
    <>
      <p>{sv.purpose.masked}</p>
      <Button onPress={() => setAsking(true)}>{sv.purpose.ask}</Button>
      {isAsking && (
        <PurposeDialog
          onGive={(given) => {
            give(caseId, given);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
