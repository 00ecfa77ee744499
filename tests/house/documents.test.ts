import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFile } from '../../platform/settings/project-file';

const documents = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'tests/bench/README.md',
  ...readdirSync(projectFile('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const textOf = (document: string) => readFileSync(projectFile(document), 'utf8');

describe.each(documents)('%s', (document) => {
  test('leads to what is there', () => {
    const links = [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, link]) => link!,
    );
    const broken = links.filter((link) => !existsSync(projectFile(dirname(document), link)));
    expect(broken).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const paths = [
      ...textOf(document).matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.(?:ts|json|graphql|md|mjs))?)`/g),
    ];
    const missing = paths.map(([, path]) => path!).filter((path) => !isThere(path));
    expect(missing).toEqual([]);
  });
});

/** `policy/` and `proposals/proposal-status.ts` are named below the folder that the sentence is about. */
function isThere(path: string): boolean {
  const rooms = [
    '',
    'subgraphs',
    'subgraphs/district',
    'subgraphs/formedling',
    'subgraphs/reporting',
    'tests',
    'engine',
    'engine/shard',
    'tests/bench',
  ];
  return rooms.some((room) => existsSync(projectFile(room, path))) || path.startsWith('dist/');
}
