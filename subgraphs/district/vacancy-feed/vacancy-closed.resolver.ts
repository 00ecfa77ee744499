import { Arg, Directive, ID, Resolver, Root, Subscription } from 'type-graphql';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { VacancyClosed } from './vacancy-closed.type';

/** The events themselves come from `VacancyClosings`. */
@Resolver()
export class VacancyClosedResolver {
  @Directive('@scatter(merge: "STREAM", among: "districts")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => VacancyClosed, {
    subscribe: subscribedByInstance,
    description:
      'Vacancies that leave the caller’s lists, from every district. One that opens again is told of by `vacancyOpened`.',
  })
  vacancyClosed(
    @Root() closed: VacancyClosed,
    @Arg('districts', () => [ID], { nullable: true, description: SHARED_TEXTS.districts })
    _districts: string[] | null,
    @AfterEvent() _after: string | null,
  ): VacancyClosed {
    return closed;
  }
}
