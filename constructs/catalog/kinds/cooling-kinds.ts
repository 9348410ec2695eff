import { Power } from "../../units";
import type { Part } from "../makers/part";
import type { KindOfPart } from "./kind-of-part";
import { atFrequency, wholeUpTo } from "./shares";

/** One Btu of the International Table an hour [W]. ISO 31-4:1992, annex B. */
const wattsPerBtuPerHour = 0.293_071_07;

/** Returns the published capacity of an air conditioner that has no prop, in kW or in Btu/h [W]. */
function capacityBeside({ beside: { capacity = "" } = {} }: Part): number | undefined {
  const [, btuPerHour] = /^(\d+) Btu\/h$/.exec(capacity) ?? [];
  if (btuPerHour !== undefined) return Number(btuPerHour) * wattsPerBtuPerHour;
  return capacity === "" ? undefined : Power.parse(capacity).watts;
}

export const coolingKinds: readonly KindOfPart[] = [
  {
    kind: "dry-cooler",
    title: "Dry coolers",
    stands: "cooling.dryCoolers",
    into: "rating",
    figures: { heat: "heat", "air in": "airIn", "coolant in": "coolantIn", "coolant out": "coolantOut", fans: "fanPower" },
    capacity: { power: "heat" },
    shares: { ambientC: wholeUpTo("airIn") }, // at the coolant of its point
  },
  {
    kind: "cdu",
    title: "Coolant distribution units",
    stands: "cooling.cdus",
    into: "rating",
    figures: { heat: "heat", approach: "approach", "secondary flow": "secondaryFlow" },
    capacity: { power: "heat" },
  },
  {
    kind: "air-conditioner",
    title: "Air conditioners",
    stands: "cooling.airConditioners",
    figures: {
      capacity: ({ beside }) => beside?.capacity,
      frequency: "frequency",
      "restart delay": ({ beside }) => beside?.["restart delay"],
    },
    capacity: { power: capacityBeside },
    shares: { ambientC: () => undefined, frequencyHz: atFrequency }, // no document has a table over outdoor air
  },
];
