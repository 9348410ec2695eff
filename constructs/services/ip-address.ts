import { isIPv4, isIPv6 } from "node:net";

/** An IPv4 address in IPv6 form, as a URL writes it. */
const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * Returns an IP address in the one spelling in which the engine reads it back, or undefined. An address with a zone is refused: the engine
 * drops an address that it cannot read, and binds every address.
 *
 * @source RFC 5952; Go, net/netip, `Addr.String`; RFC 4291 section 2.5.5.2, of IPv4 written as IPv6
 */
export function canonicalAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  if (!isIPv6(text) || text.includes("%")) return undefined;
  const address = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(address) ?? [];
  return high === undefined || low === undefined ? address : [high, low].flatMap(bytes).join(".");
}

/** Returns the two bytes of four hexadecimal digits. */
function bytes(group: string): [number, number] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}

/** Every address of the host, in the canonical spelling. */
export const anyAddresses = ["0.0.0.0", "::"];

/** Whether it means every address of the host. The address is in its canonical spelling. */
export function isAnyAddress(address: string): boolean {
  return anyAddresses.includes(address);
}
