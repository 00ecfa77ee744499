import type { Environment } from '../../platform/settings/environment';
import { observeSettings, type ReadSetting } from '../../platform/settings/setting';
import { SETTINGS_OF } from '../check/process-settings';
import { toLauncherConfig } from '../settings/config';

/** A setting, and whoever reads it with this very description. */
export interface DocumentedSetting {
  readonly setting: ReadSetting;
  readonly readBy: readonly string[];
}

/** Who reads settings, by the name that people know it by. */
export type Readers = Readonly<Record<string, (env: Environment) => unknown>>;

const PROCESSES: Readers = {
  gateway: SETTINGS_OF['gateway/main']!,
  district: SETTINGS_OF['subgraphs/district/main']!,
  formedling: SETTINGS_OF['subgraphs/formedling/main']!,
  reporting: SETTINGS_OF['subgraphs/reporting/main']!,
  'npm start': (env) => toLauncherConfig(env, { scale: 1 }),
};

const NEEDED = {
  DATABASE_URL: 'postgres://application@127.0.0.1:5432/hub',
  DISTRICT: 'farsta',
  DISTRICTS_URL: 'http://127.0.0.1:4000/shards/district',
  SERVICE_KEY_FILE: 'service.jwk.json',
};

/** Between them a process reads all that it ever does: some settings are looked at only when another says so. */
const SAMPLES: readonly Environment[] = [
  {
    ...NEEDED,
    NODE_ENV: 'production',
    DATABASE_OWNER_URL: 'postgres://owner@127.0.0.1:5432/hub',
    JWKS_URL: 'https://idp.example/jwks',
    OPERATIONS: 'registered',
    MAX_COST: '1',
    DEMONSTRATION_DATA: 'on',
    OIDC_ISSUER: 'https://idp.example',
    SUBGRAPH_URLS: '{"formedling":"http://127.0.0.1:4001/graphql"}',
  },
  { ...NEEDED, NODE_ENV: 'development', JWT_PUBLIC_KEY_FILE: 'jwks.json' },
];

/** Every setting that the hub's processes, or the others given, read. */
export async function readSettings(others: Readers): Promise<DocumentedSetting[]> {
  const found = new Map<string, { setting: ReadSetting; readBy: Set<string> }>();
  for (const [reader, read] of Object.entries({ ...PROCESSES, ...others })) {
    const note = (setting: ReadSetting) => {
      const key = `${setting.name} ${setting.about} ${setting.otherwise ?? setting.fallback}`;
      const known = found.get(key) ?? { setting, readBy: new Set() };
      found.set(key, known);
      known.readBy.add(reader);
    };
    for (const sample of SAMPLES) await read(observeSettings({ ...sample }, note));
  }
  return [...found.values()].map(({ setting, readBy }) => ({ setting, readBy: [...readBy] }));
}
