import { listIds } from "../plain/list-ids";
import { instantText } from "../props/instant-text";
import type { NodeContact } from "../studies/contacts/planned-contacts";
import type { NodeLinks } from "../studies/link/node-links";
import type { SkyStudy } from "../studies/sky-study";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { type ContactPlan, type ContactPlanLink, contactPlanVersion, type ScheduledActivity } from "./contact-plan";

/** Returns the contact plan of a node. Nothing in it is from outside the description: equal designs have equal bytes. */
export function plannedContactPlan({ name, receivers }: Pick<NodeSnapshot, "name" | "receivers">, study: SkyStudy): ContactPlan {
  const { sky, contacts, links } = study;
  const receiversOf = (antenna: string) => listIds(receivers.filter((one) => one.antenna === antenna));
  const planned = contacts.outcome === "planned" ? contacts.contacts : [];
  return {
    schemaVersion: contactPlanVersion,
    siteRef: name,
    startTime: instantText(sky.fromMs),
    endTime: instantText(sky.toMs),
    outcome: contacts.outcome,
    ...(contacts.outcome === "unknown" && { reason: contacts.reason }),
    elements: sky.source,
    satellites: sky.satellites.map(({ id, elements: { catalogueNumber, epochMs } }) => ({
      satellite: id,
      catalogueNumber,
      epoch: instantText(epochMs),
    })),
    apertures: sky.antennas.map(({ id }) => ({ apertureRef: id, receivers: receiversOf(id) })),
    scheduledActivities: planned.map((contact) => activityOf(contact, receiversOf(contact.antenna), links)),
  };
}

function activityOf(contact: NodeContact, receivers: readonly string[], links: NodeLinks | undefined): ScheduledActivity {
  const { satellite, catalogueNumber, antenna, aosMs, losMs, occupiedFromMs, occupiedToMs, pass } = contact;
  return {
    satellite,
    catalogueNumber,
    apertureRef: antenna,
    receivers,
    beginningOfActivity: instantText(occupiedFromMs),
    beginningOfTrack: instantText(aosMs),
    tca: instantText(pass.tcaMs),
    endOfTrack: instantText(losMs),
    endOfActivity: instantText(occupiedToMs),
    maximumElevationDegrees: Number(pass.maximumElevationDegrees.toFixed(3)),
    cutAtStart: pass.cutAtStart,
    cutAtEnd: pass.cutAtEnd,
    ...(links && { links: linksOf(contact, links) }),
  };
}

function linksOf(contact: NodeContact, links: NodeLinks): readonly ContactPlanLink[] {
  const delivered = links.ofContact(contact);
  const received = links.sky.links.filter(({ id }) => contact.links.includes(id));
  return received.map(({ id, frequencyHz, occupiedBandwidthHz, polarisation }) => {
    const volume = delivered.outcome === "solved" ? delivered.links.find(({ link }) => link.id === id)?.volume : undefined;
    return {
      link: id,
      frequencyHz,
      occupiedBandwidthHz,
      polarisation,
      ...(volume && { clearBytes: Math.round(volume.clear.bytes), atShareBytes: Math.round(volume.atShare.bytes) }),
    };
  });
}
