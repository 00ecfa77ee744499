import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import { Personal } from '../access-log/personal/personal';

const READ = '@requiresScopes(scopes: [["work:read"]])';

@Directive(READ)
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'How a person wants the client to be.' })
export class KeptSettings {
  @Field(() => Boolean, {
    description: 'Whether keys of one letter do something; they do until somebody says no.',
  })
  shortcuts!: boolean;

  @Field(() => Boolean, { description: 'Whether the introduction has been taken.' })
  introductionTaken!: boolean;
}

@Directive(READ)
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'A name for what a list is narrowed by. It holds no rows: whoever opens it sees what that person may see.',
})
export class SavedView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The page that it is of, as the client names its pages.' })
  page!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What the list is narrowed by, as the client writes it.' })
  criteria!: string;

  @Field(() => Boolean, { description: 'Whether colleagues of the same role and district see it, too.' })
  isShared!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the caller’s own; nobody changes another’s.' })
  isMine!: boolean;

  @Field(() => Int, { description: 'Rises with every change.' })
  version!: number;
}

@Directive(READ)
@Directive('@shareable')
@Personal({ action: 'READ_DRAFT', subjectsOf: ({ persons }: Draft) => persons })
@ObjectType({
  simpleResolvers: true,
  description:
    'What somebody has begun to write. Nobody else ever reads it; it is gone when it is dropped, when nobody has gone on with it for as long as its retention rule says, and when the person’s work ends.',
})
export class Draft {
  @Field(() => ID, { description: 'The form, as the client names it, and the id of what it is about.' })
  form!: string;

  @Field(() => String, { description: 'What is written, as the client writes it down.' })
  content!: string;

  @Field(() => DateTimeScalar)
  savedAt!: Date;

  /** Global ids. */
  persons!: readonly string[];
}

@Directive(READ)
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'What a person keeps for the own work, in the role of the token.',
})
export class Kept {
  @Field(() => KeptSettings)
  settings!: KeptSettings;

  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [SavedView], {
    description: 'The own ones, and those that colleagues of the same role and district share, by name.',
  })
  views!: SavedView[];
}
