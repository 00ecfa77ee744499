import { Lifecycle } from '../../platform/process/lifecycle';

describe('a lifecycle', () => {
  function recording() {
    const released: string[] = [];
    const lifecycle = new Lifecycle();
    for (const name of ['database', 'server', 'socket']) lifecycle.onRelease(() => released.push(name));
    return { lifecycle, released };
  }

  test('releases in reverse order, once', async () => {
    const { lifecycle, released } = recording();
    await Promise.all([lifecycle.release(), lifecycle.release()]);
    await lifecycle.release();
    expect(released).toEqual(['socket', 'server', 'database']);
  });

  test('releases what it has when the rest cannot be acquired', async () => {
    const { lifecycle, released } = recording();
    await expect(lifecycle.guard(() => Promise.reject(new Error('port in use')))).rejects.toThrow(
      'port in use',
    );
    expect(released).toEqual(['socket', 'server', 'database']);
  });

  test('releases the rest when one release fails, and tells', async () => {
    const { lifecycle, released } = recording();
    lifecycle.onRelease(() => Promise.reject(new Error('stuck')));
    await expect(lifecycle.release()).rejects.toThrow('stuck');
    expect(released).toEqual(['socket', 'server', 'database']);
  });
});
