import type { Environment } from '../../platform/settings/environment';

export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for a string's value in the help. */
  readonly value?: string;
  readonly isRequired?: boolean;
  /** For the help; more lines may follow the first. */
  readonly about: string;
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Definition extends OptionDefinition> = Definition extends { readonly type: 'boolean' }
  ? boolean
  : Definition extends { readonly multiple: true }
    ? string[]
    : string;

/** What a command line gives for the options: undefined for one that it does not name. */
export type OptionValues<Options extends OptionDefinitions> = {
  readonly [Name in keyof Options]:
    | ValueOf<Options[Name]>
    | (Options[Name] extends { readonly isRequired: true } ? never : undefined);
};

export interface Surroundings {
  readonly env: Environment;
  /** Aborted when nobody reads the output any more, for a command that would go on for ever. */
  readonly readerGone: AbortSignal;
}

/**
 * Does the work. Resolves with the exit code, where it is not 0.
 * @throws UsageError for what the options say; the message of any other error tells why the command failed
 */
export type Run<Options extends OptionDefinitions> = (
  values: OptionValues<Options>,
  surroundings: Surroundings,
) => Promise<unknown>;

/** One command of `hub`, as its help, its options and its work. */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  readonly name: string;
  /** In the list of commands; one line. */
  readonly summary: string;
  /** What the help says beside it, before the options and after them. */
  readonly about?: string;
  readonly notes?: string;
  readonly options: Options;
  /** Loaded when the command runs: what it works with may be large. */
  load(): Run<Options>;
}

// biome-ignore lint/suspicious/noExplicitAny: the values of a command are its own affair
export type AnyCommand = Command<any>;

export const JSON_OPTION = { type: 'boolean', about: 'print JSON' } as const satisfies OptionDefinition;

/** Of commands that ask a running hub. */
export const HUB_URL_OPTION = {
  type: 'string',
  value: 'URL',
  about: "the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql",
} as const satisfies OptionDefinition;
