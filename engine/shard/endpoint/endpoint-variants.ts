import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { BoundedCache } from '../../../platform/concurrency/bounded-cache';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { AccessRules } from '../../access/access-rules';
import { filterOperation } from '../../access/filter-operation';
import { findDemands, type OperationDemands, refusedFields } from '../../access/operation-demands';
import type { PreparedOperation, Subgraph } from '../../transport/subgraph';
import { compileEndpointOperation, type EndpointOperation } from './endpoint-operation';
import type { RefusedAnswer } from './null-refused';

export interface PreparedEndpointOperation extends EndpointOperation {
  readonly remote: PreparedOperation | undefined;
  /** What of the operation is not for the callers that it is prepared for. */
  readonly refused: RefusedAnswer | undefined;
}

export interface EndpointVariantsOptions {
  readonly rules: AccessRules;
  readonly subgraph: Subgraph;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

const VARIANTS_PER_OPERATION = 16;

/** One operation on the sharded subgraph as its callers may have it (see `OperationVariants`). */
export class EndpointVariants {
  private readonly demands: OperationDemands | null;
  private readonly whole: EndpointOperation;
  /** By the numbers of the failed requirements. */
  private readonly parts = new BoundedCache<string, PreparedEndpointOperation>(VARIANTS_PER_OPERATION);

  constructor(private readonly options: EndpointVariantsOptions) {
    const { rules, document, definition } = options;
    this.demands = findDemands(rules, document, definition);
    this.whole = compileEndpointOperation(rules.schema, document, definition);
  }

  for(caller: Caller | null): PreparedEndpointOperation {
    const permissions = this.options.rules.permissionsOf(caller);
    const failed = this.demands?.ids.filter((id) => !permissions[id]).join() ?? '';
    let part = this.parts.get(failed);
    if (part === undefined) {
      part =
        this.demands === null || failed === ''
          ? { ...this.whole, remote: this.prepare(this.whole), refused: undefined }
          : this.prepareWithout(refusedFields(this.demands, permissions));
      this.parts.set(failed, part);
    }
    return part;
  }

  private prepareWithout(refused: ReadonlySet<FieldNode>): PreparedEndpointOperation {
    const { rules, document, definition: operation } = this.options;
    const { schema } = rules;
    const filtered = filterOperation(document, operation, refused);
    const part = compileEndpointOperation(schema, filtered.document, filtered.operation);
    return {
      ...part,
      definition: operation,
      fields: this.whole.fields,
      remote: this.prepare(part),
      refused: { schema, document, operation, refused, nulls: filtered.nulls },
    };
  }

  private prepare({ planned }: EndpointOperation): PreparedOperation | undefined {
    return planned && this.options.subgraph.prepare(planned);
  }
}
