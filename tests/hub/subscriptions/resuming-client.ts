import { SocketClient } from '../../network/socket-client';

export interface ResumingClientOptions {
  /** The gateway to connect to next, by number of attempts so far. */
  readonly urlOf: (attempt: number) => string;
  readonly authorization: () => string | Promise<string>;
  readonly filter?: () => Record<string, unknown> | undefined;
  readonly query?: string;
}

export const VACANCY_OPENED = `subscription ($filter: VacancyFilter, $after: String) {
  vacancyOpened(filter: $filter, after: $after) { cursor vacancy { id candidate { district { name } } } }
}`;

/** Follows vacancies as a client should: whenever it is cut off, it comes back with the last cursor it has received. */
export class ResumingClient {
  /** Ids of the vacancies received, in order. */
  readonly received: string[] = [];
  readonly closeCodes: number[] = [];
  /** `extensions` of the last event. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  extensions: Record<string, any> | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  errors: any[] = [];
  /** Payloads without data. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  readonly partial: any[] = [];
  /** Errors beside data. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  readonly flaws: any[] = [];
  cursor: string | null = null;
  attempts = 0;
  socket: SocketClient | undefined;
  private isStopped = false;
  private wake: (() => void)[] = [];
  private readonly done: Promise<void>;

  constructor(private readonly options: ResumingClientOptions) {
    this.done = this.run();
  }

  /** Waits until so many events have come. */
  async count(count: number): Promise<void> {
    await this.until(() => this.received.length >= count);
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.wake.push(resolve));
  }

  /** Cuts its own connection; it comes back by itself. */
  cut(): void {
    this.socket?.close();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.cut();
    await this.done;
  }

  /** Sequence numbers received of one district. */
  sequencesOf(code: string): number[] {
    return this.received.filter((id) => id.startsWith(`${code}:`)).map((id) => Number(id.split(':')[1]));
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.runOnce();
      } catch {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  private async runOnce(): Promise<void> {
    const url = this.options.urlOf(this.attempts++);
    const socket = await SocketClient.connect(url, { authorization: await this.options.authorization() });
    this.socket = socket;
    if (this.isStopped) socket.close();
    void socket.closed.then(({ code }) => this.closeCodes.push(code));
    socket.subscribe('1', this.options.query ?? VACANCY_OPENED, {
      filter: this.options.filter?.(),
      after: this.cursor,
    });
    for (let taken = 0; ; taken++) {
      await socket.until(() => socket.next('1').length > taken || socket.find('1', 'error') !== undefined);
      const payload = socket.next('1')[taken];
      if (payload === undefined) {
        this.errors = socket.find('1', 'error')!.payload;
        this.isStopped = true;
        this.notify();
        return socket.close();
      }
      this.take(payload);
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of any shape
  private take(payload: any): void {
    const { data, extensions } = payload;
    this.extensions = extensions;
    if (data && payload.errors) this.flaws.push(...payload.errors);
    if (!data) {
      this.partial.push(payload);
      this.notify();
      return;
    }
    this.received.push(data.vacancyOpened.vacancy.id);
    this.cursor = data.vacancyOpened.cursor;
    this.notify();
  }

  private notify(): void {
    const waiting = this.wake;
    this.wake = [];
    for (const wake of waiting) wake();
  }
}
