import { projectFile } from '../../platform/settings/project-file';
import { loadVocabularies } from '../../schema/load-vocabularies';
import { Vocabularies } from '../../schema/vocabularies';
import {
  DISTRICTS_OF_2012,
  profileOf,
} from '../../subgraphs/district/demonstration/made-up/district-profiles';
import { INTERESTS, LANGUAGES } from '../../subgraphs/district/demonstration/made-up/vocabulary';

const own = loadVocabularies(projectFile('schema', 'vocabularies'));
const term = { code: 'a', term: 'bad', label: 'Bad', validFrom: '2010-01-01', validTo: null };

function parse(terms: readonly object[]): Vocabularies {
  const file = (kind: string, given: readonly object[] = []) => ({
    kind,
    city: 'x',
    source: 'x',
    terms: given,
  });
  return Vocabularies.parse([file('LANGUAGE'), file('AREA'), file('INTEREST', terms)]);
}

test('hold every word that the demonstration uses, in the form in which it is stored', () => {
  const areas = [...DISTRICTS_OF_2012, 'jarva', 'hagersten-alvsjo', 'norra-innerstaden', 'another'].flatMap(
    (code) => profileOf(code).areas,
  );
  for (const area of areas) expect(own.find('AREA', area)).toBe(area);
  for (const interest of INTERESTS) expect(own.find('INTEREST', interest)).toBe(interest);
  for (const [language] of LANGUAGES) expect(own.find('LANGUAGE', language)).toBe(language);
});

test('name areas of districts of the registry only', () => {
  const { districts } = require(projectFile('schema', 'districts.json')) as { districts: { code: string }[] };
  const codes = new Set<unknown>([null, ...districts.map(({ code }) => code)]);
  expect(own.of('AREA').terms.filter(({ district }) => !codes.has(district))).toEqual([]);
});

test('judge a word by the version in force on the day', () => {
  const changed = parse([
    { ...term, term: 'bad', validTo: '2020-01-01' },
    { ...term, code: 'b', term: 'simning', also: ['bad och simning'], validFrom: '2020-01-01' },
  ]);
  expect(changed.find('INTEREST', 'Bad', '2019-12-31')).toBe('bad');
  expect(changed.find('INTEREST', 'bad', '2020-01-01')).toBeUndefined();
  expect(changed.find('INTEREST', 'bad')).toBe('bad');
  expect(changed.find('INTEREST', 'BAD  OCH simning', '2020-01-01')).toBe('simning');
  expect(changed.inForce('INTEREST', '2020-01-01').map(({ code }) => code)).toEqual(['b']);
});

test.each([
  ['no term', {}, 'code'],
  ['no label', { ...term, label: '' }, 'label'],
  ['a term that is not in its stored form', { ...term, term: 'a\u030a' }, 'term'],
  ['a day that is none', { ...term, validFrom: '2010-1-1' }, 'validFrom'],
  ['an end before its beginning', { ...term, validTo: '2009-01-01' }, 'validTo'],
  ['other words that are no list', { ...term, also: 'x' }, 'also'],
])('a file with %s is refused, naming it', (_, bad, field) => {
  expect(() => parse([bad])).toThrow(`INTEREST: terms[0]: ${field} is missing or malformed`);
});

test('a word with two meanings is refused, and a city without one of the vocabularies', () => {
  expect(() => parse([term, { ...term, code: 'b', term: 'bada', also: ['BAD'] }])).toThrow(
    '"BAD" has two meanings',
  );
  expect(() => Vocabularies.parse([])).toThrow('there is no vocabulary of kind LANGUAGE');
});
