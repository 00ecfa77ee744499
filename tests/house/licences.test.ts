import { readFileSync } from 'node:fs';
import { preProcessFile } from 'typescript';
import { projectFile } from '../../platform/settings/project-file';
import { readSources } from './read-sources';

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  '(MIT AND BSD-3-Clause)',
]);

/** Comes with @apollo/subgraph (MIT), which needs it; free to use, change and pass on, but not to sell as a service. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'node_modules/@apollo/federation-internals': 'Elastic-2.0',
};

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
  readonly dev?: boolean;
}

const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(projectFile('package-lock.json'), 'utf8'),
).packages;

/** The router's own for servers that render pages; a browser's build has nothing of it. Unlicense. */
const NOT_BUNDLED = ['isbot'];

/** What the console imports, and what that depends on: it is built into what browsers load. */
function bundledPackages(): ReadonlySet<string> {
  const imported = readSources(['console']).flatMap(({ text }) =>
    preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
  );
  const bundled = new Set<string>();
  const add = (specifier: string): void => {
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    if (name.startsWith('.') || bundled.has(name)) return;
    bundled.add(name);
    for (const dependency of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}))
      add(dependency);
  };
  for (const specifier of imported) add(specifier);
  return bundled;
}

test('everything that browsers load has one too', () => {
  const bundled = [...bundledPackages()].filter((name) => !NOT_BUNDLED.includes(name));
  expect(bundled).toEqual(expect.arrayContaining(['react-dom', 'urql', 'wonka']));
  const doubtful = bundled.filter(
    (name) => !ALLOWED.has(packages[`node_modules/${name}`]?.license ?? 'none'),
  );
  expect(doubtful).toEqual([]);
});

test('everything that runs in production has a licence that this project can live with', () => {
  const doubtful = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .filter(([, { license }]) => !ALLOWED.has(license ?? 'none'))
    .map(([path, { license }]) => [path, license]);
  expect(Object.fromEntries(doubtful)).toEqual(EXCEPTIONS);
});
