import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the list of proposals, in the order in which they were made. */
export class ProposalList1700000110000 implements MigrationInterface {
  readonly name = 'ProposalList1700000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX proposal_oldest ON proposal (proposed_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX proposal_oldest');
  }
}
