import { brokeringTexts } from '../../brokering/sv';
import { requestTexts } from '../../request-case/sv';
import type { RequestCase } from '../../request-case/use-request-case';
import { decisionWords } from '../../texts/decision-words';
import { formatAges, formatDate, formatList } from '../../texts/format';
import { sv } from '../../texts/sv';

const texts = requestTexts.needs;

/** What is asked for, line by line: a name and words. */
export function describeRequest(
  { needs }: RequestCase,
  nameOf: (district: string) => string,
): readonly (readonly [string, string])[] {
  const line = (name: string, words: readonly string[]) =>
    [name, words.length === 0 ? texts.none : formatList(words)] as const;
  return [
    [texts.who, sv.kinds[needs.kind]],
    [
      texts.intervention,
      `${decisionWords.interventions[needs.intervention].toLowerCase()} (${sv.programAreas[needs.programArea]})`,
    ],
    [texts.ages, formatAges(needs.ageFrom, needs.ageTo)],
    ...(needs.requiredLanguages.length > 0 ? [line(texts.required, needs.requiredLanguages)] : []),
    line(texts.languages, needs.languages),
    line(texts.interests, needs.interests),
    [texts.homeDistrict, nameOf(needs.homeDistrict)],
    [texts.startsOn, formatDate(needs.startsOn)],
    ...(needs.weekendsPerMonth
      ? [[texts.weekends, brokeringTexts.needs.weekends(needs.weekendsPerMonth)] as const]
      : []),
    line(texts.home, homeOf(needs)),
    [texts.districts, needs.districts ? formatList(needs.districts.map(nameOf)) : texts.everywhere],
  ];
}

function homeOf({ noPets, stepFree, smokeFree }: RequestCase['needs']): readonly string[] {
  const { needs } = brokeringTexts;
  return [
    ...(noPets ? [needs.noPets] : []),
    ...(stepFree ? [needs.stepFree] : []),
    ...(smokeFree ? [needs.smokeFree] : []),
  ];
}
