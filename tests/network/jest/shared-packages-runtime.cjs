const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const PACKAGES = /\/node_modules\//;
const requirePackage = createRequire(__filename);
const compiled = new Map();

/**
 * Loads packages once per worker, by Node itself, and compiles each source once per worker; the project's modules still run
 * anew in every test file. Needs `one-realm-environment.cjs`.
 */
module.exports = class SharedPackagesRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    this.executor.compile = (source, filename) => compileOnce(source, filename, this.executor);
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (
      !options?.isInternalModule &&
      (moduleName === undefined || !this._resolution.isCoreModule(moduleName))
    ) {
      const path = this._resolution.resolveCjs(from, moduleName);
      if (PACKAGES.test(path)) return requirePackage(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
};

function compileOnce(source, filename, { injectedModuleParameters }) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, injectedModuleParameters, { filename });
  compiled.set(filename, { source, run });
  return run;
}
