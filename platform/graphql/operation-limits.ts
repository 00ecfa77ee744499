/** Bounds on an operation's text, checked before it is validated or planned. */
export interface OperationLimits {
  /** Of the text as it is sent, comments and all. */
  readonly maxCharacters: number;
  /** Of a name, and so of a response key: a key is written once for each row. */
  readonly maxNameCharacters: number;
  readonly maxTokens: number;
  readonly maxFragments: number;
  /** Levels of fields, fragments followed; the planner fails beyond 49. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  /** Fields of all levels, each fragment counted wherever it is spread: a few fragments can make billions of them. */
  readonly maxFields: number;
}

export const defaultOperationLimits: OperationLimits = {
  maxCharacters: 100_000,
  maxNameCharacters: 256,
  maxTokens: 15_000,
  maxFragments: 100,
  maxDepth: 40,
  maxAliases: 1_000,
  maxRootFields: 200,
  maxFields: 10_000,
};
