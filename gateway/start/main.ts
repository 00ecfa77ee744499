import { showText } from '../../subgraphs/service/text/show-text';
import { toLauncherConfig } from './config';
import { createLauncher, type Launcher } from './launcher';
import { createProgress } from './progress';
import { readyBlock } from './ready-block';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function main(): Promise<void> {
  const config = toLauncherConfig(process.env, process.argv.slice(2));
  const progress = createProgress((text) => process.stdout.write(text));
  const launcher = createLauncher(config, progress);
  const signalled = stopOnSignal(launcher);
  try {
    const { url, districts } = await launcher.start();
    process.stdout.write(readyBlock({ url, districts, dataDir: config.dataDir }));
  } catch (error) {
    if (!signalled()) throw error;
  }
}

/** A signal during the start ends the start; what has been started is stopped. */
function stopOnSignal(launcher: Launcher): () => boolean {
  let signalled = false;
  const stop = () => {
    signalled = true;
    launcher.stop().catch(fail);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => signalled;
}

function fail(error: unknown): void {
  process.stderr.write(showText(`the hub cannot start: ${(error as Error).message}\n`));
  process.exitCode = 1;
}

main().catch(fail);
