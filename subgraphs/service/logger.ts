import { pino } from 'pino';

/** The part of pino that the hub's processes use; also what Apollo Server asks of a logger. */
export interface Logger {
  debug(details: unknown, message?: string): void;
  info(details: unknown, message?: string): void;
  warn(details: unknown, message?: string): void;
  error(details: unknown, message?: string): void;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One JSON line an event on stdout. Tokens, cookies and personal data never reach the log. */
export function createLogger(name: string, level: LogLevel): Logger {
  return pino({
    name,
    level,
    redact: [
      'authorization',
      '*.authorization',
      'headers.cookie',
      'token',
      '*.token',
      'password',
      '*.password',
    ],
  });
}
