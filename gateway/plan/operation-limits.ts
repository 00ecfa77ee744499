import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql';
import { LimitExceededError } from '../errors';

/** Bounds on an operation's text, checked before it is validated or planned. */
export interface OperationLimits {
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
  maxTokens: 15_000,
  maxFragments: 100,
  maxDepth: 40,
  maxAliases: 1_000,
  maxRootFields: 200,
  maxFields: 10_000,
};

/**
 * Counts tokens, fragments and aliases and bounds the nesting of brackets, in one pass over the text that stops at the
 * first excess: hostile text never reaches the parser. A syntax error is left to the parser.
 *
 * @throws LimitExceededError
 */
export function checkSource(source: string, limits: OperationLimits): void {
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
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measure = createMeasure(fragments);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields, total } = measure(node.selectionSet);
    if (depth > limits.maxDepth) throw new LimitExceededError('levels', limits.maxDepth);
    if (fields > limits.maxRootFields) throw new LimitExceededError('root fields', limits.maxRootFields);
    if (total > limits.maxFields) throw new LimitExceededError('fields', limits.maxFields);
  }
}

interface Measured {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields of the set itself, those of fragments included. */
  readonly fields: number;
  /** Fields of all levels. */
  readonly total: number;
}

const NOTHING: Measured = { depth: 0, fields: 0, total: 0 };

/** Each fragment is measured once, however often it is spread. */
function createMeasure(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (set: SelectionSetNode) => Measured {
  const measured = new Map<string, Measured>();
  const measureFragment = (name: string): Measured => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const result = fragment === undefined ? NOTHING : measure(fragment.selectionSet);
    measured.set(name, result);
    return result;
  };
  const measure = ({ selections }: SelectionSetNode): Measured => {
    let depth = 0;
    let fields = 0;
    let total = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const below = node.selectionSet === undefined ? NOTHING : measure(node.selectionSet);
        fields += 1;
        total += 1 + below.total;
        depth = Math.max(depth, 1 + below.depth);
      } else {
        const inner =
          node.kind === Kind.FRAGMENT_SPREAD ? measureFragment(node.name.value) : measure(node.selectionSet);
        fields += inner.fields;
        total += inner.total;
        depth = Math.max(depth, inner.depth);
      }
    }
    return { depth, fields, total };
  };
  return measure;
}
