export interface ServerEvent {
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of any shape
  readonly data: any;
}

/** Reads an answer of Server-Sent Events, one event at a time. */
export class EventStreamClient {
  private text = '';

  private constructor(
    private readonly controller: AbortController,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
  ) {}

  static post(url: string, headers: Record<string, string>, body: object): Promise<EventStreamClient> {
    const all = { ...headers, 'content-type': 'application/json' };
    return EventStreamClient.open(`${url}/graphql`, {
      method: 'POST',
      headers: all,
      body: JSON.stringify(body),
    });
  }

  static get(url: string, headers: Record<string, string>, parameters: Record<string, string>) {
    return EventStreamClient.open(`${url}/graphql?${new URLSearchParams(parameters)}`, { headers });
  }

  private static async open(url: string, init: RequestInit): Promise<EventStreamClient> {
    const controller = new AbortController();
    const headers = { ...init.headers, accept: 'text/event-stream' };
    const response = await fetch(url, { ...init, headers, signal: controller.signal });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return new EventStreamClient(controller, response.body!.getReader());
  }

  async next(): Promise<ServerEvent> {
    while (true) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: ?(.*)$/m.exec(block)?.[1];
        if (event !== undefined) return { event, data: data ? JSON.parse(data) : null };
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) throw new Error('The stream has ended');
      this.text += Buffer.from(value).toString('utf8');
    }
  }

  close(): void {
    this.controller.abort();
  }
}
