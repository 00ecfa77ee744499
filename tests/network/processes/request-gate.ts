import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request, by its body: it may wait for that as long as it takes. */
export type GateRule = (body: string) => 'pass' | 'cut' | Promise<'pass' | 'cut'>;

const PASS: GateRule = () => 'pass';

/** Stands between a gateway and a subgraph, and decides of each request whether, and when, it goes through. */
export class RequestGate {
  rule = PASS;

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {}

  static async inFrontOf(target: string): Promise<RequestGate> {
    const server = createServer();
    const gate = new RequestGate(server, target);
    server.on('request', (incoming, response) => void gate.handle(incoming, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Everything goes through. */
  open(): void {
    this.rule = PASS;
  }

  /** What comes next and holds the text is kept back. Resolves with how to let it go, once it has come. */
  keepBack(text: string): Promise<() => void> {
    return new Promise((resolveKept) => {
      this.rule = (body) => {
        if (!body.includes(text)) return 'pass';
        this.open();
        return new Promise((letGo) => resolveKept(() => letGo('pass')));
      };
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    if ((await this.rule(body)) === 'cut') return void incoming.socket.destroy();
    const { method, headers, url } = incoming;
    const onward = request(new URL(url!, this.target), { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => incoming.socket.destroy());
    onward.end(body);
  }
}
