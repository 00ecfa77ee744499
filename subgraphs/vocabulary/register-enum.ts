import { registerEnumType } from 'type-graphql';

export interface EnumTexts<Enum> {
  readonly name: string;
  readonly description: string;
  /** What each of its values means. */
  readonly values: Readonly<Record<keyof Enum, string>>;
}

/** Makes an enum one of the schemas. The compiler asks for a description of every value. */
export function registerEnum<Enum extends object>(
  enumeration: Enum,
  { name, description, values }: EnumTexts<Enum>,
): void {
  const described = Object.entries<string>(values).map(([value, text]) => [value, { description: text }]);
  registerEnumType(enumeration, { name, description, valuesConfig: Object.fromEntries(described) });
}
