import type { QueryRunner } from 'typeorm';

/** For a subgraph's migration: the table that `FrozenFigures` keeps a day's figures in. */
export async function createFrozenFigures(runner: QueryRunner): Promise<void> {
  await runner.query(
    'CREATE TABLE frozen_figure (name text NOT NULL, day date NOT NULL, figures jsonb NOT NULL, PRIMARY KEY (name, day))',
  );
}

export async function dropFrozenFigures(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE frozen_figure');
}
