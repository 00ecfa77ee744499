import type { Caller } from '../../../platform/tokens/token-verifier';
import { readDistrictRegistry } from '../../../schema/read-district-registry';
import { CandidateReader } from '../../../subgraphs/district/candidates/candidate.reader';
import type { DistrictContext } from '../../../subgraphs/district/context/district-context';
import { Territory } from '../../../subgraphs/district/districts/territory';
import { CandidateOrder } from '../../../subgraphs/district/entities/candidate.enums';
import { ownVocabularies } from '../../../subgraphs/vocabulary/read-vocabularies';

export interface PageStatement {
  readonly name: string;
  readonly text: string;
  /** The last one is the limit. */
  readonly values: readonly unknown[];
}

const BROKER = { subject: 'bench', role: 'resursteam', district: null } as Caller;

/** What a district sends to its database for a page of candidates who accept a child of that age, asked by the resursteam. */
export async function readPageStatement(district: string, age: number): Promise<PageStatement> {
  let sent: PageStatement | undefined;
  const query = async (statement: PageStatement) => {
    sent = statement;
    return { rows: [] };
  };
  const context = {
    dataSource: { driver: { master: { query } } },
    territory: new Territory(readDistrictRegistry(process.env), [district]),
    vocabularies: ownVocabularies(),
    clock: () => new Date(),
  } as unknown as DistrictContext;
  const filter = { acceptsAge: age };
  await new CandidateReader(context).list(BROKER, {
    filter,
    orderBy: CandidateOrder.AVAILABLE_FROM,
    first: 1,
  });
  return sent!;
}
