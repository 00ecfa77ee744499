/** What somebody who is known may, as far as access rules ask. Nobody is null. */
export interface Grants {
  /** For `@requiresScopes`. */
  readonly scopes: ReadonlySet<string>;
  /** For `@policy`: whether the policy of this name holds; the same for these grants whenever it is asked. */
  holdsPolicy(name: string): boolean;
}
