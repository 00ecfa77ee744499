import type { Service } from '../../../platform/process/service';

/** A server in this process that can be stopped and started again at the same port. */
export class RestartableService<Kind extends Service = Service> {
  url = '';
  protected running: Kind | undefined;

  /** @param create makes one that will listen at a port; 0: at any */
  constructor(private readonly create: (port: number) => Promise<Kind>) {}

  get isUp(): boolean {
    return this.running !== undefined;
  }

  async start(): Promise<void> {
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    this.running = await this.create(port);
    await this.prepare(this.running);
    ({ url: this.url } = await this.running.start());
  }

  /** Its clients are refused from then on. */
  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  /** Before it listens. */
  protected async prepare(_service: Kind): Promise<void> {}
}
