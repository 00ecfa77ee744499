import { ArrayMaxSize, ArrayNotEmpty, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import type { BrokenRule } from '../../../platform/errors/input-rules';
import { holdsPersonalNumber } from '../../../platform/text/personal-number';

/** The rule that a value breaks, for whoever is told of it (`validate-argument.ts`). */
const broken = (rule: BrokenRule) => ({ context: rule });

export const NotBlank = (): PropertyDecorator =>
  Matches(/\S/, { message: '$property must not be blank', ...broken({ rule: 'BLANK' }) });

export const AtMostCharacters = (maximum: number): PropertyDecorator =>
  MaxLength(maximum, broken({ rule: 'TOO_LONG', maximum }));

export const GivenText = (maximum: number): PropertyDecorator => allOf(NotBlank(), AtMostCharacters(maximum));

/** Of a text that others than the own district are shown. */
export const NoPersonalNumber = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'noPersonalNumber',
      validator: {
        validate: (text) => typeof text !== 'string' || !holdsPersonalNumber(text),
        defaultMessage: () => '$property must not hold a personnummer or a samordningsnummer',
      },
    },
    broken({ rule: 'PERSONAL_NUMBER' }),
  );

export const MailAddress = (): PropertyDecorator =>
  Matches(/^[^\s@]+@[^\s@]+$/, {
    message: '$property must be a mail address',
    ...broken({ rule: 'NOT_A_MAIL_ADDRESS' }),
  });

export const AtMostItems = (maximum: number): PropertyDecorator =>
  ArrayMaxSize(maximum, broken({ rule: 'LIST_TOO_LONG', maximum }));

export const SomeItems = (): PropertyDecorator => ArrayNotEmpty(broken({ rule: 'EMPTY_LIST' }));

export const Between = (minimum: number, maximum: number): PropertyDecorator => {
  const outside = broken({ rule: 'OUT_OF_RANGE', minimum, maximum });
  return allOf(Min(minimum, outside), Max(maximum, outside));
};

export function allOf(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => void rule(target, property));
}
