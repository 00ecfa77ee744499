import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';

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
  readonly license?: string;
  readonly dev?: boolean;
}

test('everything that runs in production has a licence that this project can live with', () => {
  const lock = JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8'));
  const packages = Object.entries(lock.packages as Record<string, LockedPackage>);
  const doubtful = packages
    .filter(([path, { dev }]) => path !== '' && !dev)
    .filter(([, { license }]) => !ALLOWED.has(license ?? 'none'))
    .map(([path, { license }]) => [path, license]);
  expect(Object.fromEntries(doubtful)).toEqual(EXCEPTIONS);
});
