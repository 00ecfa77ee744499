import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withOffset } from '../../platform/time/calendar';
import { type ChainHead, formatHead, parseHead } from '../../subgraphs/harness/administration';

/**
 * Heads that former verifications have seen, one a line, in the hub's data folder: whoever owns a district's database cannot
 * take them back there.
 */
export class SeenHeads {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'access-log-heads');
  }

  /** The newest of each district. */
  async read(): Promise<ChainHead[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    const newest = new Map<string, ChainHead>();
    for (const line of text.split('\n')) {
      const head = parseHead(line.split(' ')[1] ?? '');
      if (head !== undefined) newest.set(head.district, head);
    }
    return [...newest.values()];
  }

  async add(heads: readonly ChainHead[], at: Date): Promise<void> {
    if (heads.length === 0) return;
    await mkdir(dirname(this.file), { recursive: true });
    const lines = heads.map((head) => `${withOffset(at)} ${formatHead(head)}\n`);
    await appendFile(this.file, lines.join(''), { mode: 0o600 });
  }
}
