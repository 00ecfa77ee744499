import { Connection } from 'pg';

/** Every statement's text that this process sends to PostgreSQL, as it goes on the wire; values of parameters do not. */
export class StatementCapture {
  readonly texts = new Set<string>();
  readonly values = new Set<string>();
  private readonly spies: jest.SpyInstance[];

  constructor() {
    const prototype = Connection.prototype as unknown as Wire;
    const { query, parse, bind } = prototype;
    this.spies = [
      jest.spyOn(prototype, 'query').mockImplementation(this.keeping(query, (text) => String(text))),
      jest
        .spyOn(prototype, 'parse')
        .mockImplementation(this.keeping(parse, (sent) => String((sent as Parse).text))),
      jest.spyOn(prototype, 'bind').mockImplementation(this.binding(bind)),
    ];
  }

  restore(): void {
    for (const spy of this.spies) spy.mockRestore();
  }

  private keeping(original: Send, textOf: (sent: unknown) => string): Send {
    const { texts } = this;
    return function keep(this: unknown, ...sent) {
      texts.add(textOf(sent[0]));
      return original.apply(this, sent);
    };
  }

  private binding(original: Send): Send {
    const { values } = this;
    return function keep(this: unknown, ...sent) {
      values.add(JSON.stringify((sent[0] as Bind).values ?? []));
      return original.apply(this, sent);
    };
  }
}

type Send = (...sent: unknown[]) => unknown;

interface Wire {
  query: Send;
  parse: Send;
  bind: Send;
}

interface Parse {
  readonly text: string;
}

interface Bind {
  readonly values?: readonly unknown[];
}
