/** `node -r` this to run the project's TypeScript as it stands, before it is built. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const typescript = require('typescript');

const { config } = typescript.readConfigFile(join(__dirname, '..', 'tsconfig.json'), typescript.sys.readFile);
const { target, experimentalDecorators, useDefineForClassFields } = config.compilerOptions;
const compilerOptions = {
  target,
  experimentalDecorators,
  useDefineForClassFields,
  module: 'commonjs',
  inlineSourceMap: true,
};

require.extensions['.ts'] = function compile(module, filename) {
  const source = readFileSync(filename, 'utf8');
  module._compile(typescript.transpile(source, compilerOptions, filename), filename);
};
