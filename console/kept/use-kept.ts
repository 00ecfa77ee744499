import { useMemo } from 'react';
import { useQuery } from 'urql';
import { type KeptAllFragment, KeptDocument } from './kept.generated';
import { keptIn, useKeptPlace } from './kept-place';

/** Also an answer without any view is fetched anew when a view is made. */
const CONTEXT = { additionalTypenames: ['SavedView', 'KeptSettings'] };

/** What the person keeps; null until it is known, and where it cannot be read. */
export function useKept(): KeptAllFragment | null {
  const place = useKeptPlace();
  const variables = useMemo(() => ({ ...place }), [place]);
  const [{ data }] = useQuery({
    query: KeptDocument,
    variables,
    context: CONTEXT,
    requestPolicy: 'cache-first',
  });
  return keptIn(data) ?? null;
}
