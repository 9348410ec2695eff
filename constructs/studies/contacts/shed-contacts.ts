import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import type { NodeLinks } from "../link/node-links";
import { takenLinks } from "../link/receiver-loads";
import { shed } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { NodeContact, NodeContacts } from "./planned-contacts";

/** Contacts of the plan that are lost while the site sheds load. */
export interface ShedContacts {
  /** Antennas and receivers that are shed. */
  readonly devices: readonly string[];
  /** Antennas that receive nothing meanwhile, because they or all of their receivers are shed. */
  readonly antennas: readonly string[];
  /** Number of contacts of which nothing is received. */
  readonly contactCount: number;
  /** Time of these contacts from AOS to LOS. */
  readonly contactS: number; // [s]
  /** Data that are not received, under a clear sky, including those of contacts that keep some links; undefined where unknown. */
  readonly bytes: number | undefined; // [B]
}

/** Finds the contacts that are lost if the grid is away in the whole window. Returns undefined if no antenna or receiver is shed, or if there is no plan. */
export function shedContacts(node: NodeSnapshot, contacts: NodeContacts, links: NodeLinks | undefined): ShedContacts | undefined {
  if (contacts.outcome === "unknown" || node.site.promises.sheddingDownTo === undefined || !node.sky) return undefined;
  const gone = new Set(listIds(shed(node).shed));
  const antennas = listIds(node.sky.antennas);
  const devices = [...antennas, ...listIds(node.receivers)].filter((id) => gone.has(id));
  if (devices.length === 0) return undefined;
  const lost = contacts.contacts.map((contact) => lostOf(contact, node, gone, links));
  const whole = contacts.contacts.filter((_, place) => lost[place]?.isWhole);
  return {
    devices,
    antennas: antennas.filter((antenna) => receiversLeft(node, antenna, gone).length === 0),
    contactCount: whole.length,
    contactS: addUp(whole, ({ aosMs, losMs }) => (losMs - aosMs) / 1000),
    bytes: lost.reduce<number | undefined>((sum, { bytes }) => (sum === undefined || bytes === undefined ? undefined : sum + bytes), 0),
  };
}

interface Lost {
  /** Whether nothing of the contact is received. */
  readonly isWhole: boolean;
  /** Undefined if unknown. */
  readonly bytes: number | undefined; // [B]
}

function lostOf(contact: NodeContact, node: NodeSnapshot, gone: ReadonlySet<string>, links: NodeLinks | undefined): Lost {
  const { antenna, pass } = contact;
  const left = receiversLeft(node, antenna, gone);
  const isWhole = left.length === 0;
  if (!isWhole && (!links || left.length === receiversLeft(node, antenna, new Set()).length)) return { isWhole, bytes: 0 };
  const delivered = links?.ofContact(contact);
  const bytes = delivered?.outcome === "solved" ? delivered.clearBytes : undefined;
  if (isWhole || !links) return { isWhole, bytes };
  const taken = takenLinks(links, pass, left);
  if (taken.outcome === "unknown") return { isWhole, bytes: undefined };
  const kept = taken.links.filter(({ link }) => contact.links.includes(link.id));
  const keptBytes = addUp(kept, ({ volume }) => volume.clear.bytes);
  return { isWhole: kept.length === 0, bytes: bytes === undefined ? undefined : bytes - keptBytes };
}

function receiversLeft({ receivers }: NodeSnapshot, antenna: string, gone: ReadonlySet<string>): readonly string[] {
  if (gone.has(antenna)) return [];
  return listIds(receivers.filter((receiver) => receiver.antenna === antenna && !gone.has(receiver.id)));
}
