/**
 * `node -r` this to run the project's sources without a build, for tests of real processes. What a source is compiled to is kept in
 * `node_modules/.cache`, each as one file whose last line says what it is of: most processes find all they need there.
 */
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');
const configFile = join(root, '.swcrc');
const folder = join(root, 'node_modules', '.cache', 'sources');
mkdirSync(folder, { recursive: true });

const stampOf = (file) => {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
};
const ofConfig = stampOf(configFile);

require.extensions['.ts'] = function run(module, filename) {
  const kept = join(folder, `${relative(root, filename).replaceAll('/', '!')}.js`);
  const mark = `\n// ${stampOf(filename)} ${ofConfig}\n`;
  module._compile(read(kept, mark) ?? compile(filename, kept, mark), filename);
};

function read(kept, mark) {
  try {
    const text = readFileSync(kept, 'utf8');
    return text.endsWith(mark) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Renamed when complete: processes that start together read whole files. */
function compile(filename, kept, mark) {
  const { transformFileSync } = require('@swc/core');
  const text = transformFileSync(filename, { configFile }).code + mark;
  writeFileSync(`${kept}.${process.pid}`, text);
  renameSync(`${kept}.${process.pid}`, kept);
  return text;
}
