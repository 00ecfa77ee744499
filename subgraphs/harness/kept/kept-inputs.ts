import { Field, ID, InputType, Int } from 'type-graphql';
import { AtMostCharacters, AtMostItems, GivenText } from '../schema/value-rules';

@InputType({ description: 'What is to be otherwise; what is left out stays.' })
export class KeepSettingsInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether keys of one letter do something.' })
  shortcuts?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the introduction has been taken.' })
  introductionTaken?: boolean | null;
}

@InputType({ description: 'A view: a name for what a list is narrowed by.' })
export class KeepViewInput {
  @Field(() => ID, { nullable: true, description: 'Of an own view that is to be another; null: a new one.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the view as it was read; must be given with its id, and is a CONFLICT when it has risen since.',
  })
  version?: number | null;

  @GivenText(60)
  @Field(() => String, { description: 'The page that it is of, as the client names its pages.' })
  page!: string;

  @GivenText(60)
  @Field(() => String, {
    description: 'How people call it: at most 60 characters, and no personnummer in one that is shared.',
  })
  name!: string;

  @AtMostCharacters(2_000)
  @Field(() => String, {
    description:
      'What the list is narrowed by, as the client writes it; it names no row, and one that is shared no personnummer.',
  })
  criteria!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether colleagues of the same role and district see it, too.',
  })
  isShared!: boolean;
}

@InputType({ description: 'What somebody has begun to write in a form.' })
export class KeepDraftInput {
  @GivenText(200)
  @Field(() => ID, { description: 'The form, as the client names it, and the id of what it is about.' })
  form!: string;

  @AtMostCharacters(20_000)
  @Field(() => String, { description: 'What is written, as the client writes it down.' })
  content!: string;

  @AtMostItems(10)
  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids of those whom it tells of, where they are known: reading it is recorded of them.',
  })
  persons?: string[] | null;
}
