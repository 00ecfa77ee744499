import { readFileSync } from 'node:fs';
import { type GraphQLEnumType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { readSupergraph } from '../../engine/operation/supergraph';
import { CODE_MESSAGES } from '../../gateway/user-messages/code-messages';
import { CONFLICT_MESSAGES, MATCH_RULE_LABELS } from '../../gateway/user-messages/conflict-messages';
import { FIELD_LABELS, VOCABULARY_LABELS } from '../../gateway/user-messages/field-labels';
import { FINDABLE_LABELS, REFUSAL_MESSAGES } from '../../gateway/user-messages/refusal-messages';
import { RULE_MESSAGES } from '../../gateway/user-messages/rule-messages';
import { STATE_MESSAGES } from '../../gateway/user-messages/state-messages';
import { userMessageOf } from '../../gateway/user-messages/user-message';
import { projectFile } from '../../platform/settings/project-file';
import { VOCABULARY_KINDS } from '../../schema/vocabularies';
import { readThrownCodes } from './error-codes/thrown-codes';
import { readSources } from './read-sources';

const noNames = () => undefined;
const sources = readSources(['platform', 'engine', 'gateway', 'subgraphs'])
  .filter(({ file }) => !file.startsWith('gateway/user-messages/'))
  .filter(({ file }) => !/platform\/errors\/(input-rules|conflict-reasons|refusal-reasons)/.test(file))
  .map(({ text }) => text)
  .join('\n');

test('every code that the sources have has a text, and no other', () => {
  expect(Object.keys(CODE_MESSAGES).sort()).toEqual([...readThrownCodes().keys()].sort());
});

test.each(
  Object.entries({ RULE_MESSAGES, CONFLICT_MESSAGES, REFUSAL_MESSAGES, FINDABLE_LABELS, MATCH_RULE_LABELS }),
)('%s has no text that nothing is told with', (_, table) => {
  // That none is missing is of the types: a rule or a reason without a text does not compile.
  const orphans = Object.keys(table).filter((key) => !isThrown(key));
  expect(orphans).toEqual([]);
});

test('every argument and input field of the schema has a label, and nothing else', () => {
  expect(Object.keys(FIELD_LABELS).sort()).toEqual([...namesOfInputs()].sort());
  expect(Object.keys(VOCABULARY_LABELS).sort()).toEqual([...VOCABULARY_KINDS].sort());
});

test.each(Object.entries(STATE_MESSAGES))('every state of %s has a text, and no other', (what, texts) => {
  const states = apiSchema().getType(`${what}Status`) as GraphQLEnumType;
  expect(Object.keys(texts).sort()).toEqual(
    states
      .getValues()
      .map(({ name }) => name)
      .sort(),
  );
  const told = states
    .getValues()
    .map(({ name: from }) =>
      userMessageOf({ code: 'CONFLICT', reason: 'FORBIDDEN_TRANSITION', what, from }, noNames),
    );
  expect(new Set(told).size).toBe(told.length);
});

test.each(Object.entries(RULE_MESSAGES))('%s is told with parameters that the rule has', (rule, template) => {
  const declared = new Set(['field', 'value', ...parametersOf(rule)]);
  expect(namesIn(template).filter((name) => !declared.has(name))).toEqual([]);
});

test('rules of inputs have the error that breaking them gives', () => {
  const bare = readSources(['subgraphs'])
    .filter(({ file }) => file !== 'subgraphs/harness/schema/value-rules.ts')
    .flatMap(({ text }) => [...text.matchAll(/import \{([^}]*)\} from 'class-validator'/g)])
    .flatMap(([, names]) => names!.split(',').map((name) => name.replace('type ', '').trim()))
    .filter((name) => !['IsOptional', 'ValidationError', 'validateSync'].includes(name));
  expect(bare).toEqual([]);
});

test('texts are sentences, told whole when nothing but the code is known', () => {
  for (const code of Object.keys(CODE_MESSAGES)) {
    expect(userMessageOf({ code }, noNames)).toMatch(/^[A-ZÅÄÖ][^{}[\]]+[.?]$/);
  }
  const templates = [RULE_MESSAGES, CONFLICT_MESSAGES, REFUSAL_MESSAGES].flatMap((table) =>
    Object.values<string>(table),
  );
  for (const template of templates) expect(template).toMatch(/^(?:[A-ZÅÄÖ]|\{|\[).*[.?\]]$/s);
});

test('texts say what to do next, in Swedish and without words of the code', () => {
  const states = Object.values(STATE_MESSAGES);
  const texts = [CODE_MESSAGES, RULE_MESSAGES, CONFLICT_MESSAGES, REFUSAL_MESSAGES, ...states].flatMap(
    (table) =>
      Object.entries<string>(table).map(([key, template]) => ({
        key,
        text: template.replace(/\{\w+(?:\|([^}]*))?\}|\[!\w+:/g, '$1'),
      })),
  );
  const isCode = /[A-Z]{2,}_|[A-Z]{4,}|[a-z][A-Z]|\b(the|must|not|is|of)\b/;
  expect(texts.filter(({ text }) => isCode.test(text))).toEqual([]);
  // A sentence for what is wrong, and one, or what follows a colon, for what to do.
  const isNext = /[.?:\]] ?.*[a-zåäö].*[.?]\]?$/s;
  expect(texts.filter(({ text }) => !isNext.test(text))).toEqual([]);
});

test('a text names the field, the value and the rule with its parameters', () => {
  const unknown = {
    code: 'BAD_USER_INPUT',
    rule: 'NOT_IN_VOCABULARY',
    vocabulary: 'LANGUAGE',
    value: 'arabisak',
  };
  expect(userMessageOf({ ...unknown, field: 'filter.languages[1]', didYouMean: ['arabiska'] }, noNames)).toBe(
    "Språket 'arabisak' finns inte i ordlistan. Menade du 'arabiska'?",
  );
  expect(userMessageOf({ ...unknown, didYouMean: [] }, noNames)).toBe(
    "Språket 'arabisak' finns inte i ordlistan. Välj ett ord ur listan.",
  );
  const before = {
    code: 'BAD_USER_INPUT',
    rule: 'BEFORE_OTHER',
    field: 'input.endsOn',
    other: 'input.startsOn',
  };
  expect(userMessageOf(before, noNames)).toBe(
    'Slutdagen får inte vara före startdagen. Ändra en av dagarna.',
  );
  const item = { code: 'BAD_USER_INPUT', rule: 'BLANK', field: 'input.languages[2]' };
  expect(userMessageOf(item, noNames)).toBe('Språken (nr 3) saknas. Skriv något och försök igen.');
});

test.each([
  [{ code: 'RATE_LIMITED', retryAfterSeconds: 1 }, 'Vänta 1 sekund och'],
  [{ code: 'RATE_LIMITED', retryAfterSeconds: 11 }, 'Vänta 11 sekunder och'],
  [{ code: 'CAPACITY_EXCEEDED', capacity: 1 }, 'ingen plats kvar: 1 plats är tagen. '],
  [{ code: 'CAPACITY_EXCEEDED', capacity: 2 }, 'ingen plats kvar: 2 platser är tagna. '],
  [{ code: 'CAPACITY_EXCEEDED' }, 'ingen plats kvar. '],
])('a word goes with its number: %j', (extensions, text) => {
  expect(userMessageOf(extensions, noNames)).toContain(text);
});

test('an error that the catalogue does not know is told by what it does know of it', () => {
  expect(
    userMessageOf({ code: 'BAD_USER_INPUT', rule: 'OF_ANOTHER_VERSION', field: 'input.area' }, noNames),
  ).toBe('Området har ett värde som inte går att använda. Ändra det och försök igen.');
  expect(userMessageOf({ code: 'BAD_USER_INPUT', rule: 'TOO_LONG', field: 'note' }, noNames)).toBe(
    'Anteckningen har ett värde som inte går att använda. Ändra det och försök igen.',
  );
  expect(userMessageOf({ code: 'OF_ANOTHER_VERSION' }, noNames)).toMatch(/^Något gick fel/);
  expect(userMessageOf({}, noNames)).toMatch(/^Något gick fel/);
});

/** Spelled out in the sources; a decision's state makes a reason of its own. */
function isThrown(key: string): boolean {
  const ofState = key.startsWith('DECISION_') && sources.includes('`DECISION_${');
  return (
    new RegExp(`['"\`]${key}['"\`]`).test(sources) ||
    (ofState && new RegExp(`\\b${key.slice(9)} =`).test(sources))
  );
}

function apiSchema(): GraphQLSchema {
  return readSupergraph(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8')).apiSchema;
}

function namesOfInputs(): Set<string> {
  const names = new Set<string>();
  const add = (inputs: readonly { readonly name: string }[]) =>
    inputs.forEach(({ name }) => void names.add(name));
  for (const type of Object.values(apiSchema().getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) add(Object.values(type.getFields()));
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) add(field.args);
  }
  return names;
}

function parametersOf(rule: string): string[] {
  const text = readFileSync(projectFile('platform', 'errors', 'input-rules.ts'), 'utf8');
  const body = new RegExp(`readonly ${rule}: \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name!);
}

function namesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)(?:\|[^}]*)?\}|\[!(\w+):/g)].map(
    ([, plain, absent]) => (plain ?? absent)!,
  );
}
