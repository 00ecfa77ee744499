// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that JSON escapes (RFC 8259 section 7)
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** A string as JSON text; most strings need no escaping and take the short way. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
