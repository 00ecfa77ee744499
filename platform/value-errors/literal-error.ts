import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  isValueNode,
  parse,
  type Source,
} from 'graphql';
import { argumentPathOfLiteral } from '../arguments/argument-path';
import { shownExtensions } from '../errors/shown-extensions';
import { showLeaf, showValue } from '../text/show-text';

/** What is not there at all, as graphql-js says it: an argument of a field, an input field of a literal. */
const NO_ARGUMENT = /^Field "\w+" argument "(\w+)" of type "[^"]*" is required, but it was not provided\.$/;
const UNKNOWN_INPUT_FIELD = /^Field "\w+" is not defined by type "/;
const NO_INPUT_FIELD = /^Field "\w+\.(\w+)" of required type "[^"]*" was not provided\.$/;

type Extensions = Readonly<Record<string, unknown>>;

const documents = new WeakMap<Source, DocumentNode>();

/**
 * `extensions` for an error of graphql-js's validation that is of the value of an argument, as the operation's text spells it
 * out or leaves it out: those that the same value in a variable has (`withArgument`). Undefined for any other error.
 */
export function literalExtensions(error: GraphQLError): Extensions | undefined {
  const node = error.nodes?.[0];
  const broken = node && brokenBy(error, node);
  return broken && { ...error.extensions, ...broken, code: 'BAD_USER_INPUT' };
}

/** As Apollo Server, which validates by itself, is about to show the error: with those extensions. */
export function withLiteral(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const isInvalid = formatted.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED';
  if (!isInvalid || !(error instanceof GraphQLError)) return formatted;
  return {
    ...formatted,
    extensions: { ...formatted.extensions, ...shownExtensions(literalExtensions(error)) },
  };
}

function brokenBy({ message, extensions }: GraphQLError, node: ASTNode): Extensions | undefined {
  const argument = node.kind === 'Field' ? NO_ARGUMENT.exec(message)?.[1] : undefined;
  if (argument !== undefined) return { field: argument, rule: 'REQUIRED' };
  if (node.kind === 'ObjectField' && UNKNOWN_INPUT_FIELD.test(message) && node.loc !== undefined) {
    const path = argumentPathOfLiteral(documentOf(node.loc.source), node);
    return { field: path?.split('.').map(showValue).join('.'), rule: 'UNKNOWN_FIELD' };
  }
  if (node.loc === undefined || !isValueNode(node) || node.kind === 'Variable') return undefined;
  const field = argumentPathOfLiteral(documentOf(node.loc.source), node);
  if (field === undefined) return undefined;
  const leftOut = NO_INPUT_FIELD.exec(message)?.[1];
  if (leftOut !== undefined) return { field: `${field}.${leftOut}`, rule: 'REQUIRED' };
  if (node.kind === 'NullValue') return { field, rule: 'REQUIRED' };
  const value = 'value' in node ? showLeaf(node.value) : undefined;
  return { rule: 'WRONG_TYPE', ...(value !== undefined && { value }), ...extensions, field };
}

/** The document of a text whose errors are told, read once for all of them. */
function documentOf(source: Source): DocumentNode {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return document;
}
