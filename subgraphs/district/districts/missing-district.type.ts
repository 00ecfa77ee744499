import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@authenticated')
@ObjectType({
  simpleResolvers: true,
  description: `A district whose rows are not in this answer: the gateway fills it in. Clients that select \`missingDistricts\` get
partial answers without errors; for those that do not, each missing district is an error (and a sum is null).`,
})
export class MissingDistrict {
  @Field(() => ID)
  code!: string;

  @Field(() => String, {
    description:
      'UNREACHABLE, TIMEOUT, INCOMPATIBLE_SCHEMA, INVALID_ANSWER or MISDIRECTED: another district answers at its address',
  })
  reason!: string;
}

/** A district never misses itself. */
export const NO_MISSING_DISTRICTS: readonly MissingDistrict[] = Object.freeze([]);
