import { Arg, Directive, Resolver, Root, Subscription } from 'type-graphql';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import { VacancyFilter } from '../vacancies/vacancy.filter';
import { VacancyOpened } from './vacancy-opened.type';

/** The events themselves come from `VacancyOpenings`. */
@Resolver()
export class VacancyOpenedResolver {
  @Directive('@scatter(merge: "STREAM", among: "filter.districts")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => VacancyOpened, {
    subscribe: subscribedByInstance,
    description: 'Vacancies as they open, from every district.',
  })
  vacancyOpened(
    @Root() opened: VacancyOpened,
    @Arg('filter', () => VacancyFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    _filter: VacancyFilter | null,
    @AfterEvent() _after: string | null,
  ): VacancyOpened {
    return opened;
  }
}
