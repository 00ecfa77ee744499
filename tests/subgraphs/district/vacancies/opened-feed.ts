import { SocketClient, type SocketMessage } from '../../../network/socket-client';
import { authorization, type TestClaims } from '../../../network/tokens';
import type { TestDistrict, Variables } from '../test-district';

const OPENED = `subscription ($filter: VacancyFilter, $after: String) {
  vacancyOpened(filter: $filter, after: $after) { cursor vacancy { id status candidate { id languages district { code } } } }
}`;

/** A subscriber to a district's openings that is live when `open` resolves. */
export class OpenedFeed {
  /** Where it began, or had caught up. */
  startCursor = '';
  private readonly caughtUp: SocketMessage[] = [];

  private constructor(
    readonly socket: SocketClient,
    readonly id: string,
  ) {}

  static async open(
    district: TestDistrict,
    claims: TestClaims,
    variables: Variables = {},
  ): Promise<OpenedFeed> {
    const socket = await SocketClient.connect(district.url, await authorization(claims));
    const id = socket.start({ query: OPENED, variables, extensions: { position: true } });
    const feed = new OpenedFeed(socket, id);
    await feed.catchUp();
    return feed;
  }

  /** The next answer with an event. */
  async next(): Promise<Opened> {
    const message = this.caughtUp.shift() ?? (await this.message());
    return message.payload.data === null ? this.next() : toOpened(message);
  }

  async take(count: number): Promise<Opened[]> {
    const taken: Opened[] = [];
    while (taken.length < count) taken.push(await this.next());
    return taken;
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.socket.closed;
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const message = await this.message();
      if (message.payload.data === null) {
        this.startCursor = message.payload.extensions.position;
        return;
      }
      this.caughtUp.push(message);
    }
  }

  private async message(): Promise<SocketMessage> {
    const message = await this.socket.take(this.id);
    if (message.type !== 'next') throw new Error(message.type, { cause: message.payload });
    return message;
  }
}

export interface Opened {
  readonly cursor: string;
  readonly vacancy: string;
  readonly status: string;
  readonly candidate: string;
}

function toOpened({ payload }: SocketMessage): Opened {
  expect(payload.errors).toBeUndefined();
  const { cursor, vacancy } = payload.data.vacancyOpened;
  expect(payload.extensions.position).toBe(cursor);
  return { cursor, vacancy: vacancy.id, status: vacancy.status, candidate: vacancy.candidate.id };
}
