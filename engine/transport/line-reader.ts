const LINE_FEED = 10;

/** Bytes that come in any pieces, as the lines that they are. */
export class LineReader {
  private begun: Buffer[] = [];

  constructor(private readonly onLine: (line: string) => void) {}

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.onLine(this.complete(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) this.begun.push(chunk.subarray(start));
  }

  private complete(last: Buffer): string {
    if (this.begun.length === 0) return last.toString('utf8');
    const line = Buffer.concat([...this.begun, last]).toString('utf8');
    this.begun = [];
    return line;
  }
}
