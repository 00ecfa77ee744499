import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is a blank in the code (`decision-rules/case-reference.ts`), whatever the database's own collation makes of it. */
const BLANKS = String.raw`[\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+`;

/** A case is found by its reference with one blank where there were several. */
export class CaseReferencesWithOneBlank1349500000000 implements MigrationInterface {
  readonly name = 'CaseReferencesWithOneBlank1349500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE care_decision SET case_reference = regexp_replace(case_reference, $1, ' ', 'g')
       WHERE case_reference <> regexp_replace(case_reference, $1, ' ', 'g')`,
      [BLANKS],
    );
  }

  /** How many there were is not kept. */
  async down(): Promise<void> {}
}
