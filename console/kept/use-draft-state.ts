import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownDraft } from '../parts/form/draft-line';
import { useDraftStore } from './use-draft-store';

export interface OwnDraft extends ShownDraft {
  /** Of a form that has been sent: it is kept no longer. */
  readonly sent: () => void;
}

/** The pause in typing after which what is written is kept. */
const PAUSE_MS = 600;

/**
 * The state of a form, as `useState` has it, whose draft the hub keeps for the person: it is there again when the form is opened
 * again, here or elsewhere. What somebody writes before the draft has come stands.
 * @param form names the form, and the thing that it is about
 * @param persons global ids of those whom it tells of; those of the first rendering count
 */
export function useDraftState<Value extends object>(
  form: string,
  initial: Value | (() => Value),
  persons: readonly string[] = [],
): [Value, (next: Value | ((former: Value) => Value)) => void, OwnDraft] {
  const [first] = useState(initial);
  const [told] = useState(persons);
  const [value, setValue] = useState<Value>(first);
  const [kept, setKept] = useState<{ savedAt: string | null; isUnsaved: boolean }>(NOTHING_KEPT);
  const store = useDraftStore(form, told);
  const latest = useRef({ value, isTouched: false, timer: 0 });
  const save = useCallback(async () => {
    window.clearTimeout(latest.current.timer);
    latest.current.timer = 0;
    const text = JSON.stringify(latest.current.value);
    const isNothing = text === JSON.stringify(first);
    const savedAt = isNothing ? await store.drop() : await store.keep(text);
    setKept({ savedAt: savedAt ?? null, isUnsaved: savedAt === undefined });
  }, [store, first]);
  useEffect(() => {
    const { current } = latest;
    void store.read().then((draft) => {
      const content = draft && !current.isTouched ? contentOf<Value>(draft.content) : undefined;
      if (content === undefined) return;
      current.value = { ...first, ...content };
      setValue(current.value);
      setKept({ savedAt: draft!.savedAt, isUnsaved: false });
    });
    return () => {
      if (current.timer !== 0) void save();
    };
  }, [store, first, save]);
  const change = useCallback(
    (next: Value | ((former: Value) => Value)) => {
      const { current } = latest;
      current.value = typeof next === 'function' ? next(current.value) : next;
      current.isTouched = true;
      setValue(current.value);
      window.clearTimeout(current.timer);
      current.timer = window.setTimeout(save, PAUSE_MS);
    },
    [save],
  );
  const end = () => {
    window.clearTimeout(latest.current.timer);
    latest.current.timer = 0;
    setKept(NOTHING_KEPT);
    void store.drop();
  };
  const discard = () => {
    end();
    latest.current.value = first;
    setValue(first);
  };
  return [value, change, { ...kept, sent: end, discard }];
}

const NOTHING_KEPT = { savedAt: null, isUnsaved: false };

/** Undefined for what another version of the form has written otherwise. */
function contentOf<Value>(text: string): Partial<Value> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? (content as Partial<Value>) : undefined;
  } catch {
    return undefined;
  }
}
