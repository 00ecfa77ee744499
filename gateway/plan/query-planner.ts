import { QueryPlanner as NativeQueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, print } from 'graphql';
import { mendOperations } from './mend-operations';
import { orderKeys } from './order-keys';
import { percentLabelsOf } from './override-labels';
import { isLightToPlan } from './planning-weight';
import type { PlannerPool } from './process/planner-pool';
import type { PlannableSupergraph } from './process/planner-process';
import type { QueryPlan } from './query-plan';
import type { Supergraph } from './supergraph';
import { upgradeSupergraph } from './upgrade-supergraph';

/** Makes query plans for one supergraph. */
export interface QueryPlanner {
  /**
   * The plans of validated documents of one client's operation, each with one operation and no introspection: the
   * planner is native code that neither validates nor survives hostile input.
   *
   * @throws PlanningError when it finds none, PlanningTimeoutError, TooMuchToPlanError
   */
  plan(documents: readonly DocumentNode[], dial: number): Promise<readonly QueryPlan[]>;
  /**
   * A request's draw for progressive overrides (`@override(label: "percent(n)")`): the label is on for draws below n.
   * Draws between the same two labels plan alike and are one number; always 0 where no such label is.
   */
  drawDial(): number;
  /** The supergraph is out of service. */
  close(): void;
}

let lastId = 0;

/** @throws Error for a supergraph that the native planner does not take */
export function createQueryPlanner(
  supergraph: Supergraph,
  labels: readonly string[],
  pool: PlannerPool,
): QueryPlanner {
  const sdl = plannableSdl(supergraph);
  new NativeQueryPlanner(sdl);
  lastId += 1;
  const plannable: PlannableSupergraph = { id: lastId, sdl, labels };
  const percents = percentLabelsOf(supergraph.document);
  return {
    plan(documents, dial) {
      const isLight = isLightToPlan(documents, supergraph.subgraphUrls.size);
      return pool.run(isLight, async (planner) => {
        const plans: QueryPlan[] = [];
        for (const document of documents)
          plans.push(mendOperations(await planner.plan(plannable, print(document), dial)));
        return plans;
      });
    },
    drawDial() {
      if (percents.length === 0) return 0;
      const draw = Math.random() * 100;
      return percents.findLast((percent) => percent <= draw) ?? 0;
    },
    close: () => pool.forget(plannable),
  };
}

function plannableSdl({ document, sdl }: Supergraph): string {
  const plannable = orderKeys(upgradeSupergraph(document));
  return plannable === document ? sdl : print(plannable);
}
