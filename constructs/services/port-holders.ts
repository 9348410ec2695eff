import { anyAddresses, isAnyAddress } from "./ip-address";
import type { PortProps } from "./port";

interface Holder<Id> {
  readonly id: Id;
  readonly order: number;
}

/** The services that use ports of the host: one address and all addresses exclude each other, TCP and UDP do not. */
export class PortHolders<Id> {
  /** The first two with different ids at an address and port: one of them is not the asking one. */
  private readonly holders = new Map<string, Holder<Id>[]>();
  private count = 0;

  add(port: PortProps, id: Id): void {
    for (const place of [placeOf(port, port.address), placeOf(port, everyone)]) {
      const held = this.holders.get(place) ?? [];
      if (held.length < 2 && held[0]?.id !== id) this.holders.set(place, [...held, { id, order: this.count }]);
    }
    this.count += 1;
  }

  /** Returns the first other holder because of which the engine would refuse the port. */
  holderOf(port: PortProps, asking?: Id): Id | undefined {
    const places = isAnyAddress(port.address) ? [everyone] : [port.address, ...anyAddresses];
    return places
      .flatMap((address) => this.holders.get(placeOf(port, address))?.find(({ id }) => id !== asking) ?? [])
      .sort((one, other) => one.order - other.order)[0]?.id;
  }
}

const everyone = "";

function placeOf({ host, protocol = "tcp" }: PortProps, address: string): string {
  return `${host}/${protocol} ${address}`;
}
