import { type DocumentNode, Lexer, Source, TokenKind } from 'graphql';
import type { OperationLimits } from '../../platform/graphql/operation-limits';
import { LimitExceededError } from '../errors/errors';
import { measureDocument } from '../syntax/measure-document';

/**
 * Counts tokens, fragments and aliases and bounds the nesting of brackets and the length of names, in one pass over the text
 * that stops at the first excess: hostile text never reaches the parser. A syntax error is left to the parser.
 *
 * @throws LimitExceededError
 */
export function checkSource(source: string, limits: OperationLimits): void {
  if (source.length > limits.maxCharacters) throw new LimitExceededError('characters', limits.maxCharacters);
  const lexer = new Lexer(new Source(source));
  const counts = { tokens: 0, fragments: 0, aliases: 0, nesting: 0, parentheses: 0 };
  for (let token = lexer.token; token.kind !== TokenKind.EOF; ) {
    const former = token;
    try {
      token = lexer.advance();
    } catch {
      return;
    }
    counts.tokens += 1;
    if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L) counts.nesting += 1;
    if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R) counts.nesting -= 1;
    if (token.kind === TokenKind.PAREN_L) counts.parentheses += 1;
    if (token.kind === TokenKind.PAREN_R) counts.parentheses -= 1;
    if (token.kind === TokenKind.COLON && counts.parentheses === 0 && former.kind === TokenKind.NAME)
      counts.aliases += 1;
    if (token.kind === TokenKind.NAME && token.value === 'fragment' && counts.nesting === 0)
      counts.fragments += 1;
    if (token.kind === TokenKind.NAME && token.value.length > limits.maxNameCharacters)
      throw new LimitExceededError('characters in a name', limits.maxNameCharacters);
    if (counts.tokens > limits.maxTokens) throw new LimitExceededError('tokens', limits.maxTokens);
    if (counts.fragments > limits.maxFragments)
      throw new LimitExceededError('fragments', limits.maxFragments);
    if (counts.aliases > limits.maxAliases) throw new LimitExceededError('aliases', limits.maxAliases);
    if (counts.nesting > 2 * limits.maxDepth) throw new LimitExceededError('levels', limits.maxDepth);
  }
}

/**
 * Checks depth and numbers of fields of a parsed document with fragments followed; a fragment cycle is left to validation.
 *
 * @throws LimitExceededError
 */
export function checkDocument(document: DocumentNode, limits: OperationLimits): void {
  for (const { depth, fields, total } of measureDocument(document)) {
    if (depth > limits.maxDepth) throw new LimitExceededError('levels', limits.maxDepth);
    if (fields > limits.maxRootFields) throw new LimitExceededError('root fields', limits.maxRootFields);
    if (total > limits.maxFields) throw new LimitExceededError('fields', limits.maxFields);
  }
}
