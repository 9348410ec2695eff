import type { NodeLinks } from "../link/node-links";
import { shed } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { NodeContacts } from "./planned-contacts";

/** Contacts of the plan that are lost while the site sheds. */
export interface ShedContacts {
  /** Antennas and receivers that are shed. */
  readonly devices: readonly string[];
  /** Antennas that receive nothing then: they are shed, or all of their receivers are. */
  readonly antennas: readonly string[];
  readonly contactCount: number;
  /** Of them, from AOS to LOS. */
  readonly contactS: number; // [s]
  /** What they bring under a clear sky; undefined where nobody knows. */
  readonly bytes: number | undefined; // [B]
}

/** What of the plan is lost in the whole window if the grid is gone all the time. Undefined where nothing that receives is shed, and where there is no plan. */
export function shedContacts(node: NodeSnapshot, contacts: NodeContacts, links: NodeLinks | undefined): ShedContacts | undefined {
  if (contacts.outcome === "unknown" || node.site.promises.sheddingDownTo === undefined || !node.sky) return undefined;
  const gone = new Set(shed(node).shed.map(({ id }) => id));
  const antennas = node.sky.antennas.map(({ id }) => id);
  const devices = [...antennas, ...node.receivers.map(({ id }) => id)].filter((id) => gone.has(id));
  if (devices.length === 0) return undefined;
  const silent = antennas.filter((antenna) => gone.has(antenna) || isWithoutReceiver(node, antenna, gone));
  const lost = contacts.contacts.filter(({ antenna }) => silent.includes(antenna));
  return {
    devices,
    antennas: silent,
    contactCount: lost.length,
    contactS: lost.reduce((sum, { aosMs, losMs }) => sum + (losMs - aosMs) / 1000, 0),
    bytes: lost.reduce<number | undefined>((sum, { pass }) => plus(sum, links?.ofPass(pass)), 0),
  };
}

function isWithoutReceiver({ receivers }: NodeSnapshot, antenna: string, gone: ReadonlySet<string>): boolean {
  return receivers.filter((receiver) => receiver.antenna === antenna).every(({ id }) => gone.has(id));
}

function plus(sum: number | undefined, delivered: ReturnType<NodeLinks["ofPass"]> | undefined): number | undefined {
  return sum === undefined || delivered?.outcome !== "solved" ? undefined : sum + delivered.clearBytes;
}
