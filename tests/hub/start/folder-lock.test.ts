import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, lockFolder, refuseHeldFolder } from '../../../hub/data-folder/folder-lock';
import { startOfProcess } from '../../../hub/data-folder/process-identity';
import { testRunFolder } from '../../network/run-folder';

const holder = { pid: process.pid, user: 'somebody', since: '2026-11-01T08:00:00.000Z' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(testRunFolder(), 'lock-'));
});

const leave = (text: string) => writeFileSync(lockFile(folder), text);

test('a folder that nobody has is taken, and given back', async () => {
  expect(await refuseHeldFolder(folder)).toBe(false);
  const lock = await lockFolder(folder);
  expect(lock.afterCrash).toBe(false);
  await expect(lockFolder(folder)).rejects.toThrow(
    `a hub already runs on ${folder}: process ${process.pid} of `,
  );
  await lock.release();
  expect(existsSync(lockFile(folder))).toBe(false);
});

test('a folder that a living process has is refused, naming it', async () => {
  leave(JSON.stringify({ ...holder, processStart: startOfProcess(process.pid) }));
  const line = `process ${process.pid} of somebody, since 2026-11-01T08:00:00.000Z`;
  await expect(lockFolder(folder)).rejects.toThrow(line);
  await expect(refuseHeldFolder(folder)).rejects.toThrow(line);
});

test.each<[string, string]>([
  ['a process that is gone', JSON.stringify({ ...holder, pid: 2 ** 22 + 1, processStart: 'x 1' })],
  ['a process whose id is another’s since', JSON.stringify({ ...holder, processStart: 'another boot 1' })],
  ['a file that was cut', '{"pid": 1'],
  ['an empty file', ''],
])('what %s has left is taken over', async (_, text) => {
  leave(text);
  expect(await refuseHeldFolder(folder)).toBe(true);
  const lock = await lockFolder(folder);
  expect(lock.afterCrash).toBe(true);
  expect(JSON.parse(readFileSync(lockFile(folder), 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
  expect(existsSync(lockFile(folder))).toBe(false);
});

test('a lock that has become another’s is not given back by who had it before', async () => {
  const lock = await lockFolder(folder);
  leave('another’s');
  await lock.release();
  expect(readFileSync(lockFile(folder), 'utf8')).toBe('another’s');
});
