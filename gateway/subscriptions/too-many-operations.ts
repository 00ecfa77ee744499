import { GraphQLError } from 'graphql';
import { GatewayErrorCode } from '../../engine/errors/errors';

export function tooManyOperations(max: number, who: 'A socket' | 'A caller'): GraphQLError {
  return new GraphQLError(`${who} carries no more than ${max} operations at a time.`, {
    extensions: { code: GatewayErrorCode.limitExceeded, limit: 'operations', max },
  });
}
