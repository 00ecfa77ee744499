import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../settings/service-config';
import { asApplication } from './application-role';
import { migrate, type Preparation, withoutTimeLimits } from './migrate';
import { connectionRefusal } from './require-application-rights';

type DatabaseAccess = Pick<ServiceConfig, 'databaseUrl' | 'databaseOwnerUrl' | 'migrate'>;

/** The URL that the running process connects with: a login of the application's own, or the owner in the application's role. */
export function applicationUrl({ databaseUrl, databaseOwnerUrl }: DatabaseAccess): string {
  return databaseOwnerUrl === undefined ? asApplication(databaseUrl) : databaseUrl;
}

/** What needs the owner of the tables, done and its connection closed before the process serves anybody: migrations, first data. */
export async function prepareDatabase(
  config: DatabaseAccess,
  createDataSource: (url: string) => DataSource,
  { requireOwn, fill }: Preparation = {},
): Promise<void> {
  const isMigrated = config.migrate ?? true;
  if (!isMigrated && fill === undefined) return;
  const [variable, url] =
    config.databaseOwnerUrl === undefined
      ? (['DATABASE_URL', config.databaseUrl] as const)
      : (['DATABASE_OWNER_URL', config.databaseOwnerUrl] as const);
  const dataSource = withoutTimeLimits(createDataSource(url));
  await dataSource.initialize().catch((cause: Error) => {
    throw connectionRefusal(variable, cause);
  });
  try {
    if (isMigrated) await migrate(dataSource, requireOwn);
    await fill?.(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
