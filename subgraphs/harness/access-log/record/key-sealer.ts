import type { ReadGatewayKey } from '../../../../platform/sealing/gateway-reader';
import { BoxSealer } from '../../../../platform/sealing/sealed-box';

/** Seals what the gateway alone may read. */
export class KeySealer {
  private readonly boxes = new BoxSealer();

  constructor(private readonly readKey: ReadGatewayKey) {}

  /**
   * @param reader the gateway's own token, which says for which key
   * @param text asked for only when it can be sealed
   * @returns null where the reader is not the gateway
   */
  async seal(reader: string, text: () => Promise<string>): Promise<string | null> {
    const key = await this.readKey(reader);
    return key === undefined ? null : this.boxes.seal(key, await text());
  }
}
