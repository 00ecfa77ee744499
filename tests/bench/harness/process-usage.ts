import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks in a second, as Linux reports them to every program (`sysconf(_SC_CLK_TCK)`). */
const TICKS_PER_SECOND = 100;
const NANOSECONDS_PER_MS = 1_000_000;

export interface ProcessUsage {
  /** User and system time of all threads since the start. */
  readonly cpuMs: number;
  /** The same of children that have ended. */
  readonly endedChildrenMs: number;
  readonly residentMb: number;
}

/** From `/proc` (proc(5)); `undefined` where there is none, as on macOS, or when the process has ended. */
export function readUsage(pid: number): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // The second field, the command, may hold spaces; the third starts after its closing bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const toMs = (one: number) => ((Number(fields[one]) + Number(fields[one + 1])) * 1000) / TICKS_PER_SECOND;
    const residentKb = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return {
      cpuMs: readThreadsMs(pid) ?? toMs(11),
      endedChildrenMs: toMs(13),
      residentMb: residentKb / 1024,
    };
  } catch {
    return undefined;
  }
}

/** To the nanosecond, where the kernel tells it: what many processes take in a second is less than a tick each. */
function readThreadsMs(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const texts = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'));
    return texts.reduce((sum, text) => sum + Number(text.split(' ', 1)[0]), 0) / NANOSECONDS_PER_MS;
  } catch {
    return undefined;
  }
}
