import { EXCEPTIONS } from './layers/exceptions';
import { findRings } from './layers/find-rings';
import { ENTRANCES, MAY_IMPORT } from './layers/rooms';
import { folderOf, type Import, readSourceGraph } from './layers/source-graph';
import { readSources, ROOMS as SOURCES } from './read-sources';

const MAX_FILES = 20;
/** From the room's folder on. */
const MAX_DEPTH = 2;

const { files, imports } = readSourceGraph(SOURCES);
const ROOMS = Object.keys(MAY_IMPORT).sort((one, other) => other.length - one.length);

function roomOf(file: string): string {
  const room = ROOMS.find((name) => file.startsWith(`${name}/`));
  if (room === undefined) throw new Error(`${file} is in no room of tests/house/layers/rooms.ts`);
  return room;
}

const isIn = (room: string, file: string) => file.startsWith(`${room}/`);
const shown = ({ from, to }: Import) => `${from} → ${to}`;
const unlessExcepted = (violations: readonly string[]) =>
  violations.filter((violation) => !EXCEPTIONS.some((exception) => exception.test(violation)));

test('a file imports from its own room and from those below it', () => {
  const beyond = imports.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return own !== other && !MAY_IMPORT[own]!.includes(other);
  });
  expect(unlessExcepted(beyond.map(shown))).toEqual([]);
});

test('a room is entered by its entrance', () => {
  const past = imports.filter(({ from, to }) =>
    ENTRANCES.some(
      ({ room, by, openTo }) => isIn(room, to) && !isIn(room, from) && !openTo?.test(from) && !by.test(to),
    ),
  );
  expect(unlessExcepted(past.map(shown))).toEqual([]);
});

test('folders form no ring', () => {
  expect(unlessExcepted(findRings(imports).map((ring) => ring.join(' ')))).toEqual([]);
});

test('a file does not import from a folder of a folder of its own', () => {
  const deep = imports.filter(({ from, to }) => {
    const below = folderOf(to).slice(folderOf(from).length + 1);
    return isIn(folderOf(from), to) && below.includes('/');
  });
  expect(unlessExcepted(deep.map(shown))).toEqual([]);
});

test(`no folder has more than ${MAX_FILES} files; migrations, which only ever grow, aside`, () => {
  const counts = new Map<string, number>();
  for (const { file } of readSources([...SOURCES, 'tests']))
    counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
  const large = [...counts].filter(([folder, count]) => count > MAX_FILES && !folder.endsWith('/migrations'));
  expect(unlessExcepted(large.map(([folder]) => folder))).toEqual([]);
});

test('within a room one meets the files of one subject two folders down at most', () => {
  const roomDepth = (file: string) => (file.startsWith('subgraphs/') ? 2 : 1);
  const deep = files.filter((file) => folderOf(file).split('/').length - roomDepth(file) > MAX_DEPTH);
  expect(deep).toEqual([]);
});

test('the engine speaks of shards, never of what the hub has as shards', () => {
  const telling = readSources(['engine']).filter(({ text }) =>
    /district|stadsdel|formedling|resursteam/i.test(text),
  );
  expect(unlessExcepted(telling.map(({ file }) => file))).toEqual([]);
});
