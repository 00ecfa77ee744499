import { projectFile } from '../../platform/settings/project-file';
import { DistrictRegistry } from '../../schema/district-registry';
import { loadDistrictRegistry } from '../../schema/load-district-registry';

const file = projectFile('schema/districts.json');
const entry = {
  code: 'a',
  name: 'A',
  region: 'R',
  validFrom: '2007-01-01',
  validTo: null,
  successor: null,
  urls: { development: 'http://127.0.0.1:1/graphql' },
};
const parse = (...districts: unknown[]) => DistrictRegistry.parse({ districts }, '2012-08-15');

describe('the districts of the city', () => {
  test('are fourteen when the hub opens in August 2012', () => {
    const registry = loadDistrictRegistry(file, '2012-08-15');
    expect(registry.inForce).toHaveLength(14);
    expect(registry.inForce[0]?.name).toBe('Rinkeby-Kista');
    expect(registry.find('jarva')?.validFrom).toBe('2023-07-01');
    expect(registry.resolve('jarva')).toBeUndefined();
  });

  test('are thirteen after the first merger and eleven after the second', () => {
    expect(loadDistrictRegistry(file, '2020-06-30').inForce).toHaveLength(14);
    expect(loadDistrictRegistry(file, '2020-07-01').inForce).toHaveLength(13);
    expect(loadDistrictRegistry(file, '2023-07-01').inForce.map(({ code }) => code)).toEqual([
      'hasselby-vallingby',
      'bromma',
      'kungsholmen',
      'sodermalm',
      'enskede-arsta-vantor',
      'skarpnack',
      'farsta',
      'skarholmen',
      'jarva',
      'norra-innerstaden',
      'hagersten-alvsjo',
    ]);
  });

  test('are found in their successor once retired', () => {
    const today = loadDistrictRegistry(file, '2026-01-01');
    expect(today.resolve('alvsjo')?.code).toBe('hagersten-alvsjo');
    expect(today.resolve('hagersten-liljeholmen')?.code).toBe('hagersten-alvsjo');
    expect(today.resolve('spanga-tensta')?.code).toBe('jarva');
    expect(today.resolve('farsta')?.code).toBe('farsta');
    expect(today.resolve('nowhere')).toBeUndefined();
    expect(today.at('2012-08-15').resolve('alvsjo')?.code).toBe('alvsjo');
  });

  test('border on each other, both ways, and so do those that have taken them over', () => {
    const registry = loadDistrictRegistry(file, '2012-08-15');
    expect(registry.areNeighbours('farsta', 'skarpnack')).toBe(true);
    expect(registry.areNeighbours('farsta', 'farsta')).toBe(false);
    expect(registry.areNeighbours('farsta', 'bromma')).toBe(false);
    expect(registry.areNeighbours('alvsjo', 'skarholmen')).toBe(false);
    for (const { code } of registry.inForce) {
      const across = registry.inForce.filter((other) => registry.areNeighbours(code, other.code));
      expect(across.length).toBeGreaterThan(0);
      for (const other of across) expect(registry.areNeighbours(other.code, code)).toBe(true);
    }
    const today = registry.at('2026-01-01');
    expect(today.areNeighbours('hagersten-alvsjo', 'skarholmen')).toBe(true);
    expect(today.areNeighbours('alvsjo', 'skarholmen')).toBe(true);
    expect(today.areNeighbours('alvsjo', 'hagersten-liljeholmen')).toBe(false);
  });

  test('have for neighbours those in force that they border on', () => {
    const registry = loadDistrictRegistry(file, '2012-08-15');
    expect(registry.neighboursOf('farsta')).toEqual(['enskede-arsta-vantor', 'skarpnack']);
    expect(registry.neighboursOf('kungsholmen')).toEqual([
      'bromma',
      'norrmalm',
      'sodermalm',
      'hagersten-liljeholmen',
    ]);
    const today = registry.at('2026-01-01');
    for (const code of ['jarva', 'rinkeby-kista'])
      expect(today.neighboursOf(code)).toEqual(['hasselby-vallingby', 'bromma']);
    expect(registry.neighboursOf('atlantis')).toEqual([]);
  });

  test('border on those that name them, and on none that is not there', () => {
    const registry = parse({ ...entry, neighbours: ['b', 'gone'] }, { ...entry, code: 'b' });
    expect(registry.areNeighbours('b', 'a')).toBe(true);
    expect(registry.areNeighbours('a', 'gone')).toBe(false);
  });

  test('recruit in regions of four or five in 2012', () => {
    const sizes = new Map<string, number>();
    for (const { region } of loadDistrictRegistry(file, '2012-08-15').inForce) {
      sizes.set(region, (sizes.get(region) ?? 0) + 1);
    }
    expect([...sizes.values()].every((size) => size === 4 || size === 5)).toBe(true);
  });

  test('have a URL of their own in every environment', () => {
    const urls = loadDistrictRegistry(file, '2012-08-15').all.flatMap(({ urls }) => [
      urls.development,
      urls.compose,
    ]);
    expect(new Set(urls).size).toBe(34);
  });
});

describe('a districts file', () => {
  test.each([
    ['no list', () => DistrictRegistry.parse({}, '2012-08-15'), '"districts" is not a list'],
    ['a bad date', () => DistrictRegistry.parse({ districts: [] }, '2012-13-45'), 'not a date: 2012-13-45'],
    [
      'a bad code',
      () => parse({ ...entry, code: 'Å:b' }),
      'districts[0] (Å:b): code is missing or malformed',
    ],
    [
      'a bad url',
      () => parse({ ...entry, urls: { x: 'y' } }),
      'districts[0] (a): urls is missing or malformed',
    ],
    [
      'neighbours that are no list',
      () => parse({ ...entry, neighbours: 'b' }),
      'districts[0] (a): neighbours is missing or malformed',
    ],
    ['a code twice', () => parse(entry, entry), 'a: given twice'],
    ['an unknown successor', () => parse({ ...entry, successor: 'b' }), 'a: unknown successor b'],
    [
      'a circle of successors',
      () => parse({ ...entry, successor: 'b' }, { ...entry, code: 'b', successor: 'a' }),
      'a: its successors form a circle',
    ],
  ])('with %s is refused by name', (_, parseIt, message) => {
    expect(parseIt).toThrow(message);
  });

  test('that cannot be read is named', () => {
    expect(() => loadDistrictRegistry('/nonexistent/districts.json', '2012-08-15')).toThrow(
      '/nonexistent/districts.json: ENOENT',
    );
  });
});
