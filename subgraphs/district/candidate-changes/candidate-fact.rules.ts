import {
  AtMostCharacters,
  AtMostItems,
  allOf,
  Between,
  GivenText,
  MailAddress,
  NoPersonalNumber,
  NotBlank,
  SomeItems,
} from '../../harness/schema/value-rules';
import { MOST_WEEKENDS, OLDEST_AGE } from '../../vocabulary/fact-limits';

const LARGEST_CAPACITY = 20;
const MOST_WORDS = 50;

/** What a candidate's facts may be, whether they are registered or corrected. Which words, their vocabulary says. */
export const IsName = allOf(GivenText(200), NoPersonalNumber());
export const IsPhone = GivenText(50);
export const IsMailAddress = allOf(MailAddress(), AtMostCharacters(200));
export const IsArea = NotBlank();
export const AreProgramAreas = SomeItems();
export const AreWords = AtMostItems(MOST_WORDS);
export const IsAge = Between(0, OLDEST_AGE);
export const IsWeekends = Between(0, MOST_WEEKENDS);
export const IsCapacity = Between(1, LARGEST_CAPACITY);
/** Why a fact is corrected. */
export const IsReason = GivenText(2_000);
