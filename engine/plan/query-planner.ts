import { QueryPlanner as NativeQueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLSchema, Kind, print } from 'graphql';
import { PlanningError, PlanningTimeoutError } from '../errors/errors';
import { type RootNames, withStandardRoots } from '../supergraph/standard-roots';
import type { QueryPlan } from './nodes/query-plan';
import type { PlannerPool } from './process/planner-pool';
import type { PlannableSupergraph, PlannerProcess } from './process/planner-process';
import { type EntryKnowledge, withEntries } from './workarounds/entity-entries';
import { hideLiterals } from './workarounds/literals';
import { mendOperations } from './workarounds/mend-operations';
import { orderKeys } from './workarounds/order-keys';
import { percentLabelsOf } from './workarounds/override-labels';
import { planByConditions } from './workarounds/plan-by-conditions';
import { planByEntities } from './workarounds/plan-by-entities';
import { isLightToPlan } from './workarounds/planning-weight';
import { singleRootsOf } from './workarounds/single-roots';
import { upgradeSupergraph } from './workarounds/upgrade-supergraph';

/** Makes query plans for one supergraph. */
export interface QueryPlanner {
  /**
   * The plans of validated documents of one client's operation, each with one operation and no introspection: the
   * planner is native code that neither validates nor survives hostile input.
   *
   * @throws PlanningError when it finds none, PlanningTimeoutError, TooMuchToPlanError
   */
  plan(documents: readonly DocumentNode[], percentage: number): Promise<readonly QueryPlan[]>;
  /**
   * A number from 0 to 100, drawn for one request, that decides its progressive overrides (`@override(label: "percent(n)")`): the
   * label is on when the number is below n. Numbers between the same two labels plan alike and are given as the lower label;
   * 0 where no such label is.
   */
  drawPercentage(): number;
  /** The supergraph is out of service. */
  close(): void;
}

/** What of a supergraph plans are made by. */
export interface PlannerSource {
  readonly sdl: string;
  /** `sdl`, parsed. */
  readonly document: DocumentNode;
  readonly apiSchema: GraphQLSchema;
  readonly rootNames: RootNames;
  /** By subgraph. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

interface Entries {
  readonly plannable: PlannableSupergraph;
  readonly entities: ReadonlySet<string>;
}

type PlanOne = (operation: DocumentNode) => Promise<QueryPlan>;

let lastId = 0;

/** @throws Error for a supergraph that the native planner does not take */
export function createQueryPlanner(
  supergraph: PlannerSource,
  labels: readonly string[],
  pool: PlannerPool,
): QueryPlanner {
  const { rootNames, apiSchema } = supergraph;
  const document = withStandardRoots(orderKeys(upgradeSupergraph(supergraph.document)), rootNames);
  const toPlannable = (of: DocumentNode): PlannableSupergraph => {
    lastId += 1;
    return { id: lastId, sdl: of === supergraph.document ? supergraph.sdl : print(of), labels };
  };
  const whole = toPlannable(document);
  new NativeQueryPlanner(whole.sdl);
  const single = singleRootsOf(document).map(toPlannable);
  const percents = percentLabelsOf(supergraph.document);
  const entries = new Map<EntryKnowledge, Entries>();
  const entriesThatKnow = (knows: EntryKnowledge): Entries => {
    const loaded = entries.get(knows);
    if (loaded !== undefined) return loaded;
    const { document: withThem, entities } = withEntries(document, knows);
    const made = { plannable: toPlannable(withThem), entities };
    entries.set(knows, made);
    return made;
  };
  const candidatesFor = (operation: DocumentNode) =>
    runsOnce(operation) && single.length > 0 ? single : [whole];
  const textOf = (operation: DocumentNode) => print(withStandardRoots(operation, rootNames));
  const planEach = (documents: readonly DocumentNode[], planOne: PlanOne) =>
    inTurn(documents, async (operation) => {
      const hidden = hideLiterals(operation, apiSchema);
      return hidden.restore(await planOne(hidden.document));
    });
  return {
    async plan(documents, percentage) {
      const isLight = isLightToPlan(documents, supergraph.subgraphUrls.size);
      const planWith =
        (planner: PlannerProcess, plannable: PlannableSupergraph) => async (operation: DocumentNode) =>
          mendOperations(await planner.plan(plannable, textOf(operation), percentage));
      const waysOf = (planner: PlannerProcess, operation: DocumentNode) =>
        candidatesFor(operation).map((candidate) => planWith(planner, candidate));
      try {
        return await pool.run(isLight, (planner) =>
          planEach(documents, (operation) => firstPlanned(operation, waysOf(planner, operation))),
        );
      } catch (error) {
        if (!(error instanceof PlanningError)) throw error;
        const { entities } = entriesThatKnow('keys');
        const inParts = pool.run(isLight, (planner) => {
          const planEntry = (entry: DocumentNode, knows: EntryKnowledge) =>
            planWith(planner, entriesThatKnow(knows).plannable)(entry);
          const byEntities = (planRest: PlanOne) => (operation: DocumentNode) =>
            planByEntities({ schema: apiSchema, entities, planRest, planEntry }, operation);
          const planOne = (operation: DocumentNode) => {
            const ways = waysOf(planner, operation);
            return firstPlanned(operation, [...ways, ...ways.map(byEntities)]);
          };
          return planEach(documents, (operation) => planByConditions(operation, planOne));
        });
        return await inParts.catch((second) => {
          throw second instanceof PlanningError ? error : second;
        });
      }
    },
    drawPercentage() {
      if (percents.length === 0) return 0;
      const draw = Math.random() * 100;
      return percents.findLast((percent) => percent <= draw) ?? 0;
    },
    close: () => {
      for (const plannable of [whole, ...single]) pool.forget(plannable);
      for (const { plannable } of entries.values()) pool.forget(plannable);
    },
  };
}

function runsOnce({ definitions }: DocumentNode): boolean {
  return definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation !== 'query');
}

/** The plan of the first of these ways that finds one; rejects as the last does, or when the planner has ended. */
async function firstPlanned(
  operation: DocumentNode,
  [first, ...others]: readonly PlanOne[],
): Promise<QueryPlan> {
  try {
    return await first!(operation);
  } catch (error) {
    if (others.length === 0 || error instanceof PlanningTimeoutError) throw error;
    return firstPlanned(operation, others);
  }
}

async function inTurn<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
