import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { DistrictRequest } from '../context/district-request';
import type { UnrecognisedWordsReader } from './unrecognised-words.reader';
import { UnrecognisedWords } from './unrecognised-words.type';

@Resolver()
export class UnrecognisedWordsResolver {
  constructor(private readonly reader: UnrecognisedWordsReader) {}

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Directive('@listSize(slicingArguments: ["first"])')
  @Query(() => [UnrecognisedWords], {
    description: 'Candidates of the own district with words of no vocabulary, to be corrected.',
  })
  unrecognisedWords(
    @Arg('district', () => ID) district: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<UnrecognisedWords[]> {
    return this.reader.list(caller, district, first);
  }
}
