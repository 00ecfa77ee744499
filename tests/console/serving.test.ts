import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createGateway, type Gateway } from '../../gateway/gateway';
import { gatewayDefaults } from '../../gateway/settings/config';
import { emittedSchema } from '../network/jest/emitted-schema';
import { testRunFolder } from '../network/run-folder';

const SCRIPT = `console.log('${'x'.repeat(2_000)}');`;
let gateway: Gateway;
let url: string;

const start = async (consoleFolder: string | null) => {
  gateway = await createGateway({
    ...gatewayDefaults,
    supergraph: { sdl: (await emittedSchema())['supergraph.graphql']! },
    consoleFolder,
    logLevel: 'silent',
  });
  url = (await gateway.start()).url;
};

describe('a build of the console', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(join(testRunFolder(), 'console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the page</title>');
    writeFileSync(join(folder, 'assets', 'main-abc.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'secret.txt'), 'of no kind that is served');
    writeFileSync(join(folder, 'assets', 'main-abc.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'main-abc.js.br'), brotliCompressSync(SCRIPT));
    await start(folder);
  });

  afterAll(() => gateway.stop());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

  test.each(['/konsol', '/konsol/', '/konsol/lediga-platser', '/konsol/a/b?c=d', '/konsol/index.html'])(
    '%s is the page, which is never kept and loads nothing but its own files',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('the page');
      const { headers } = response;
      expect(headers.get('cache-control')).toBe('no-store');
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  test('a file with a hash in its name is kept for ever, and comes as the browser takes it', async () => {
    const path = '/konsol/assets/main-abc.js';
    const plain = await get(path, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    expect(await plain.text()).toBe(SCRIPT);
    const brotli = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(await brotli.text()).toBe(SCRIPT);
    const gzip = await get(path, { 'accept-encoding': 'br;q=0, gzip' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(await gzip.text()).toBe(SCRIPT);
  });

  test.each(['assets/other.js', 'assets/secret.txt', 'assets/main-abc.js.gz', 'assets/..%2findex.html'])(
    '%s is 404',
    async (name) => {
      expect((await get(`/konsol/${name}`)).status).toBe(404);
    },
  );

  test('only reading is answered, and a head without its body', async () => {
    const post = await fetch(`${url}/konsol`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${url}/konsol`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('without a console', () => {
  afterEach(() => gateway.stop());

  test.each([
    ['none is wanted', null],
    ['none is built', '/nowhere'],
  ])('/konsol is 404 where %s', async (_, folder) => {
    await start(folder);
    expect((await fetch(`${url}/konsol`)).status).toBe(404);
  });
});
