const EVERY_MS = 2_000;

/** Says now and then how far something long has come. */
export function createCountProgress(
  write: (line: string) => void,
  what: string,
): (name: string, count: number) => void {
  let saidAtMs = Date.now();
  return (name, count) => {
    if (count === 0 || Date.now() - saidAtMs < EVERY_MS) return;
    saidAtMs = Date.now();
    write(`${name}: ${count} ${what} so far\n`);
  };
}
