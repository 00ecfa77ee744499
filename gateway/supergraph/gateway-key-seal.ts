import type { KeySeal } from '../../engine/index';
import type { Logger } from '../../platform/logging/logger';
import { audienceOfSeals, SEALS_FOR } from '../../platform/sealing/gateway-reader';
import { BoxReader } from '../../platform/sealing/sealed-box';
import type { ServiceKey } from '../../platform/tokens/service-key';
import { ServiceTokens } from '../../platform/tokens/service-token';

/**
 * The districts seal keys for a key pair of this process; a token of the gateway says which. Shards that have nothing to keep
 * from who asks them may leave them open.
 */
export function createKeySeal(key: ServiceKey | null, logger: Logger): KeySeal {
  const box = new BoxReader();
  const open = (keys: string) => (keys.startsWith('{') ? keys : box.open(keys));
  if (key === null) return { open, reader: async () => undefined };
  const own = { ...key, audience: audienceOfSeals(key.audience) };
  const tokens = new ServiceTokens(own, { [SEALS_FOR]: box.publicKey });
  return {
    open,
    async reader() {
      try {
        return await tokens.token();
      } catch (error) {
        logger.error({ err: error }, 'pages come in one round: more persons are recorded than are shown');
        return undefined;
      }
    },
  };
}
