import { useEffect, useMemo } from 'react';

/** Events come in bursts. */
const SETTLE_MS = 200;

/**
 * Does something once for several calls in short order; not any more when it becomes another or the component goes.
 * @param run one value for as long as it does the same
 */
export function useSettled(run: () => void): () => void {
  const settled = useMemo(() => {
    let timer: number | undefined;
    return {
      soon: () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(run, SETTLE_MS);
      },
      stop: () => window.clearTimeout(timer),
    };
  }, [run]);
  useEffect(() => settled.stop, [settled]);
  return settled.soon;
}
