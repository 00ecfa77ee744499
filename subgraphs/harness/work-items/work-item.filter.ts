import { Field, InputType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { WorkItemDue, WorkItemKind, WorkItemOwner, WorkItemState, WorkRole } from './work-item.enums';

@InputType({ description: SHARED_TEXTS.filter })
export class WorkItemFilter {
  @Field(() => [WorkItemState], {
    nullable: true,
    description: 'Those that are open, where nothing is given.',
  })
  states?: WorkItemState[] | null;

  @Field(() => [WorkItemKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: WorkItemKind[] | null;

  @Field(() => WorkRole, {
    nullable: true,
    description: 'Tasks of this role, of those that the caller sees.',
  })
  ownerRole?: WorkRole | null;

  @Field(() => WorkItemOwner, {
    nullable: true,
    description: 'By who has taken it; ANYBODY is no condition.',
  })
  owner?: WorkItemOwner | null;

  @Field(() => [WorkItemDue], { nullable: true, description: 'By when it is due.' })
  due?: WorkItemDue[] | null;
}
