/** Who may import whom: a room, and the rooms below it. A file belongs to the longest name that its path begins with. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  schema: ['platform'],

  'engine/errors': ['platform'],
  'engine/syntax': ['platform', 'engine/errors', 'engine/supergraph'],
  'engine/supergraph': ['platform', 'engine/errors'],
  'engine/transport': ['platform', 'engine/errors'],
  'engine/plan': ['platform', 'engine/errors', 'engine/syntax', 'engine/supergraph', 'engine/transport'],
  'engine/cost': ['platform', 'engine/errors', 'engine/syntax', 'engine/supergraph', 'engine/transport'],
  'engine/access': ['platform', 'engine/errors', 'engine/syntax', 'engine/supergraph', 'engine/transport'],
  'engine/execute': [
    'platform',
    'engine/errors',
    'engine/syntax',
    'engine/supergraph',
    'engine/transport',
    'engine/plan',
    'engine/cost',
    'engine/access',
  ],
  'engine/shard': [
    'platform',
    'engine/errors',
    'engine/syntax',
    'engine/supergraph',
    'engine/transport',
    'engine/plan',
    'engine/cost',
    'engine/access',
  ],
  'engine/operation': [
    'platform',
    'engine/errors',
    'engine/syntax',
    'engine/supergraph',
    'engine/transport',
    'engine/plan',
    'engine/cost',
    'engine/access',
    'engine/execute',
    'engine/shard',
  ],
  engine: [
    'platform',
    'engine/errors',
    'engine/supergraph',
    'engine/transport',
    'engine/plan',
    'engine/access',
    'engine/shard',
    'engine/operation',
  ],

  gateway: ['platform', 'schema', 'engine'],

  'subgraphs/vocabulary': ['platform', 'schema'],
  'subgraphs/harness': ['platform', 'schema', 'subgraphs/vocabulary'],
  'subgraphs/district': ['platform', 'schema', 'subgraphs/vocabulary', 'subgraphs/harness'],
  'subgraphs/formedling': ['platform', 'schema', 'subgraphs/vocabulary', 'subgraphs/harness'],
  'subgraphs/reporting': ['platform', 'schema', 'subgraphs/vocabulary', 'subgraphs/harness'],
  'subgraphs/emitter': [
    'platform',
    'engine',
    'subgraphs/harness',
    'subgraphs/district',
    'subgraphs/formedling',
    'subgraphs/reporting',
  ],

  hub: [
    'platform',
    'schema',
    'gateway',
    'subgraphs/harness',
    'subgraphs/district',
    'subgraphs/formedling',
    'subgraphs/reporting',
  ],
  commands: [
    'platform',
    'schema',
    'hub',
    'subgraphs/vocabulary',
    'subgraphs/harness',
    'subgraphs/district',
    'subgraphs/formedling',
    'subgraphs/reporting',
    'subgraphs/emitter',
  ],

  // It runs in a browser and knows the hub by its public API alone.
  console: [],
};

/** A room that others enter by some of its files only. */
export interface Entrance {
  readonly room: string;
  readonly by: RegExp;
  /** For whom the whole room is open. */
  readonly openTo?: RegExp;
}

export const ENTRANCES: readonly Entrance[] = [
  { room: 'engine', by: /^engine\/index\.ts$/ },
  { room: 'engine/shard', by: /^engine\/shard\/[^/]+$/ },
  { room: 'gateway', by: /^gateway\/[^/]+$/ },
  { room: 'hub', by: /^hub\/[^/]+$/ },
  // The subgraphs are built of the harness.
  { room: 'subgraphs/harness', by: /^subgraphs\/harness\/[^/]+$/, openTo: /^subgraphs\// },
  { room: 'subgraphs/district', by: /^subgraphs\/district\/[^/]+$/ },
  { room: 'subgraphs/formedling', by: /^subgraphs\/formedling\/[^/]+$/ },
  { room: 'subgraphs/reporting', by: /^subgraphs\/reporting\/[^/]+$/ },
];
