import { readdirSync, readFileSync } from 'node:fs';
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
import { SWEDISH_LABELS } from '../../subgraphs/vocabulary/swedish-labels';

const NBSP = '\u00a0';

test('dates, money and lists are written as people here write them, in Stockholm', () => {
  expect(formatDate('2026-11-22')).toBe('2026-11-22');
  expect(formatDate('2026-07-01T22:30:00Z')).toBe('2026-07-02');
  expect(formatMoment('2026-01-01T00:05:00Z')).toBe('2026-01-01 01:05');
  expect(formatMoney('1250')).toBe(`1${NBSP}250 kr`);
  expect(formatMoney('377.50')).toBe('377,50 kr');
  expect(formatList(['arabiska', 'finska', 'somaliska'])).toBe('arabiska, finska och somaliska');
  expect(formatAges(3, 12)).toBe('3–12 år');
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
