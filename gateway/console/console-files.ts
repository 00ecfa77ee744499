import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** One file of the console's build, as it is and as browsers take it compressed. */
export interface ConsoleFile {
  readonly contentType: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The console's build by its files' names, such as `assets/main-x.js`, read once: it is small and does not change while the
 * gateway runs. Null where there is none.
 */
export function readConsoleFiles(folder: string): ReadonlyMap<string, ConsoleFile> | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const served = names.filter((name) => CONTENT_TYPES[extname(name)] !== undefined);
  return new Map(served.map((name) => [name, readConsoleFile(join(folder, name))]));
}

function readConsoleFile(path: string): ConsoleFile {
  return {
    contentType: CONTENT_TYPES[extname(path)]!,
    plain: readFileSync(path),
    gzip: readIfThere(`${path}.gz`),
    brotli: readIfThere(`${path}.br`),
  };
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}
