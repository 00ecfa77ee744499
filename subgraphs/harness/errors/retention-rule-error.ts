/** Rules that cannot be followed as they are. */
export class RetentionRuleError extends Error {
  override readonly name = 'RetentionRuleError';
}
