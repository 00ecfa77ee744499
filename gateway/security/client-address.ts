import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Tells who has sent a request: a key for counting, which is the address, or the network of an IPv6 address. */
export type ReadClientAddress = (request: IncomingMessage) => string;

/**
 * The address of the connection; where that is a trusted proxy's, the last one in `X-Forwarded-For` that is not a trusted
 * proxy's: what stands before it is what the client itself may have written.
 *
 * @param trustedProxies addresses and networks, such as `10.0.0.0/8`
 */
export function createClientAddressReader(trustedProxies: readonly string[]): ReadClientAddress {
  const trusted = toBlockList(trustedProxies);
  const isTrusted = (address: string) => trusted.check(address, familyOf(address));
  return ({ socket, headers }) => {
    let address = plain(socket.remoteAddress ?? '');
    const forwarded = trustedProxies.length === 0 ? [] : hopsOf(headers['x-forwarded-for']);
    while (forwarded.length > 0 && isIP(address) !== 0 && isTrusted(address)) {
      const previous = plain(forwarded.pop()!.trim());
      if (isIP(previous) === 0) break;
      address = previous;
    }
    return keyOf(address);
  };
}

/** @throws Error for what is no address or network */
export function toBlockList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address, prefix, ...rest] = entry.split('/') as [string, string?, ...string[]];
    if (isIP(address) === 0 || rest.length > 0) throw new Error(`${entry} is no address`);
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function hopsOf(header: string | string[] | undefined): string[] {
  return [header ?? []].flat().flatMap((line) => line.split(','));
}

/** An IPv4 address may come as one of IPv6. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

/** Who has one IPv6 address has the 2^64 of its network. */
function keyOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  while (tail !== undefined && groups.length + end.length < 8) groups.push('0');
  return `${[...groups, ...end].slice(0, 4).join(':')}::/64`;
}
