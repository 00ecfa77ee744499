import { showText } from '../text/show-text';
import type { Service } from './service';

/**
 * Runs a service until SIGINT or SIGTERM, then stops it. A failure to start is one line on stderr and exit code 1.
 */
export async function runProcess(name: string, create: () => Promise<Service>): Promise<void> {
  const terminated = waitForSignal();
  try {
    const service = await create();
    const { url } = await service.start();
    process.stdout.write(`${name} listens at ${url}\n`);
    await terminated;
    await service.stop();
  } catch (error) {
    process.stderr.write(showText(`${name}: ${(error as Error).message}\n`));
    process.exitCode = 1;
  } finally {
    terminated.cancel();
  }
}

type Cancellable = Promise<void> & { cancel(): void };

function waitForSignal(): Cancellable {
  let done: () => void = () => undefined;
  const signalled = new Promise<void>((resolve) => {
    done = resolve;
  });
  process.once('SIGINT', done);
  process.once('SIGTERM', done);
  const cancel = () => {
    process.off('SIGINT', done);
    process.off('SIGTERM', done);
  };
  return Object.assign(signalled, { cancel });
}
