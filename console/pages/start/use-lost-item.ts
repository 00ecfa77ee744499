import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session-context';
import { workTexts } from '../../work/sv';
import type { WorkRow } from '../../work/work-desks';
import { startTexts as texts } from './sv';

/** An item that was one's own until a colleague got it. */
export interface LostItem {
  readonly id: string;
  readonly text: string;
}

/** The latest that one has lost; null until there is one. */
export function useLostItem(rows: readonly WorkRow[]): LostItem | null {
  const { sub } = useSession();
  const own = useRef<ReadonlySet<string>>(new Set());
  const [lost, setLost] = useState<LostItem | null>(null);
  useEffect(() => {
    const row = rows.find(({ id, owner }) => owner !== null && owner !== sub && own.current.has(id));
    if (row) setLost({ id: row.id, text: texts.taken(workTexts.kinds[row.kind].title) });
    own.current = new Set(rows.filter(({ owner }) => owner === sub).map(({ id }) => id));
  }, [rows, sub]);
  return lost;
}
