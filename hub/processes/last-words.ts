import { readFileSync } from 'node:fs';

/** Why a process ended, from its log file: the error it threw, or else the last line it wrote. */
export function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return lines.findLast((line) => /^\w*Error: /.test(line)) ?? (lines.at(-1) || `see ${logFile}`);
}
