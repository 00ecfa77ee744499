import { readFileSync } from 'node:fs';

/** Clock ticks in a second, as Linux reports them to every program (`sysconf(_SC_CLK_TCK)`). */
const TICKS_PER_SECOND = 100;

export interface ProcessUsage {
  /** User and system time of all threads since the start. */
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** From `/proc` (proc(5)); `undefined` where there is none, as on macOS, or when the process has ended. */
export function readUsage(pid: number): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // The second field, the command, may hold spaces; the third starts after its closing bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const residentKb = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return { cpuMs: (ticks * 1000) / TICKS_PER_SECOND, residentMb: residentKb / 1024 };
  } catch {
    return undefined;
  }
}
