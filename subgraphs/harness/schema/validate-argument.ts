import { type ValidationError, validateSync } from 'class-validator';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { BadUserInputError } from '../../../platform/errors/errors';
import type { BrokenRule } from '../../../platform/errors/input-rules';

/**
 * Refuses an input that breaks a rule of its class. A rule's decorator has the broken rule as its `context`.
 * @throws BadUserInputError naming the first field that does
 */
export function validateArgument(value: unknown, type: unknown, { info }: ResolverData): void {
  if (typeof value !== 'object' || value === null) return;
  const [error] = validateSync(value, { skipMissingProperties: true, forbidUnknownValues: false });
  if (error === undefined) return;
  const constraint = Object.keys(error.constraints ?? {})[0]!;
  const problem = error.constraints![constraint]!.slice(error.property.length + 1);
  const path = `${argumentOf(info, type)}.${error.property}`;
  throw new BadUserInputError(path, problem, brokenRule(error, constraint));
}

/** With the value where that is a number: a text may be somebody's. */
function brokenRule({ contexts, property, value }: ValidationError, constraint: string): BrokenRule {
  const broken = contexts?.[constraint] as BrokenRule | undefined;
  if (broken === undefined) throw new Error(`${constraint} of ${property} has no rule for its context`);
  return typeof value === 'number' ? { ...broken, value } : broken;
}

/** The field's argument that is of the class's type. */
function argumentOf({ parentType, fieldName }: GraphQLResolveInfo, type: unknown): string {
  const { name } = type as { readonly name: string };
  return parentType.getFields()[fieldName]!.args.find((arg) => getNamedType(arg.type).name === name)!.name;
}
