import { Directive, Field, ObjectType } from 'type-graphql';
import { PersonalEvent } from '../../harness/access-log/personal/personal';
import { Vacancy } from '../vacancies/vacancy.type';

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@PersonalEvent('READ_VACANCY', ({ vacancy }: VacancyOpened) => [vacancy.candidateId])
@ObjectType({ simpleResolvers: true, description: 'A vacancy has opened, or opened again.' })
export class VacancyOpened {
  @Field(() => String)
  cursor!: string;

  /** As it is when the event is sent: it may be held by then. */
  @Field(() => Vacancy)
  vacancy!: Vacancy;
}
