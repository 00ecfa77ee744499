import { showText } from '../text/show-text';

const REDACTED = '[redacted]';

/** Properties whose value is a secret or a person's data, whatever it is; compared in lower case without `-` and `_`. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  ...['authorization', 'cookie', 'setcookie', 'token', 'accesstoken', 'refreshtoken', 'idtoken', 'jwt'],
  ...['password', 'passwd', 'secret', 'apikey', 'privatekey', 'connectionstring', 'databaseurl'],
  ...['variables', 'parameters', 'connectionparams', 'payload', 'body', 'detail', 'where'],
  ...['name', 'givenname', 'familyname', 'fullname', 'phone', 'email', 'address', 'personalnumber'],
  ...['contact', 'notes', 'freetext', 'birthyear', 'casereference'],
]);

/** What is a secret or a person's data wherever it stands in a text. */
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${REDACTED}`],
  [/\beyJ[\w-]+\.[\w-]*(\.[\w-]*)?/g, REDACTED],
  [/(:\/\/[^\s:/@"]*):[^\s/"]*@/g, `$1:${REDACTED}@`],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?/g, REDACTED],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, REDACTED],
  [/\b(19|20)?\d{6}[-+]?\d{4}\b/g, REDACTED],
  [/(?<![\w-])(\+46|0)[\s-]?7\d([\s-]?\d){7}\b/g, REDACTED],
];

const MAX_DEPTH = 6;
const MAX_ITEMS = 50;

/**
 * The text without tokens, passwords in URLs, private keys, e-mail addresses, personal and telephone numbers, and with
 * nothing that a terminal would obey.
 */
export function redactText(text: string): string {
  let redacted = showText(text);
  for (const [pattern, replacement] of SECRET_TEXTS) redacted = redacted.replace(pattern, replacement);
  return redacted;
}

/** A copy for the log: without secrets, errors reduced to what tells where they come from. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => redact(item, depth + 1));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, isSecretName(name) ? REDACTED : redact(inner, depth + 1)]),
  );
}

/**
 * Type, code, message, place and cause. A message that quotes what was sent (of a parser, of the database) is left out:
 * nobody can tell which of its words is a person's name.
 */
function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  const original = (error as { originalError?: unknown }).originalError;
  const inner = cause ?? (original === error ? undefined : original);
  return {
    type: name,
    ...(typeof code === 'string' && { code }),
    ...(quotesInput(error) ? {} : { message: redactText(message) }),
    stack: framesOf(stack),
    ...(inner !== undefined && inner !== null && { cause: redact(inner, depth + 1) }),
  };
}

function quotesInput(error: Error): boolean {
  const isOfDatabase = 'severity' in error || 'driverError' in error || error.name === 'QueryFailedError';
  return isOfDatabase || error instanceof SyntaxError || error.name === 'SyntaxError';
}

/** Without the first lines, which repeat the message. */
function framesOf(stack: string | undefined): string {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return redactText(frames.join('\n'));
}

function isSecretName(name: string): boolean {
  return SECRET_NAMES.has(name.toLowerCase().replace(/[-_]/g, ''));
}
