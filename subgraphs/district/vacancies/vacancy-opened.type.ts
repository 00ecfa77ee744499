import { Field, ObjectType } from 'type-graphql';
import { Vacancy } from './vacancy.type';

@ObjectType({ simpleResolvers: true })
export class VacancyOpened {
  @Field(() => String)
  cursor!: string;

  /** As it is when the event is sent: it may be held by then. */
  @Field(() => Vacancy)
  vacancy!: Vacancy;
}
