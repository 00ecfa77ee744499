import type { IsoDate } from '../../../../platform/time/calendar';
import { Gender, Intervention, Law, ProgramArea } from '../../../vocabulary/decision.enums';
import type { Grant } from './made-up-case';
import type { Random } from './random';

const GENDERS = [
  [Gender.WOMAN, 46],
  [Gender.MAN, 52],
  [Gender.OTHER, 2],
] as const;

/** Children and young people, but for socialpsykiatri and for a kontaktperson under LSS. */
export function makeUpClient(grant: Grant, decidedOn: IsoDate, random: Random) {
  const [youngest, oldest] = agesOf(grant);
  return {
    gender: random.weighted(GENDERS),
    birthYear: Number(decidedOn.slice(0, 4)) - random.integer(youngest, oldest),
  };
}

function agesOf({ law, programArea, intervention }: Grant): readonly [number, number] {
  if (law === Law.LVU) return [12, 19];
  if (programArea === ProgramArea.SOCIALPSYKIATRI) return [20, 70];
  if (law === Law.LSS && intervention === Intervention.KONTAKTPERSON) return [12, 70];
  return [2, 20];
}
