/** SQLSTATE codes and classes after which a connection is of no use: its server goes, follows another, or refuses it. */
const LOST: ReadonlySet<string> = new Set([
  '08',
  '28',
  '3D000',
  '25006',
  '57P01',
  '57P02',
  '57P03',
  '57P04',
  '57P05',
]);

/** With these a server ends the connection, whatever the code: `42501` too, for who may no longer connect. */
const ENDING_SEVERITIES: ReadonlySet<unknown> = new Set(['FATAL', 'PANIC']);

/** System errors of a socket, and of a name that is looked up. */
const SOCKET_ERRORS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** `pg`, its pool and typeorm give these no code. */
const DRIVER_MESSAGES = [
  'Connection terminated',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error',
  'Client was closed',
  // Of typeorm, when a transaction's connection was lost between two of its statements.
  'Query runner already released',
];

/** The SQLSTATE, or the system's code, of what `pg` or typeorm has thrown. */
export function databaseCodeOf(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : undefined;
}

function severityOf(error: unknown): unknown {
  const { severity, driverError } = (error ?? {}) as {
    severity?: unknown;
    driverError?: { severity?: unknown };
  };
  return driverError?.severity ?? severity;
}

/**
 * Whether a connection has gone with this error, or must go: one to a server that has become read-only would answer reads of
 * a past and refuse every write.
 */
export function isConnectionLoss(error: unknown): boolean {
  const code = databaseCodeOf(error);
  if (code !== undefined && (LOST.has(code) || LOST.has(code.slice(0, 2)) || SOCKET_ERRORS.has(code)))
    return true;
  if (ENDING_SEVERITIES.has(severityOf(error))) return true;
  return error instanceof Error && DRIVER_MESSAGES.some((message) => error.message.startsWith(message));
}
