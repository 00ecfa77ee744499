/** An example operation, and for whom it is. */
export interface Tab {
  /** Of `schema/operations/`. What it is pressed with is found by `variables-script.ts`. */
  readonly file: string;
  /** Roles that may run it; others are not shown it. */
  readonly roles: readonly string[];
  /** What the answer says while nothing is there to press it with. */
  readonly missing?: string;
}

const STAFF = ['kontaktsekreterare', 'handlaggare'];
const POOL = ['resursteam', ...STAFF];
const HANDLAGGARE = ['handlaggare'];
const RESURSTEAM = ['resursteam'];
const REPORTING = ['reporting'];

/** In the order of the work. */
export const TABS: readonly Tab[] = [
  { file: 'lediga-platser', roles: POOL },
  { file: 'bevaka-lediga-platser', roles: POOL },
  { file: 'sok-kandidater', roles: POOL },
  { file: 'stadsdelarnas-pooler', roles: POOL },
  { file: 'registrera-beslut', roles: HANDLAGGARE },
  {
    file: 'begar-formedling',
    roles: HANDLAGGARE,
    missing: 'Inget beslut om kontaktperson väntar utan förfrågan. Registrera ett: fliken RegistreraBeslut.',
  },
  { file: 'folj-upp-beslut', roles: HANDLAGGARE, missing: 'Stadsdelen har inget beslut ännu.' },
  {
    file: 'matcha-begaran',
    roles: ['resursteam', 'handlaggare'],
    missing: 'Ingen förfrågan väntar. En handläggare gör en: fliken BegarFormedling.',
  },
  {
    file: 'foresla-kandidat',
    roles: RESURSTEAM,
    missing:
      'Ingen förfrågan som väntar utan förslag har någon som passar. En handläggare gör en ny: fliken BegarFormedling.',
  },
  { file: 'forslag-att-besvara', roles: STAFF },
  {
    file: 'besvara-forslag',
    roles: STAFF,
    missing: 'Inget förslag väntar på ditt svar. Resursteamet lämnar förslag: fliken ForeslaKandidat.',
  },
  {
    file: 'bekrafta-forslag',
    roles: RESURSTEAM,
    missing: 'Inget förslag som alla parter har accepterat väntar. De svarar i fliken BesvaraForslag.',
  },
  {
    file: 'individuella-rapporter',
    roles: ['rapportor'],
    missing: 'Rapporterna är en stadsdels: hämta en länk med --district.',
  },
  {
    file: 'granska-lasningar',
    roles: ['admin'],
    missing: 'Granskningen görs i en stadsdel: hämta en länk med --district.',
  },
  ...[
    'ej-verkstallda-beslut-ar',
    'ej-verkstallda-beslut-ar-csv',
    'ej-verkstallda-beslut-kvartal',
    'ej-verkstallda-beslut-kvartal-csv',
  ].map((file) => ({ file, roles: REPORTING })),
];
