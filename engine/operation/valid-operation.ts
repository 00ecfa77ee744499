import type { DocumentNode, OperationTypeNode } from 'graphql';
import type { Grants } from '../../platform/access/grants';
import { VariantsByDemand } from '../access/variants-by-demand';
import { type Engine, type PreparedQuery, prepareQuery, readOperation } from './prepared-operation';

/** A validated operation as a client sent it. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** A validated operation, planned for whoever sends it. */
export interface ValidOperation extends KnownOperation {
  readonly kind: OperationTypeNode;
  /**
   * What these grants, or nobody (null), may have of it; at once when that is planned already.
   * Rejects as `QueryPlanner.plan` does.
   */
  for(grants: Grants | null): PreparedQuery | Promise<PreparedQuery>;
}

/** Rejects with OperationNotFoundError, and as `QueryPlanner.plan` does. */
export async function planOperation(
  engine: Engine,
  known: KnownOperation,
  dial: number,
): Promise<ValidOperation> {
  const { source, document, operationName } = known;
  const read = readOperation(engine, document, operationName);
  const variants = new VariantsByDemand({
    rules: engine.supergraph.accessRules,
    document: read.protectedDocument,
    operation: read.protectedOperation,
    whole: await prepareQuery(engine, read, dial),
    make: (part) => prepareQuery(engine, read, dial, part),
  });
  const kind = read.operation.operation;
  return { source, document, operationName, kind, for: (grants) => variants.for(grants) };
}
