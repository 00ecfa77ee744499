import { useCallback } from 'react';
import { useQuery } from 'urql';
import { ReaderNamesDocument } from './access-log.generated';

/** A reader's name where the own district's staff register has it; else the `sub`, as the log gives it. */
export function useReaderName(): (sub: string) => string {
  const [{ data }] = useQuery({ query: ReaderNamesDocument, requestPolicy: 'cache-first' });
  const staff = data?.staffMembers?.nodes;
  return useCallback((sub) => staff?.find((member) => member.sub === sub)?.name ?? sub, [staff]);
}
