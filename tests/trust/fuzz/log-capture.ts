import fs from 'node:fs';

/**
 * All that this process writes to its standard output and error, where the hub's processes log. A logger writes through
 * the stream or, where nothing has taken the stream over, straight to its descriptor.
 */
export class LogCapture {
  private readonly chunks: string[] = [];
  private readonly restores: (() => void)[] = [];

  constructor() {
    const { writeSync } = fs;
    this.replace(fs, 'writeSync', (fd: number, data: unknown, ...rest: unknown[]) => {
      if (fd !== 1 && fd !== 2) return (writeSync as (...args: unknown[]) => number)(fd, data, ...rest);
      this.chunks.push(String(data));
      return Buffer.byteLength(data as string);
    });
    for (const stream of [process.stdout, process.stderr]) {
      this.replace(stream, 'write', (data: unknown) => {
        this.chunks.push(String(data));
        return true;
      });
    }
  }

  /** What has been written since the last time. */
  take(): string {
    return this.chunks.splice(0).join('');
  }

  restore(): void {
    for (const restore of this.restores) restore();
  }

  private replace(target: object, name: string, replacement: unknown): void {
    const original = Reflect.get(target, name);
    Reflect.set(target, name, replacement);
    this.restores.push(() => Reflect.set(target, name, original));
  }
}
