import { createHmac, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CursorExpiredError, InvalidCursorError } from '../../../platform/errors/errors';
import { GCM_HEAD_BYTES, NONCE_BYTES, openBytes, sealBytes } from '../../../platform/sealing/aes-gcm';

/** A place in a stream as it leaves the process. */
export interface SealedPosition {
  /** Names the place: the same from every replica, and nothing else can be read from it. */
  readonly place: string;
  /** The cursor of an event that is there: the same for everybody who receives it. */
  readonly cursor: string;
  /** A cursor that tells nothing of whether there is an event: another one each time, all of the same length. */
  seal(): string;
}

const VERSION = 1;
const ID_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES;
const MAX_LENGTH = 1_024;
/** Behind it is a moment, which is nobody's secret. */
const SINCE = 'since:';

/**
 * Seals the cursors of a database's streams. The outbox's own hold a transaction id and a number that rises with every event,
 * also with those that a subscriber may not see; of two sealed ones
 * he can tell nothing, but of two received with events whether it was the same event.
 *
 * A sealed cursor is the base64url of: version (1 byte), id of the key (16), nonce (12), tag (16) and the cursor's bytes, by
 * AES-256-GCM with version and id authenticated. The key lies in the database (`cursor-key-table.ts`).
 */
export class CursorSeal {
  private loading: Promise<Key> | undefined;

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** @throws InvalidCursorError for what no replica has sealed; CursorExpiredError for what was sealed in another database */
  async open(cursor: string | null | undefined): Promise<string | null | undefined> {
    if (cursor === null || cursor === undefined || cursor.startsWith(SINCE)) return cursor;
    const { head, secret } = await this.key();
    const bytes = Buffer.from(cursor, 'base64url');
    const isWhole = cursor.length <= MAX_LENGTH && bytes.toString('base64url') === cursor;
    if (!isWhole || bytes[0] !== VERSION || bytes.length < HEAD_BYTES + GCM_HEAD_BYTES)
      throw new InvalidCursorError();
    if (!bytes.subarray(0, HEAD_BYTES).equals(head)) throw new CursorExpiredError('EPOCH');
    return decrypt({ head, secret }, bytes.subarray(HEAD_BYTES));
  }

  /** For positions of the outbox, by their cursors. */
  async sealer(): Promise<(cursor: string) => SealedPosition> {
    const key = await this.key();
    return (cursor) => ({
      place: digestOf(key, 'place', cursor).toString('base64url'),
      get cursor() {
        return encrypt(key, cursor, digestOf(key, 'nonce', cursor).subarray(0, NONCE_BYTES));
      },
      seal: () => encrypt(key, cursor, randomBytes(NONCE_BYTES)),
    });
  }

  private key(): Promise<Key> {
    this.loading ??= readKey(this.dataSource).catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }
}

interface Key {
  /** Version and id. */
  readonly head: Buffer;
  readonly secret: Buffer;
}

async function readKey(dataSource: Pick<DataSource, 'query'>): Promise<Key> {
  const [{ id, key }] = await dataSource.query(
    `SELECT replace(id::text, '-', '') AS id, key FROM cursor_key`,
  );
  return { head: Buffer.concat([Buffer.of(VERSION), Buffer.from(id, 'hex')]), secret: key };
}

/** Of a cursor for one purpose; nothing can be read from it. */
function digestOf({ secret }: Key, purpose: 'place' | 'nonce', cursor: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose} ${cursor}`).digest();
}

/** @param nonce random, or made from the cursor with the key */
function encrypt({ head, secret }: Key, cursor: string, nonce: Buffer): string {
  const sealed = sealBytes(secret, Buffer.from(cursor, 'base64url'), nonce, head);
  return Buffer.concat([head, sealed]).toString('base64url');
}

function decrypt({ head, secret }: Key, bytes: Buffer): string {
  try {
    return openBytes(secret, bytes, head).toString('base64url');
  } catch {
    throw new InvalidCursorError();
  }
}
