import { readdirSync, readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { LOGGED_FIELDS, LOGGED_THINGS } from '../../console/pages/access-log/fields-sv';
import { fieldWords } from '../../console/pages/access-log/log-labels';
import {
  parseSearch,
  readChoices,
  readDate,
  readInteger,
  stringifySearch,
} from '../../console/routing/search-params';
import { decisionWords } from '../../console/texts/decision-words';
import { formatAges, formatDate, formatList, formatMoment, formatMoney } from '../../console/texts/format';
import { sv } from '../../console/texts/sv';
import { TERMS } from '../../console/texts/terms.generated';
import { projectFile } from '../../platform/settings/project-file';
import '../../subgraphs/district/district-schema';
import { personSearchOf } from '../../subgraphs/harness/access-log/personal/person-search';
import { SWEDISH_LABELS } from '../../subgraphs/vocabulary/swedish-labels';

const NBSP = '\u00a0';

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

test('dates, money and lists are written as people here write them, in Stockholm', () => {
  expect(formatDate('2026-11-22')).toBe('2026-11-22');
  expect(formatDate('2026-07-01T22:30:00Z')).toBe('2026-07-02');
  expect(formatMoment('2026-01-01T00:05:00Z')).toBe('2026-01-01 01:05');
  expect(formatMoney('1250')).toBe(`1${NBSP}250${NBSP}kr`);
  expect(formatMoney('377.50')).toBe(`377,50${NBSP}kr`);
  expect(formatList(['arabiska', 'finska', 'somaliska'])).toBe('arabiska, finska och somaliska');
  expect(formatAges(3, 12)).toBe(`3–12${NBSP}år`);
});

test('an address is read as it is written, and what is wrong in it is left out', () => {
  const text = '?vem=KONTAKTFAMILJ,KORTTIDSFAMILJ&ort=H%C3%A4sselby&alder=9';
  const search = {
    vem: ['KONTAKTFAMILJ', 'KORTTIDSFAMILJ'],
    ort: 'Hässelby',
    alder: 9,
    tom: undefined,
    inga: [],
  };
  expect(stringifySearch(search)).toBe(text);
  const read = parseSearch(text);
  expect(readChoices(read, 'vem', ['KORTTIDSFAMILJ', 'KONTAKTPERSON'])).toEqual(['KORTTIDSFAMILJ']);
  expect(readInteger(read, 'alder', 0, 120)).toBe(9);
  expect(readInteger({ alder: '9.5' }, 'alder', 0, 120)).toBeUndefined();
  expect(readInteger({ alder: '' }, 'alder', 0, 120)).toBeUndefined();
  expect(readDate({ senast: '2026-1-1' }, 'senast')).toBeUndefined();
});

test('the console says the values of decisions in the words of the tables and files of the hub', () => {
  const { laws, interventions, genders, delayReasons } = decisionWords;
  for (const words of [laws, interventions, genders, delayReasons, sv.programAreas])
    expect(SWEDISH_LABELS).toMatchObject(words);
});

test('whatever the access log can hold of what was read is said in words', () => {
  const missing = new Set<string>();
  const need = (words: Readonly<Record<string, string>>, name: string) => {
    if (!Object.hasOwn(words, name)) missing.add(name);
  };
  for (const subgraph of ['district', 'formedling', 'reporting']) {
    const document = parse(readFileSync(projectFile('schema', `${subgraph}.graphql`), 'utf8'));
    const types = document.definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
    const named = new Map((types as ObjectTypeDefinitionNode[]).map((type) => [type.name.value, type]));
    const isPersonal = (name: string) =>
      named.get(name)?.directives?.some((directive) => directive.name.value === 'personal') === true;
    for (const [type, { fields = [] }] of named) {
      if (isPersonal(type)) need(LOGGED_THINGS, type.replace(/(Connection|Edge)$/, ''));
      for (const { name, type: of } of fields) {
        const isLogged = isPersonal(type) && !isPersonal(namedTypeOf(of));
        if (isLogged || (type === 'Query' && personSearchOf(name.value))) need(LOGGED_FIELDS, name.value);
      }
    }
  }
  expect([...missing]).toEqual([]);
  expect(personSearchOf('candidatesByName')).toBeDefined();
  const read = ['CareDecision.law', 'CareDecision.plannedEnd.on', 'PlacementConnection.totalCount', 'Match'];
  expect(fieldWords(read)).toEqual(['Beslut: lag och planerat slut', 'Uppdrag: antal', 'Matchning']);
});

test('that there is nothing is said by `NothingThere` alone, which is told who has not answered', () => {
  const files = readdirSync(projectFile('console'), { recursive: true, encoding: 'utf8' });
  const parts = files.filter((name) => name.endsWith('.tsx'));
  const claims = /<(StateText|p)\b[^>]*[>{]\s*\{?texts\.(empty\w*|noTable|same)\b/;
  const found = parts.filter((name) => claims.test(readFileSync(projectFile('console', name), 'utf8')));
  expect(parts.length).toBeGreaterThan(50);
  expect(claims.test('<StateText title={texts.emptyFiltered} />')).toBe(true);
  expect(found).toEqual([]);
});

test('a word is explained as the glossary does it', () => {
  const glossary = readFileSync(projectFile('docs', 'glossary.md'), 'utf8');
  const [row] = glossary.split('\n').filter((line) => line.startsWith('| reservation, '));
  expect(row!.split('|')[4]!.trim()).toBe(TERMS.reservation);
  expect(
    glossary.split('\n').filter((line) => Object.values(TERMS).some((text) => line.includes(text))),
  ).toHaveLength(Object.keys(TERMS).length);
});

test('what is withdrawn is taken back, in one word wherever it is said; the law’s word is kept for an application', () => {
  const folders = ['console', 'gateway/user-messages', 'subgraphs/formedling/entities'];
  const files = folders.flatMap((folder) =>
    readdirSync(projectFile(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!generated)\.tsx?$/.test(name))
      .map((name) => projectFile(folder, name)),
  );
  const others = /dra(s|gs|gits)? tillbaka|tillbakadrag|drogs? tillbaka|(?<!Ansökan är )återkall/gi;
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(others)].map(([words]) => [file, words]),
  );
  expect(found).toEqual([]);
});
