import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise';
import { CollectedErrors } from './collected-errors';
import { executeFields } from './execute-fields';
import { OperationPlan } from './operation-plan';
import { type QueryTraits, traitsOf } from './query-traits';

export type VariableValues = Readonly<Record<string, unknown>>;

/** As graphql-js itself. */
const COERCION = { maxErrors: 50 };
/** A plan is kept for each combination of their values. */
const MOST_CONDITIONS = 4;

/**
 * A query of a schema that it has been validated against. What graphql-js finds out again for each field of each row (which fields are selected,
 * of what type, by what resolver) is found out once, and a field that is a property of its object is read there. Values, errors
 * and their order, and what resolvers and types are called with, are graphql-js's.
 */
export class CompiledQuery {
  private readonly traits: QueryTraits;
  private readonly fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  private readonly plans = new Map<string, OperationPlan>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.traits = traitsOf(document);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
    }
  }

  /** A result without `data` when the variables do not fit: nothing has run then. */
  execute(contextValue: unknown, variables: VariableValues): ExecutionResult | Promise<ExecutionResult> {
    const { schema, operation } = this;
    const { errors, coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables,
      COERCION,
    );
    if (errors !== undefined) return { errors };
    const plan = this.planFor(coerced);
    return plan === undefined ? this.executeOdd(contextValue, variables) : run(plan, contextValue, coerced);
  }

  private executeOdd(contextValue: unknown, variableValues: VariableValues) {
    const { schema, document, operation } = this;
    return execute({ schema, document, contextValue, variableValues, operationName: operation.name?.value });
  }

  private planFor(variableValues: VariableValues): OperationPlan | undefined {
    const { schema, operation, fragments } = this;
    const { conditions: names, isOdd } = this.traits;
    if (isOdd || names.length > MOST_CONDITIONS) return undefined;
    const values = names.map((name) => variableValues[name]);
    if (!values.every((value) => typeof value === 'boolean')) return undefined;
    const key = values.join();
    let plan = this.plans.get(key);
    if (plan === undefined) {
      const conditions = Object.fromEntries(names.map((name, index) => [name, values[index] as boolean]));
      plan = new OperationPlan({ schema, operation, fragments, conditions });
      this.plans.set(key, plan);
    }
    return plan;
  }
}

function run(
  { parts, root }: OperationPlan,
  contextValue: unknown,
  variableValues: Record<string, unknown>,
): ExecutionResult | Promise<ExecutionResult> {
  const errors = new CollectedErrors();
  try {
    const data = executeFields({ parts, contextValue, variableValues, errors }, root, undefined, undefined);
    if (!isPromise(data)) return toResult(data, errors);
    return data.then(
      (resolved) => toResult(resolved, errors),
      (error) => toFailure(error, errors),
    );
  } catch (error) {
    return toFailure(error, errors);
  }
}

/** Of a root field that may not be null. */
function toFailure(error: unknown, collected: CollectedErrors): ExecutionResult {
  collected.add(error as GraphQLError, undefined);
  return toResult(null, collected);
}

function toResult(data: Record<string, unknown> | null, { errors }: CollectedErrors): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}
