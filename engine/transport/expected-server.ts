/** Who has to answer at an address, where addresses lead to servers that differ in their rows alone. */
export interface ExpectedServer {
  /**
   * Lower-case. In a request it names the server that is meant, so that another can refuse; in an answer the one that
   * answers.
   */
  readonly header: string;
  readonly name: string;
  /** Whether a server that does not tell who it is may be the one. */
  readonly mayBeUnnamed?: boolean;
  /** Told once of each other server that answers in its place, until the right one has. */
  readonly onOther?: (answered: string) => void;
}

/** Compares who answers with who is expected. */
export class ServerCheck {
  private other: string | undefined;

  constructor(private readonly expected: ExpectedServer) {}

  /** For a request. */
  get headers(): Readonly<Record<string, string>> {
    return { [this.expected.header]: this.expected.name };
  }

  /** @param headers of an answer @returns `unnamed` when nothing in it tells who answers */
  answerer(headers: Readonly<Record<string, unknown>>): 'expected' | 'other' | 'unnamed' {
    return this.answererNamed(headers[this.expected.header]);
  }

  /** The same of who answers by that name. */
  answererNamed(answered: unknown): 'expected' | 'other' | 'unnamed' {
    if (answered === this.expected.name) {
      this.other = undefined;
      return 'expected';
    }
    if (answered === undefined) return this.expected.mayBeUnnamed ? 'expected' : 'unnamed';
    const other = String(answered);
    if (other !== this.other) this.expected.onOther?.(other);
    this.other = other;
    return 'other';
  }
}
