import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename, dirname, join } from 'node:path';

const SAMPLING_MICROSECONDS = 500;

/** Preloaded into a process that is to be profiled: SIGUSR2 begins a profile, the next leaves it in `BENCH_PROFILE_DIR`. */
const session = new Session();
let isRunning = false;

async function toggle(): Promise<void> {
  if (!isRunning) {
    isRunning = true;
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
    await session.post('Profiler.start');
    return;
  }
  isRunning = false;
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const entry = basename(dirname(process.argv[1]!));
  writeFileSync(
    join(process.env.BENCH_PROFILE_DIR!, `${entry}-${process.pid}.cpuprofile`),
    JSON.stringify(profile),
  );
}

process.on('SIGUSR2', () => void toggle());
