import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { First } from '../../harness/paging/page.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
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
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @First(20) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<UnrecognisedWords[]> {
    return this.reader.list(caller, district, first);
  }
}
