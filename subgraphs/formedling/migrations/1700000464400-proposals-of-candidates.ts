import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proposals of a candidate and of a vacancy are found without reading the others. */
export class ProposalsOfCandidates1700000464400 implements MigrationInterface {
  readonly name = 'ProposalsOfCandidates1700000464400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX proposal_candidate ON proposal (candidate_id, proposed_at, id)');
    await runner.query('CREATE INDEX proposal_vacancy ON proposal (vacancy_id, proposed_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX proposal_candidate, proposal_vacancy');
  }
}
