import { isAnyAddress } from "./ip-address";
import type { LoosenedFacts } from "./loosened";
import { firstUserPort, type PortProps } from "./port";
import type { ServiceFacts } from "./service-facts";

/** Permissions that a container gains by each loosening, where they can be named. */
export type GivenByLoosening = Readonly<Partial<Record<keyof LoosenedFacts, readonly string[]>>>;

type LoosenedService = Pick<ServiceFacts, "loosened" | "user" | "ports" | "dataDirectories" | "machine" | "engineSocket">;

/** Returns the permissions that facts show for each loosening: a user, capabilities, ports, devices, directories. */
export function givenByLoosening({ loosened, user, ports, dataDirectories, machine, engineSocket }: LoosenedService): GivenByLoosening {
  const named: GivenByLoosening = {
    rootUser: [user],
    capabilities: loosened.capabilities?.add ?? [],
    anyAddress: ports.filter(({ address }) => isAnyAddress(address)).map(portText),
    privilegedPort: ports.filter(({ host }) => host < firstUserPort).map(portText),
    devices: (machine?.devices ?? []).map(deviceText),
    removableData: dataDirectories,
    discarded: loosened.discarded?.paths ?? [],
    engineSocket: engineSocket === undefined ? [] : [engineSocket],
  };
  return Object.fromEntries(
    Object.entries(named).filter(([protection, names]) => loosened[protection as keyof LoosenedFacts] !== undefined && names.length > 0),
  );
}

function portText({ address, host, protocol = "tcp" }: PortProps): string {
  return `${address.includes(":") ? `[${address}]` : address}:${host}/${protocol}`;
}

function deviceText({ host, container, access }: NonNullable<ServiceFacts["machine"]>["devices"][number]): string {
  return `${host}${container === host ? "" : ` as ${container}`} (${access})`;
}
