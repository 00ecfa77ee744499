/** For so long a socket may take to open. */
const OPENING_MS = 15_000;

/** A socket that gives up opening where nobody answers, so that another is tried. */
export class OpeningSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const timer = window.setTimeout(() => this.close(), OPENING_MS);
    for (const end of ['open', 'close']) this.addEventListener(end, () => window.clearTimeout(timer));
  }
}
