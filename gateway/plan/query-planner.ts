import { QueryPlanner as NativeQueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, print } from 'graphql';
import { PlanningError } from '../errors';
import { mendOperations } from './mend-operations';
import { orderKeys } from './order-keys';
import { percentLabelsOf } from './override-labels';
import type { QueryPlan } from './query-plan';
import type { Supergraph } from './supergraph';
import { upgradeSupergraph } from './upgrade-supergraph';

/** Makes query plans for one supergraph. */
export interface QueryPlanner {
  /**
   * The plan of a validated document with one operation and no introspection: the planner is native code that neither
   * validates nor survives hostile input.
   *
   * @throws PlanningError when it finds none
   */
  plan(document: DocumentNode, dial: number): QueryPlan;
  /**
   * A request's draw for progressive overrides (`@override(label: "percent(n)")`): the label is on for draws below n.
   * Draws between the same two labels plan alike and are one number; always 0 where no such label is.
   */
  drawDial(): number;
}

function plannableSdl({ document, sdl }: Supergraph): string {
  const plannable = orderKeys(upgradeSupergraph(document));
  return plannable === document ? sdl : print(plannable);
}

export function createQueryPlanner(supergraph: Supergraph, overrideLabels: readonly string[]): QueryPlanner {
  const planner = new NativeQueryPlanner(plannableSdl(supergraph));
  const percents = percentLabelsOf(supergraph.document);
  const labels = new Set(overrideLabels);
  return {
    plan(document, dial) {
      try {
        // Synchronous on purpose: a pending asynchronous plan outlives a planner that is collected at a reload.
        return mendOperations(planner.plan(print(document), null, labels, dial) as QueryPlan);
      } catch (cause) {
        throw new PlanningError(cause as Error);
      }
    },
    drawDial() {
      if (percents.length === 0) return 0;
      const draw = Math.random() * 100;
      return percents.findLast((percent) => percent <= draw) ?? 0;
    },
  };
}
