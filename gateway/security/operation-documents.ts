import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LimitExceededError } from '../../engine/index';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { withoutComments } from '../../platform/graphql/operation-text';
import { GatewayErrorCode } from '../errors/errors';

/** What a request says of its document: its text, the hash of a text, or both (Apollo's persisted queries). */
export interface DocumentReference {
  readonly text: string | null;
  /** Lower-case hexadecimal. */
  readonly sha256: string | null;
}

/** The texts of operations that clients may name by their hash. */
export interface OperationDocuments {
  /**
   * The text to run, without comments; null when the request names none.
   * @throws PersistedQueryError
   */
  find(reference: DocumentReference): string | null;
  /** Told of a text that came with its hash, once its sender and the text have been accepted. */
  keep(reference: DocumentReference): void;
}

/** Codes as Apollo Server and Apollo Router have them. */
export class PersistedQueryError extends GraphQLError {
  constructor(code: string, message: string, status = 400) {
    super(message, { extensions: { code, http: { status } } });
  }
}

const KEPT_TEXTS = 1_000;
/** Longer texts are run, and not kept: 16 MiB at most in all. */
const MAX_KEPT_CHARACTERS = 16 * 1024;

/** Automatic persisted queries: a text is known by its hash once it has come with it. */
export class AutomaticDocuments implements OperationDocuments {
  private readonly texts = new BoundedCache<string, string>(KEPT_TEXTS);

  /**
   * @param maxCharacters of a text as it is sent
   * @param known texts that need not be sent first; null: none
   */
  constructor(
    private readonly maxCharacters: number,
    private readonly known: RegisteredDocuments | null = null,
  ) {}

  /** @throws LimitExceededError too */
  find({ text, sha256 }: DocumentReference): string | null {
    if ((text ?? '').length > this.maxCharacters)
      throw new LimitExceededError('characters', this.maxCharacters);
    if (text === null)
      return sha256 === null ? null : (this.known?.text(sha256) ?? this.texts.get(sha256) ?? unknownHash());
    if (sha256 === null) return withoutComments(text);
    if (hashOf(text) !== sha256) {
      throw new PersistedQueryError(
        GatewayErrorCode.persistedQueryHashMismatch,
        'The hash is not that of the query.',
      );
    }
    return withoutComments(text);
  }

  keep({ text, sha256 }: DocumentReference): void {
    if (text === null || sha256 === null) return;
    const kept = withoutComments(text);
    if (kept.length <= MAX_KEPT_CHARACTERS) this.texts.set(sha256, kept);
  }
}

/** Answered with status 200, as clients expect that then send the text. */
function unknownHash(): never {
  throw new PersistedQueryError(GatewayErrorCode.persistedQueryNotFound, 'PersistedQueryNotFound', 200);
}

/** Nothing but the operations of a list. */
export class RegisteredDocuments implements OperationDocuments {
  private readonly byHash: ReadonlyMap<string, string>;

  constructor(texts: Iterable<string>) {
    this.byHash = new Map([...texts].map((text) => [hashOf(text), text]));
  }

  find({ text, sha256 }: DocumentReference): string | null {
    if (text === null && sha256 === null) return null;
    const registered = this.byHash.get(sha256 ?? hashOf(text!));
    if (registered === undefined) {
      throw sha256 === null
        ? new PersistedQueryError(
            GatewayErrorCode.queryNotInSafelist,
            'The operation is not a registered one.',
          )
        : new PersistedQueryError(
            GatewayErrorCode.persistedQueryNotInList,
            'No operation is registered under this hash.',
          );
    }
    if (text === null || text === registered) return registered;
    throw new PersistedQueryError(
      GatewayErrorCode.persistedQueryHashMismatch,
      'The hash is not that of the query.',
    );
  }

  /** Undefined for a hash of none of them. */
  text(sha256: string): string | undefined {
    return this.byHash.get(sha256);
  }

  keep(): void {}
}

/** SHA-256 in lower-case hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads the reference of request parameters (`query`, `extensions.persistedQuery`).
 * @throws PersistedQueryError for an extension of another form
 */
export function readDocumentReference(parameters: unknown): DocumentReference {
  const { query, extensions } = (parameters ?? {}) as { query?: unknown; extensions?: unknown };
  const persisted = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery ?? null;
  const text = typeof query === 'string' && query !== '' ? query : null;
  if (persisted === null) return { text, sha256: null };
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  const isHash = typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash);
  if (version !== 1 || !isHash) {
    throw new PersistedQueryError('BAD_REQUEST', 'extensions.persistedQuery holds no version 1 and SHA-256.');
  }
  return { text, sha256: sha256Hash.toLowerCase() };
}
