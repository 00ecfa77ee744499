import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isForOthers } from '../../keyboard/is-for-others';
import { shortcutsEnabled } from '../../keyboard/shortcut-setting';
import { keep, readKept } from '../../routing/kept-state';

export interface RowKeys<Row> {
  readonly body: RefObject<HTMLElement>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
}

/** Which row has the focus, and the keys that move and open it: the arrows and Enter on a row, `j` and `k` from anywhere. */
export function useRowKeys<Row>({ body, rows, keyOf, onOpen }: RowKeys<Row>) {
  const [chosen, setChosen] = useState(() => readKept().row);
  const index = rows.findIndex((row) => keyOf(row) === chosen);
  const active = index === -1 ? rows[0] && keyOf(rows[0]) : chosen;
  const latest = useRef({ rows, keyOf, onOpen, index });
  latest.current = { rows, keyOf, onOpen, index };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForOthers(event)) return;
      const step = stepOf(event, body.current);
      const { rows, keyOf, onOpen, index } = latest.current;
      const isRow = event.target instanceof Element && event.target.matches('tr[data-row]');
      if (event.key === 'Enter' && isRow && index !== -1 && onOpen) {
        // A dialog that opens has the focus by the time the key would press what is focused.
        event.preventDefault();
        onOpen(rows[index]!);
      }
      if (step === 0 || rows.length === 0) return;
      event.preventDefault();
      const next = isRow ? Math.max(0, Math.min(rows.length - 1, index + step)) : Math.max(0, index);
      focusElement(body.current, keyOf(rows[next]!));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [body]);
  const focusRow = useCallback((key: string) => {
    setChosen(key);
    keep({ row: key });
  }, []);
  return { active, focusRow };
}

function stepOf({ key, target }: KeyboardEvent, body: HTMLElement | null): number {
  const isInside = target instanceof Node && body?.contains(target) === true;
  if ((key === 'ArrowDown' && isInside) || (key === 'j' && shortcutsEnabled())) return 1;
  if ((key === 'ArrowUp' && isInside) || (key === 'k' && shortcutsEnabled())) return -1;
  return 0;
}

function focusElement(body: HTMLElement | null, key: string): void {
  body?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(key)}"]`)?.focus();
}
