import { readAllSettings } from './check/settings';
import { failToStart } from './errors/fail-to-start';
import { createLauncher, type Launcher } from './launcher/launcher';
import { readyBlock } from './launcher/ready-block';
import { createProgress } from './settings/progress';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function main(): Promise<void> {
  const config = await readAllSettings(process.env, process.argv.slice(2));
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
    launcher.stop().catch(failToStart);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => signalled;
}

main().catch(failToStart);
