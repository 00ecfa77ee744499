/** Events come in bursts. */
const SETTLE_MS = 200;

export interface Settled {
  readonly soon: () => void;
  /** Not any more what is to be done soon. */
  readonly stop: () => void;
}

/** Does something once for several calls in short order. */
export function settled(run: () => void): Settled {
  let timer: number | undefined;
  const stop = () => window.clearTimeout(timer);
  return {
    soon: () => {
      stop();
      timer = window.setTimeout(run, SETTLE_MS);
    },
    stop,
  };
}
