import type { DocumentNode, OperationTypeNode } from 'graphql';
import type { Grants } from '../../platform/access/grants';
import { VariantsByDemand } from '../access/variants-by-demand';
import type { LoadedSupergraph } from './loaded-supergraph';
import { type PreparedQuery, prepareQuery, readOperation } from './prepared-operation';

/** A validated operation as a client sent it. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** A validated operation, planned for whoever sends it. */
export interface ValidOperation extends KnownOperation {
  readonly kind: OperationTypeNode;
  /** The supergraph that it is planned for. */
  readonly loaded: LoadedSupergraph;
  /**
   * What these grants, or nobody (null), may have of it; at once when that is planned already.
   * Rejects as `QueryPlanner.plan` does.
   */
  for(grants: Grants | null): PreparedQuery | Promise<PreparedQuery>;
}

/** Rejects with OperationNotFoundError, and as `QueryPlanner.plan` does. */
export async function planOperation(
  loaded: LoadedSupergraph,
  known: KnownOperation,
  percentage: number,
): Promise<ValidOperation> {
  const { engine } = loaded;
  const { source, document, operationName } = known;
  const read = readOperation(engine, document, operationName);
  const variants = new VariantsByDemand({
    rules: engine.supergraph.accessRules,
    document: read.protectedDocument,
    operation: read.protectedOperation,
    whole: await prepareQuery(engine, read, percentage),
    make: (part) => prepareQuery(engine, read, percentage, part),
  });
  const kind = read.operation.operation;
  return { source, document, operationName, kind, loaded, for: (grants) => variants.for(grants) };
}
