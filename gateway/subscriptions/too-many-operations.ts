import { GraphQLError } from 'graphql';
import { EngineErrorCode } from '../../engine/index';

export function tooManyOperations(max: number, who: 'A socket' | 'A caller'): GraphQLError {
  return new GraphQLError(`${who} carries no more than ${max} operations at a time.`, {
    extensions: { code: EngineErrorCode.limitExceeded, limit: 'operations', max },
  });
}
