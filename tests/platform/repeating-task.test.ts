import { createLogger } from '../../platform/logging/logger';
import { RepeatingTask } from '../../platform/process/repeating-task';

const HOUR_MS = 3_600_000;
const logger = createLogger('repeating-task', 'silent');

function countRuns(timing: { startsAtOnce?: boolean; firstAfterMs?: number }) {
  const runs = { begun: 0, ended: 0 };
  const run = async () => {
    runs.begun += 1;
    await new Promise((resolve) => setImmediate(resolve));
    runs.ended += 1;
  };
  return { runs, task: new RepeatingTask({ name: 'counted', everyMs: HOUR_MS, ...timing, run, logger }) };
}

test('one that starts at once runs at its start, and stops when that run has ended', async () => {
  const { runs, task } = countRuns({ startsAtOnce: true });
  task.start();
  expect(runs).toEqual({ begun: 1, ended: 0 });
  await task.stop();
  expect(runs).toEqual({ begun: 1, ended: 1 });
});

test('any other first waits', async () => {
  const { runs, task } = countRuns({});
  task.start();
  await task.stop();
  expect(runs).toEqual({ begun: 0, ended: 0 });
});

test('the first run may come sooner than the others', async () => {
  const { runs, task } = countRuns({ firstAfterMs: 0 });
  task.start();
  while (runs.ended === 0) await new Promise((resolve) => setImmediate(resolve));
  await task.stop();
  expect(runs).toEqual({ begun: 1, ended: 1 });
});
