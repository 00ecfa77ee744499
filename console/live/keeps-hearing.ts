/** For so long an answer to a ping may take. */
const PONG_MS = 5_000;

/** Handlers of a socket's events: a hub that does not answer a ping has gone without a word, or this computer has slept. */
export function keepsHearing(onSilence: () => void) {
  let timer: number | undefined;
  const stop = () => window.clearTimeout(timer);
  return {
    ping: (isReceived: boolean) => {
      if (isReceived) return;
      stop();
      timer = window.setTimeout(onSilence, PONG_MS);
    },
    pong: (isReceived: boolean) => {
      if (isReceived) stop();
    },
    closed: stop,
  };
}
