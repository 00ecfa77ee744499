import { isGiven } from '../../../platform/collections/is-given';
import { PersonSearch } from '../../harness/access-log/personal/person-search';

interface CaseSearchArguments {
  readonly filter?: { readonly caseReference?: string | null } | null;
}

const isByName = ({ filter }: CaseSearchArguments) => isGiven(filter?.caseReference);

/** For a list of which the filter can name a case. */
export const CaseSearch = PersonSearch({
  isByName,
  foundNobody: ({ edges }: { readonly edges: readonly unknown[] }) => edges.length === 0,
});

/** For a file of decisions. */
export const CaseFileSearch = PersonSearch({
  isByName,
  foundNobody: ({ decisionIds }: { readonly decisionIds: readonly string[] }) => decisionIds.length === 0,
});
