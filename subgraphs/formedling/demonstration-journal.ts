import type { Client } from 'pg';

/** Of whoever makes up case work: what was sent, and what came of it. */
export interface JournalEntry {
  readonly variables: unknown;
  /** Undefined until it is known. */
  readonly answer: unknown;
}

const ENTRY = 'SELECT variables, answer FROM demonstration_step WHERE key = $1';
const NOTE = 'INSERT INTO demonstration_step (key, variables) VALUES ($1, $2)';
const ANSWERED = 'UPDATE demonstration_step SET answer = $2 WHERE key = $1';
const IS_NEW = 'SELECT NOT EXISTS (SELECT FROM placement_request) AS "isNew"';
/** Once for each key. */
const NOTED = `noted AS (INSERT INTO demonstration_step (key, variables) VALUES ($1, '{}') ON CONFLICT DO NOTHING RETURNING key)`;
const MOVE_BACK = `WITH ${NOTED}, proposed AS (
    UPDATE proposal SET proposed_at = proposed_at - make_interval(days => $3) WHERE request_id = $2 AND EXISTS (SELECT FROM noted))
  UPDATE placement_request SET requested_at = requested_at - make_interval(days => $3) WHERE id = $2 AND EXISTS (SELECT FROM noted)`;
/** The sweep ends it, in its district too, as any hold that has ended. */
const END_HOLD = `WITH ${NOTED}
  UPDATE proposal SET held_until = now() WHERE id = $2 AND status IN ('PENDING', 'ACCEPTED') AND EXISTS (SELECT FROM noted)`;

/**
 * The journal of the demonstration's case work, in the database that it begins in: sent again after an interruption, nothing is
 * done twice. It alone knows how to move what was asked for through the front door into the past.
 */
export class DemonstrationJournal {
  /** @param owner of formedling's tables */
  constructor(private readonly owner: Client) {}

  /** Whether nothing has ever been brokered here. */
  async isNew(): Promise<boolean> {
    const { rows } = await this.owner.query<{ isNew: boolean }>(IS_NEW);
    return rows[0]!.isNew;
  }

  async find(key: string): Promise<JournalEntry | undefined> {
    const { rows } = await this.owner.query<{ variables: unknown; answer: unknown }>(ENTRY, [key]);
    const [found] = rows;
    return found && { variables: found.variables, answer: found.answer ?? undefined };
  }

  /** Before it is sent. */
  async noteSent(key: string, variables: unknown): Promise<void> {
    await this.owner.query(NOTE, [key, JSON.stringify(variables)]);
  }

  async noteAnswer(key: string, answer: unknown): Promise<void> {
    await this.owner.query(ANSWERED, [key, JSON.stringify(answer)]);
  }

  /** A request, and what has been proposed for it by now, as of so many days before. Once for each key. */
  async moveBack(key: string, requestId: string, days: number): Promise<void> {
    await this.owner.query(MOVE_BACK, [key, requestId, days]);
  }

  /** A live proposal's hold ends now. Once for each key. */
  async endHold(key: string, proposalId: string): Promise<void> {
    await this.owner.query(END_HOLD, [key, proposalId]);
  }
}
