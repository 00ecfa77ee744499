import { Client } from 'pg';

/** Tables of rows that belong to somebody. */
const ROWS =
  /\b(candidate|candidate_identity|suitability_check|sharing_consent|vacancy|care_decision|placement|placement_request|proposal)\b/;
/** What the hub does by itself all the while. */
const BY_ITSELF = new RegExp(
  [
    'held_until <|proposed_at <|NOT reopened|outbox|errand|confirmation|BEGIN|COMMIT',
    // Planned ends that are due, proposals that are revoked, and placements whose candidate is no longer cleared.
    "planned_end_on <=|p\\.id::text >|DISTINCT candidate_district|v\\.status = 'FILLED' AND v\\.placement_id IS NOT NULL",
  ].join('|'),
);

/** Statements about rows that this process sends to any database, while it records. */
export class StatementRecorder {
  private statements: string[] = [];
  private readonly query = Client.prototype.query;

  start(): void {
    const { query } = this;
    const note = (statement: unknown) => this.note(statement);
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      note(args[0]);
      return (query as (...given: unknown[]) => unknown).apply(this, args);
    } as typeof query;
  }

  stop(): void {
    Client.prototype.query = this.query;
  }

  /** Those since the last time. */
  take(): string[] {
    const taken = this.statements;
    this.statements = [];
    return taken;
  }

  private note(statement: unknown): void {
    const text = typeof statement === 'string' ? statement : (statement as { text?: string } | null)?.text;
    if (text !== undefined && ROWS.test(text) && !BY_ITSELF.test(text)) this.statements.push(text);
  }
}
