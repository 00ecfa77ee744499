import { BadUserInputError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { CsvArgs } from '../../harness/csv/csv.args';
import { writeCsv } from '../../harness/csv/write-csv';
import type { DistrictContext } from '../context/district-context';
import type { CareDecisionReader, DecisionSelection } from '../decisions/care-decision.reader';
import { cellsOf, headingsIn } from './decision.columns';
import type { DecisionsExport } from './decisions-export.type';

const MOST_EXPORTED = 10_000;

/** A district's decisions as a file for its own staff, who find the case by its reference. */
export class DecisionExporter {
  constructor(
    private readonly context: DistrictContext,
    private readonly reader: CareDecisionReader,
  ) {}

  /** @throws ForbiddenError for all but the district's staff; BadUserInputError for more than fit */
  async export(caller: Caller, selection: DecisionSelection, form: CsvArgs): Promise<DecisionsExport> {
    const decisions = await this.reader.readAll(caller, selection, MOST_EXPORTED + 1);
    if (decisions.length > MOST_EXPORTED)
      throw new BadUserInputError('filter', `must leave at most ${MOST_EXPORTED} decisions`, {
        rule: 'TOO_MANY_ROWS',
        maximum: MOST_EXPORTED,
      });
    const rows = decisions.map((decision) => cellsOf(decision, form.language));
    return {
      decisionIds: decisions.map(({ id }) => id),
      fileName: `beslut-${this.context.territory.ownerOf(selection.district)}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: writeCsv(headingsIn(form.language), rows, form),
    };
  }
}
