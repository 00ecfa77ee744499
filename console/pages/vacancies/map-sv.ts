import { formatNumber } from '../../texts/format';

const free = (count: number) => (count === 1 ? '1 ledig plats' : `${formatNumber(count)} lediga platser`);
const waiting = (count: number) =>
  count === 1 ? '1 förfrågan väntar' : `${formatNumber(count)} förfrågningar väntar`;

/** The texts of the map of free places. */
export const mapTexts = {
  label: 'Karta över stadsdelarna',
  help: 'Välj en stadsdel för att se dess platser som rader.',
  brief: 'I varje stadsdel står lediga platser / förfrågningar som väntar.',
  briefAndOwn: 'I varje stadsdel står lediga platser, i din egen även förfrågningar som väntar.',
  caption: 'Lediga platser och förfrågningar som väntar, stadsdel för stadsdel',
  columns: {
    district: 'Stadsdel',
    free: 'Lediga platser',
    waiting: 'Förfrågningar',
  },
  free,
  waiting,
  text: (count: number) => (count === 1 ? '1 ledig' : `${formatNumber(count)} lediga`),
  textWaiting: (count: number) => (count === 1 ? '1 väntar' : `${formatNumber(count)} väntar`),
  missing: 'svarar inte',
  out: 'utanför filtret',
  spoken: (name: string, told: string, near: string | null) =>
    `${name}: ${told}. ${near ? `${near} ` : ''}Visa platserna.`,
  near: (name: string, names: string) => `${name} gränsar till ${names}.`,
  alone: (name: string) => `${name} gränsar inte till någon annan stadsdel.`,
  nearHelp: 'Peka på en stadsdel för att se vilka som ligger intill.',
  onlyOwn: 'Förfrågningar visas bara för din egen stadsdel.',
  onlySome: 'För förfrågningarna gäller bara filtren Vem och Stadsdel.',
  notDrawn: (names: string) => `Finns inte på kartan men i tabellen: ${names}.`,
} as const;
