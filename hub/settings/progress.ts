/** Where the launcher tells what it does. */
export interface Progress {
  report(line: string): void;
}

/** One line each, with the seconds since the start. */
export function createProgress(write: (text: string) => void): Progress {
  const startedMs = performance.now();
  return {
    report: (line) => {
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      write(`[${seconds.padStart(5)} s] ${line}\n`);
    },
  };
}
