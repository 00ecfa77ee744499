import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { AccessRules } from '../../access/access-rules';
import { filterOperation } from '../../access/filter-operation';
import { type OperationPart, VariantsByDemand } from '../../access/variants-by-demand';
import type { PreparedOperation, Subgraph } from '../../transport/subgraph';
import { compileEndpointOperation, type EndpointOperation } from './endpoint-operation';
import type { RefusedAnswer } from './null-refused';

export interface PreparedEndpointOperation extends EndpointOperation {
  readonly remote: PreparedOperation | undefined;
  /** What of the operation is not for the callers that it is prepared for. */
  readonly refused: RefusedAnswer | undefined;
}

export interface EndpointSource {
  readonly rules: AccessRules;
  readonly subgraph: Subgraph;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** One operation on the sharded subgraph as its callers may have it. */
export function prepareEndpointOperation(
  source: EndpointSource,
): VariantsByDemand<PreparedEndpointOperation> {
  const { rules, document, definition } = source;
  const compiled = compileEndpointOperation(rules.schema, document, definition);
  const whole = { ...compiled, remote: prepareRemote(source, compiled), refused: undefined };
  const make = (part: OperationPart) => preparePart(source, whole, part);
  return new VariantsByDemand({ rules, document, operation: definition, whole, make });
}

function preparePart(
  source: EndpointSource,
  whole: PreparedEndpointOperation,
  { refused }: OperationPart,
): PreparedEndpointOperation {
  const { document, definition: operation } = source;
  const { schema } = source.rules;
  const filtered = filterOperation(document, operation, refused);
  const part = compileEndpointOperation(schema, filtered.document, filtered.operation);
  return {
    ...part,
    definition: operation,
    fields: whole.fields,
    remote: prepareRemote(source, part),
    refused: { schema, document, operation, refused, nulls: filtered.nulls },
  };
}

function prepareRemote(
  { subgraph }: EndpointSource,
  { planned }: EndpointOperation,
): PreparedOperation | undefined {
  return planned && subgraph.prepare(planned);
}
