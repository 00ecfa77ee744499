import { Lifecycle } from '../../../platform/process/lifecycle';
import { serviceOf } from '../../../platform/process/service-of';

const released: string[] = [];
const release = (name: string, error?: Error) => async () => {
  released.push(name);
  if (error !== undefined) throw error;
};
const service = (start: () => Promise<{ url: string }>) => async () => ({ start, stop: release('service') });
const listens = async () => ({ url: 'http://127.0.0.1:1' });

beforeEach(() => {
  released.length = 0;
});

function withLog(): Lifecycle {
  const lifecycle = new Lifecycle();
  lifecycle.onRelease(release('log'));
  return lifecycle;
}

test('a stop that fails leaves nothing else open, and fails', async () => {
  const before = [release('client', new Error('cannot be closed')), release('work')];
  const made = await serviceOf(withLog(), service(listens), before);
  await made.start();
  await expect(made.stop()).rejects.toThrow('cannot be closed');
  expect(released).toEqual(['client', 'work', 'service', 'log']);
});

test('a service that cannot be created leaves nothing open', async () => {
  const create = async () => {
    throw new Error('no database');
  };
  await expect(serviceOf(withLog(), create, [release('client')])).rejects.toThrow('no database');
  expect(released).toEqual(['client', 'log']);
});

test('one that cannot be started leaves nothing open', async () => {
  const start = async () => {
    throw new Error('EADDRINUSE');
  };
  const made = await serviceOf(withLog(), service(start), [release('client')]);
  await expect(made.start()).rejects.toThrow('EADDRINUSE');
  expect(released).toEqual(['client', 'service', 'log']);
});
