import { setTimeout as delay } from 'node:timers/promises';
import type { RunningProcess } from './child-process';

const INTERVAL_MS = 20;

/** Waits until `url` answers 200 and says how long that took; throws when the process ends or the time is up. */
export async function waitUntilReady(
  running: RunningProcess,
  url: string,
  timeoutMs = 60_000,
): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < timeoutMs) {
    if (running.hasExited()) throw new Error(`The process ended before it was ready:\n${running.output()}`);
    if (await answers(url)) return performance.now() - startedAt;
    await delay(INTERVAL_MS);
  }
  throw new Error(`${url} was not ready in ${timeoutMs} ms:\n${running.output()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
