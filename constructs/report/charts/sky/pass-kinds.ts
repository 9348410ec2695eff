import { listValues } from "../../../plain/list-values";
import type { MissedPass, PlannedContacts } from "../../../studies/contacts/planned-contacts";
import type { NodePass } from "../../../studies/passes/node-passes";
import { ink, paper } from "../drawing/print-style";

/** The result of a pass: its antenna receives it, another one does, or none. */
export type PassKind = "contact" | "elsewhere" | "missed";

export const kindStyles: Readonly<Record<PassKind, Readonly<Record<string, string | number>>>> = {
  contact: { fill: "#35618f", "fill-opacity": 0.75 },
  elsewhere: { fill: "#35618f", "fill-opacity": 0.2 },
  missed: { fill: paper, stroke: ink, "stroke-width": 0.8 },
};

/** Words of the key, in its order. */
export const kindTexts: Readonly<Record<PassKind, string>> = {
  contact: "contact",
  elsewhere: "another antenna receives it",
  missed: "not received",
};

/** Returns a function that finds the kind of a pass in a contact plan. */
export function passKinds({ contacts, missed }: PlannedContacts): (pass: NodePass) => PassKind {
  const received = new Set(listValues(contacts, "pass"));
  const bySatellite = new Map<number, MissedPass[]>();
  for (const one of missed) bySatellite.set(one.catalogueNumber, [...(bySatellite.get(one.catalogueNumber) ?? []), one]);
  return (pass) => {
    if (received.has(pass)) return "contact";
    const isLost = bySatellite
      .get(pass.catalogueNumber)
      ?.some(({ aosMs, losMs, antennas }) => antennas.includes(pass.antenna) && aosMs < pass.losMs && pass.aosMs < losMs);
    return isLost ? "missed" : "elsewhere";
  };
}
