import { pino } from 'pino';
import { redact, redactText } from './redact';

/** The part of pino that the hub's processes use; also what Apollo Server asks of a logger. */
export interface Logger {
  debug(details: unknown, message?: string): void;
  info(details: unknown, message?: string): void;
  warn(details: unknown, message?: string): void;
  error(details: unknown, message?: string): void;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * One JSON line an event on stdout. Tokens, passwords, variables and personal data never reach the log: details are
 * redacted by name and by form, and so is the text of every message.
 */
export function createLogger(name: string, level: LogLevel): Logger {
  return pino({
    name,
    level,
    serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map((arg) => redactArgument(arg)) as Parameters<typeof method>);
      },
    },
  });
}

/** An error alone stands under `err`, as pino has it. */
function redactArgument(argument: unknown): unknown {
  if (typeof argument === 'string') return redactText(argument);
  return argument instanceof Error ? { err: redact(argument) } : redact(argument);
}
