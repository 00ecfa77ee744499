import { type FocusEvent, useCallback, useRef } from 'react';

/** Whether the pointer or the focus is on an element. @param onChange told when that may have changed */
export function useInUse(onChange: () => void = () => undefined) {
  const use = useRef({ isPointed: false, isFocused: false });
  const set = (changed: Partial<typeof use.current>) => {
    use.current = { ...use.current, ...changed };
    onChange();
  };
  return {
    /** The same function for as long as the component is there. */
    isInUse: useCallback(() => use.current.isPointed || use.current.isFocused, []),
    /** For the element. */
    watched: {
      onPointerEnter: () => set({ isPointed: true }),
      onPointerLeave: () => set({ isPointed: false }),
      onFocus: () => set({ isFocused: true }),
      onBlur: (event: FocusEvent) => set({ isFocused: event.currentTarget.contains(event.relatedTarget) }),
    },
  };
}
