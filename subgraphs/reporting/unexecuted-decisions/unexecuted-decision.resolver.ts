import { Arg, Int, Query, Resolver } from 'type-graphql';
import { toUncollectedRow } from './unexecuted-decision.mapper';
import type { UnexecutedDecisionService } from './unexecuted-decision.service';
import { UnexecutedDecisionRowType } from './unexecuted-decision-row.type';

@Resolver(() => UnexecutedDecisionRowType)
export class UnexecutedDecisionResolver {
  constructor(private readonly decisions: UnexecutedDecisionService) {}

  @Query(() => [UnexecutedDecisionRowType], {
    description: `The year's tables as the board prints them: one row per law, area and intervention, one cell per quarter.
Covers the categories only: no quarter is collected yet, so every cell is null.`,
  })
  async unexecutedDecisionTables(@Arg('year', () => Int) year: number): Promise<UnexecutedDecisionRowType[]> {
    const categories = await this.decisions.categories(year);
    return categories.map(toUncollectedRow);
  }
}
