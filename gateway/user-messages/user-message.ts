import type { Findable } from '../../platform/errors/refusal-reasons';
import { CODE_MESSAGES } from './code-messages';
import { CONFLICT_MESSAGES, MATCH_RULE_LABELS } from './conflict-messages';
import { FIELD_LABELS, VOCABULARY_LABELS } from './field-labels';
import { fillTemplate } from './fill-template';
import { FINDABLE_LABELS, REFUSAL_MESSAGES } from './refusal-messages';
import { RULE_MESSAGES } from './rule-messages';
import { STATE_MESSAGES } from './state-messages';
import { WORD_LABELS } from './word-labels';

export type Extensions = Readonly<Record<string, unknown>>;
/** The name of the district that has a code; undefined for a code that none has. */
export type DistrictNames = (code: string) => string | undefined;

type Table = Readonly<Record<string, string>>;

const UNKNOWN = 'Något gick fel. Försök igen, och kontakta supporten om felet kommer tillbaka.';
/** Where the field is not told, or is no argument of the schema. */
const SOME_FIELD = 'Ett av värdena';

/**
 * The text for the person in front of the page, in Swedish: what is wrong and what to do next. It holds nothing but the
 * catalogue's words and what stands in the error's extensions.
 */
export function userMessageOf(extensions: Extensions, nameOf: DistrictNames): string {
  const read = (name: string) => readParameter(extensions, name, nameOf);
  for (const template of templatesFor(extensions)) {
    const text = template === undefined ? undefined : fillTemplate(template, read);
    if (text !== undefined) return text;
  }
  return UNKNOWN;
}

/** From the most exact to what is always true: an error of another version may have no text, or not all parameters. */
function templatesFor({ code, rule, reason }: Extensions): (string | undefined)[] {
  const byCode = find(CODE_MESSAGES, code);
  if (code === 'BAD_USER_INPUT') return [find(RULE_MESSAGES, rule), byCode];
  if (code === 'FORBIDDEN') return [find(REFUSAL_MESSAGES, reason), byCode];
  // A district's refusal keeps its code as the reason.
  if (code === 'CONFLICT') return [find(CONFLICT_MESSAGES, reason), find(CODE_MESSAGES, reason), byCode];
  // A district that another answers for is not away: waiting does not help.
  if (reason === 'MISDIRECTED') return [CODE_MESSAGES.SUBGRAPH_MISDIRECTED, byCode];
  return [byCode];
}

function readParameter(extensions: Extensions, name: string, nameOf: DistrictNames): string | undefined {
  const value = extensions[name];
  switch (name) {
    case 'field':
      return labelOf(value) ?? SOME_FIELD;
    case 'other':
      return lowerFirst(labelOf(value));
    case 'vocabulary':
      return find(VOCABULARY_LABELS, value);
    case 'what':
      return find(FINDABLE_LABELS, value);
    case 'now':
      return stateMessageOf(extensions);
    case 'rule':
      return find(MATCH_RULE_LABELS, value);
    case 'didYouMean':
      return listOf(value, (word) => `'${word}'`, ' eller ');
    case 'district':
    case 'districts':
      return listOf(value, (code) => nameOf(code) ?? code, ' och ');
    default:
      return listOf(value, (word) => find(WORD_LABELS, word) ?? word, ' och ');
  }
}

/** What the thing that a conflict is about is as of now, and what can be done with it. */
function stateMessageOf({ what, from, status }: Extensions): string | undefined {
  const isKnown = typeof what === 'string' && Object.hasOwn(STATE_MESSAGES, what);
  return isKnown ? find(STATE_MESSAGES[what as Findable]!, from ?? status) : undefined;
}

/** `filter.languages[1]` → `Språken (nr 2)`. */
function labelOf(path: unknown): string | undefined {
  const match = /(\w+)(?:\[(\d+)\])?$/.exec(String(path ?? ''));
  const label = match === null ? undefined : find(FIELD_LABELS, match[1]);
  if (label === undefined) return undefined;
  return match![2] === undefined ? label : `${label} (nr ${Number(match![2]) + 1})`;
}

function listOf(value: unknown, show: (word: string) => string, last: string): string | undefined {
  const words = (Array.isArray(value) ? value : [value]).filter(
    (word) => word !== undefined && word !== null,
  );
  const shown = words.map((word) => show(String(word)));
  if (shown.length === 0) return undefined;
  return shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')}${last}${shown.at(-1)}`;
}

function find(table: Table, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

function lowerFirst(text: string | undefined): string | undefined {
  return text && text[0]!.toLowerCase() + text.slice(1);
}
