import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';
import { HubProcess } from '../../network/processes/hub-process';
import { testRunFolder } from '../../network/run-folder';

jest.setTimeout(180_000);

let folder: string;
let hub: HubProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(testRunFolder(), 'made-up-work-'));
  chmodSync(folder, 0o711);
  const { districts } = JSON.parse(readFileSync(projectFile('schema', 'districts.json'), 'utf8'));
  const two = districts.filter(({ code }: { code: string }) => ['farsta', 'bromma'].includes(code));
  writeFileSync(join(folder, 'districts.json'), JSON.stringify({ districts: two }));
});

afterEach(async () => {
  hub?.signal('SIGTERM');
  await hub?.exited();
  hub = undefined;
});

function launch(environment: NodeJS.ProcessEnv = {}, ...args: string[]): HubProcess {
  hub = HubProcess.spawn(
    'hub/main.ts',
    {
      HUB_DATA_DIR: join(folder, 'data'),
      DISTRICTS_FILE: join(folder, 'districts.json'),
      PORT: '0',
      LOG_LEVEL: 'error',
      ...environment,
    },
    args,
  );
  return hub;
}

async function stop(running: HubProcess): Promise<void> {
  running.signal('SIGINT');
  expect(await running.exited()).toBe(0);
  expect(running.stderr).toBe('');
}

test('case work follows the first start, goes on when it was cut off, and is told of in one line', async () => {
  const cut = launch();
  await cut.printed(/The hub is ready/);
  await stop(cut);
  expect(cut.stdout).not.toContain('case work');
  const whole = launch();
  await whole.printed(/The hub is ready[\s\S]*made-up case work is there: 22 cases, with [a-z, ]+\n/);
  await stop(whole);
  const alive = launch({ ALIVE_SECONDS: '1' }, '--alive');
  await alive.printed(/The hub is ready[\s\S]*a quiet day begins\n.*: a vacancy opens\n/);
  await stop(alive);
  expect(alive.stdout).not.toContain('case work');
});

test('a quiet day without made-up case work is refused before anything starts', async () => {
  const refused = launch({ DEMONSTRATION_WORK: 'off' }, '--alive');
  expect(await refused.exited()).toBe(1);
  expect(refused.stderr).toBe('the hub cannot start: DEMONSTRATION_WORK must be on with --alive\n');
});
