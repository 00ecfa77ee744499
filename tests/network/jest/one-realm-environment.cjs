const { TestEnvironment } = require('jest-environment-node');

/** What packages keep of the classes that are decorated, and Jest of the file it runs. */
const OF_ONE_FILE = [
  'TypeGraphQLMetadataStorage',
  'typeormMetadataArgsStorage',
  'classValidatorMetadataStorage',
  Symbol.for('EVENT_HANDLERS'),
  Symbol.for('TEST_TIMEOUT_SYMBOL'),
];

/** Of a symbol that Jest makes anew for every file: all tests of the file hang on it. */
const JEST_STATE = 'JEST_STATE_SYMBOL';

/**
 * Runs test files in the worker's own realm, where packages loaded once serve every file (`shared-packages-runtime.cjs`). What a
 * file changes of the globals, of `process` and by spies is taken back after it.
 */
module.exports = class OneRealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { projectConfig } = config;
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimers.dispose();
    this.fakeTimers = null;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: projectConfig,
      global: globalThis,
    });
    this.before = remember();
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    await super.teardown();
    restore(this.before);
    for (const key of OF_ONE_FILE) delete globalThis[key];
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (key.description === JEST_STATE) delete globalThis[key];
    this.global = null;
  }
};

function remember() {
  return {
    globals: Object.getOwnPropertyDescriptors(globalThis),
    environment: { ...process.env },
    exit: process.exit,
    listeners: new Map(process.eventNames().map((name) => [name, process.rawListeners(name)])),
    prepareStackTrace: Error.prepareStackTrace,
    stackTraceLimit: Error.stackTraceLimit,
  };
}

function restore({ globals, environment, exit, listeners, prepareStackTrace, stackTraceLimit }) {
  for (const key of Reflect.ownKeys(globals)) {
    const now = Object.getOwnPropertyDescriptor(globalThis, key);
    if (now?.value !== globals[key].value || now?.get !== globals[key].get)
      Object.defineProperty(globalThis, key, globals[key]);
  }
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.exit = exit;
  for (const name of process.eventNames()) {
    const kept = new Set(listeners.get(name));
    for (const listener of process.rawListeners(name))
      if (!kept.has(listener)) process.removeListener(name, listener);
  }
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
}
