import { readFileSync, statSync } from 'node:fs';

/** How much a log holds, bytes; 0 for none. */
export function logLength(logFile: string): number {
  return statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Why PostgreSQL ended, from what it has written since: what stopped it, or else the last thing that it said.
 * @param from bytes that were there before
 */
export function lastWordsOfPostgres(logFile: string, from: number): string {
  const lines = readFrom(logFile, from).trim().split('\n');
  const said = lines.findLast((line) => /\b(PANIC|FATAL): /.test(line)) ?? lines.at(-1);
  const words = said?.replace(/^.*?\b(?:PANIC|FATAL|ERROR|LOG): +/, '').trim();
  return words ? words : `see ${logFile}`;
}

function readFrom(logFile: string, from: number): string {
  if (logLength(logFile) <= from) return '';
  return readFileSync(logFile).subarray(from).toString('utf8');
}
