import { setTimeout as delay } from 'node:timers/promises';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

const WITHIN_MS = 3_000;
const CHECKED = ['TCPServerWrap', 'TCPSocketWrap', 'ProcessWrap'];

/** Fails a test file that leaves servers, sockets (database pools too) or child processes open. */
class LeakCheckingEnvironment extends TestEnvironment {
  private readonly before = openResources();

  async handleTestEvent(event: Circus.Event): Promise<void> {
    if (event.name !== 'run_finish') return;
    let leaked = this.leaked();
    for (let waitedMs = 0; leaked.length > 0 && waitedMs < WITHIN_MS; waitedMs += 50) {
      await delay(50);
      leaked = this.leaked();
    }
    if (leaked.length > 0) throw new Error(`left open: ${leaked.join(', ')}`);
  }

  /** A closed socket is gone a moment later, so a leak is what stays. */
  private leaked(): string[] {
    const now = openResources();
    return CHECKED.flatMap((kind) => {
      const more = (now.get(kind) ?? 0) - (this.before.get(kind) ?? 0);
      return more > 0 ? [`${more} ${kind}`] : [];
    });
  }
}

function openResources(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

module.exports = LeakCheckingEnvironment;
