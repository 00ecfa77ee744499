import type { Environment } from '../../platform/settings/environment';

/** Words and numbers that YAML would read as something else than a text. */
const NO_TEXT = /^(on|off|yes|no|true|false|null|~|[\d.-]+)$/i;
const PLAIN = /^[\w/$][^#"\n]*$/;

/** A text as YAML writes it: plain where it stays a text so. */
export function yamlText(text: string): string {
  if (text.startsWith('{') && !text.includes("'")) return `'${text}'`;
  return PLAIN.test(text) && !NO_TEXT.test(text) && !text.includes(': ') ? text : JSON.stringify(text);
}

/** One line for each setting. */
export function yamlSettings(settings: Environment): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}: ${yamlText(value!)}\n`)
    .join('');
}

/** A list in one line. */
export function yamlWords(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** Every line that is not empty moved in, by so many spaces. */
export function indent(spaces: number, text: string): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
