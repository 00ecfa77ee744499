import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import { runCommand } from './run-command';

/** With a command line that is right but for what is added to it, and an environment in which it fails. */
const COMMANDS: readonly (readonly [
  name: string,
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
])[] = [
  ['start', [], { PORT: 'many' }],
  ['check', [], { PORT: 'many' }],
  ['token', ['--role', 'admin'], {}],
  ['watch', ['--url', 'http://127.0.0.1:1/graphql'], {}],
  ['match', ['--request', '1', '--token', 't', '--url', 'http://127.0.0.1:1/graphql'], {}],
  ['report', ['--year', '2011', '--token', 't', '--url', 'http://127.0.0.1:1/graphql'], {}],
  ['demo:broker', ['--url', 'http://127.0.0.1:1/graphql'], {}],
  ['log:verify', ['--database-url', 'postgres://x@127.0.0.1:1/x'], {}],
  ['purge', ['--database-url', 'postgres://x@127.0.0.1:1/x'], {}],
  ['migrate', [], { DATABASE_OWNER_URL: 'postgres://x@127.0.0.1:1/x' }],
  ['secrets', ['--folder', '/dev/null/secrets'], {}],
];
const NAMES = [...COMMANDS.map(([name]) => name), 'schema'];
/** Nothing is there. */
const NOWHERE = { HUB_DATA_DIR: '/dev/null/hub' };

test('lists its commands, one line each, when it is asked for none', async () => {
  const [bare, help] = await Promise.all([runCommand([]), runCommand(['--help'])]);
  expect(bare).toEqual({ code: 0, out: help.out, errors: '' });
  const listed = [...bare.out.matchAll(/^ {2}([a-z:]+) +[A-Z].*\.$/gm)].map(([, name]) => name);
  expect(listed).toEqual([...COMMANDS.map(([name]) => name), 'schema']);
});

test('tells its version', async () => {
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  expect(await runCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, errors: '' });
});

test.each(NAMES)('%s has a help, made of its options', async (name) => {
  const [option, short, word] = await Promise.all([
    runCommand([name, '--help']),
    runCommand([name, '-h']),
    runCommand(['help', name.replace(':', '-')]),
  ]);
  expect(option).toMatchObject({ code: 0, errors: '' });
  expect(option.out).toContain(`\n  hub ${name}`);
  const [, usage = ''] = /^ {2}hub \S+(.*)$/m.exec(option.out) ?? [];
  const used = [...usage.matchAll(/--[a-z-]+/g)].map(([each]) => each);
  const told = [...option.out.matchAll(/^ {2}(--[a-z-]+) /gm)].map(([, each]) => each);
  expect(told).toEqual([...used, '--help']);
  expect([short, word]).toEqual([option, option]);
});

test.each([
  [['verify'], 'hub: there is no command "verify"; see hub --help\n'],
  [['help', 'verify'], 'hub: there is no command "verify"; see hub --help\n'],
  [['--verbose'], 'hub: there is no option "--verbose"; see hub --help\n'],
  [['match'], 'match: --request is needed; see --help\n'],
  [
    ['match', '--request', '1', '--first', '0'],
    'match: --first must be a whole number from 1 to 100, not "0"\n',
  ],
  [['report', '--year', '2011', '--csv', '--json'], 'report: --csv and --json cannot be given together\n'],
  [['token', '--role', 'boss'], /^token: --role must be one of .*, not "boss"\n$/],
  [['log:verify', '--expect', 'nothing'], /^log:verify: --expect is no head such as /],
  [['purge', '--on', '2020-01-01'], 'purge: --on is for --dry-run; a purge is made today\n'],
  [['purge', '--district', 'jarva'], /^purge: --district must be one of .*, not "jarva"\n$/],
  [['migrate', '--database', 'postgres'], /^migrate: --database must be one of .*, not "postgres"\n$/],
  [['start', '--scale', 'big'], 'start: --scale must be a whole number from 1 to 134, not "big"\n'],
  [['check', '--scale', '0'], 'check: --scale must be a whole number from 1 to 134, not "0"\n'],
])('ends with 2 and one line for %j', async (argv, line) => {
  const environment = { ...NOWHERE, DATABASE_OWNER_URL: 'postgres://x@127.0.0.1:1/x' };
  const { code, out, errors } = await runCommand(argv, environment);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(errors).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
});

test.each(NAMES)('%s ends with 2 for an option or a word that it does not know', async (name) => {
  for (const wrong of ['--bogus', 'word']) {
    const { code, out, errors } = await runCommand([name, wrong], NOWHERE);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toMatch(new RegExp(`^${name}: Un\\w+ (option|argument) '${wrong}'.*; see --help\\n$`));
  }
});

test.each(COMMANDS)('%s ends with 1, and says why, when it fails', async (name, argv, environment) => {
  const { code, errors } = await runCommand([name, ...argv], { ...NOWHERE, ...environment });
  expect({ name, code }).toEqual({ name, code: 1 });
  expect(errors).not.toBe('');
});
