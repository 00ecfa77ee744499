/** Holds the rights of the running processes; a login of its own is made a member of it. */
export const APPLICATION_ROLE = 'formedlingshub_application';

/**
 * The same database with the rights of the application, for an account that owns the tables: every connection begins in the
 * role. A statement could still leave it (`SET ROLE NONE`), which a login of the application's own cannot.
 */
export function asApplication(url: string): string {
  const database = new URL(url);
  const options = [database.searchParams.get('options'), `-c role=${APPLICATION_ROLE}`];
  database.searchParams.set('options', options.filter(Boolean).join(' '));
  return database.href;
}
