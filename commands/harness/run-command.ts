import { printError } from './print';

/**
 * Runs a command to its exit code; what it throws is one line on stderr. Whoever reads its output may go away (`| head`): the
 * signal tells so to a command that would go on for ever, any other ends its work unheard.
 */
export async function runCommand(
  name: string,
  run: (readerGone: AbortSignal) => Promise<unknown>,
  failureCode = 1,
): Promise<void> {
  const readerGone = new AbortController();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      readerGone.abort();
    });
  }
  try {
    const exitCode = await run(readerGone.signal);
    process.exitCode = typeof exitCode === 'number' ? exitCode : 0;
  } catch (error) {
    printError(`${name}: ${(error as Error).message}\n`);
    process.exitCode = failureCode;
  }
}
