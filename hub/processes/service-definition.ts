/** One process of the hub, as the launcher runs it. */
export interface ServiceDefinition {
  readonly name: string;
  /** The process's `main`, without its extension, relative to the project. */
  readonly entry: string;
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly heapMb: number;
  /** Of the young generation, where it differs from Node's default. */
  readonly semiSpaceMb?: number;
}
