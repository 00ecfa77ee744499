/** `node -r` this to run the project's sources without a build, for tests of real processes. */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = function compile(module, filename) {
  module._compile(transformFileSync(filename, { configFile: `${__dirname}/../../.swcrc` }).code, filename);
};
