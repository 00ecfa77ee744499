import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { DistrictType } from '../districts/district.type';
import { ProposalParty } from '../entities/proposal-status';

const READ = '@requiresScopes(scopes: [["reports:read"], ["brokering:read"]])';

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description:
    'The brokering of one quarter. From those whose work they do not count small numbers are withheld; they are shown the rest to the nearest five, when the quarter is over, and as first read on the day.',
})
export class BrokeringFigures {
  @Field(() => BrokeringVolume, { description: 'Over all districts.' })
  total!: BrokeringVolume;

  @Field(() => [BrokeringVolume], {
    description: 'By requesting district; those without any requests among them.',
  })
  districts!: BrokeringVolume[];

  @Field(() => Float, {
    nullable: true,
    description:
      'How many proposals the requests had had, on average, whose placement was confirmed in the quarter; null without any.',
  })
  proposalsPerPlacement!: number | null;

  @Field(() => [ProposalDecline], {
    description:
      'Proposals declined in the quarter, by who declined. The reasons are words of the parties: they stay with the offers of the decision.',
  })
  declines!: ProposalDecline[];
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: 'What was brokered for one district in a quarter, or for all of them.',
})
export class BrokeringVolume {
  @Field(() => DistrictType, { nullable: true, description: 'Null: over all of them.' })
  district!: DistrictType | null;

  @Field(() => Int, { nullable: true, description: 'Placement requests made.' })
  requests!: number | null;

  @Field(() => Int, { nullable: true, description: 'Proposals made for its requests.' })
  proposals!: number | null;

  @Field(() => Int, { nullable: true, description: 'Placements confirmed and charged.' })
  placements!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Charged, Swedish kronor, two decimals; where the numbers are rounded, to the nearest 25 000.',
  })
  charged!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Credited in the quarter, of charges of this or an earlier one, zero or below; as exact as `charged`, which is without it.',
  })
  credited!: string | null;

  @Field(() => Boolean, {
    description:
      'All numbers of the row are withheld: one is small or would give one away, or the quarter is not over.',
  })
  suppressed!: boolean;
}

@Directive(READ)
@ObjectType({ simpleResolvers: true, description: 'How many proposals one party declined in a quarter.' })
export class ProposalDecline {
  @Field(() => ProposalParty)
  party!: ProposalParty;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean, { description: 'Withheld, because it is small or the quarter is not over.' })
  suppressed!: boolean;
}
