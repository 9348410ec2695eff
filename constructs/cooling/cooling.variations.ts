import { byHundredths, byKelvins, byShare, onDuty } from "../changes/variations/steps";
import type { Variation } from "../changes/variations/variation";
import { Power } from "../units";

const watts = (value: unknown) => Power.parse(String(value)).watts;

const setpoints = (prop: string, what: string): Variation[] =>
  [-1, 1].map((kelvins) => ({ kind: "setpoint", vary: "value", prop, what, most: 10, next: byKelvins(kelvins) }));

/** One more or one less on duty of units that say how many are; of others one less. */
const duty = (part: string, what: string): Variation[] => [
  { kind: "duty and standby", vary: "value", prop: `${part}.duty`, what: `${what} on duty`, most: 10, next: onDuty(1) },
  { kind: "duty and standby", vary: "value", prop: `${part}.duty`, what: `${what} on duty`, most: 10, next: onDuty(-1) },
];

const units = (part: string, device: string, what: string): Variation => ({
  kind: "one more unit",
  vary: "units",
  prop: part,
  what,
  device,
  most: 6,
});

const pumps = (loop: string, device: string, what: string): Variation => ({
  kind: "one more unit",
  vary: "units",
  prop: `${loop}.pumps`,
  what,
  device,
  single: true,
  most: 2,
});

const capacityTable = (part: string, what: string): Variation => ({
  kind: "next rating",
  vary: "rating",
  prop: part,
  what,
  size: "table[].capacity",
  sizeOf: watts,
  proportional: ["startingPower"],
  share: 0.1,
  most: 10,
});

/** What may change in {@link CoolingProps} where a design fails. */
export const coolingVariations: readonly Variation[] = [
  ...setpoints("dryCoolers.setpoint", "Setpoint of the dry coolers"),
  ...setpoints("cdus.setpoint", "Setpoint of the CDUs"),
  ...setpoints("liquidToAir.setpoint", "Setpoint of the liquid-to-air CDUs"),
  ...setpoints("room.coolingSetpoint", "Cooling setpoint of the room"),
  ...setpoints("room.heatingSetpoint", "Heating setpoint of the room"),
  ...setpoints("room.supplyAir", "Supply air of the room"),
  ...duty("dryCoolers", "Dry coolers"),
  ...duty("cdus", "CDUs"),
  ...duty("liquidToAir", "Liquid-to-air CDUs"),
  ...duty("airConditioners", "Air conditioners"),
  ...duty("trimChiller", "Trim chillers"),
  ...duty("facilityLoop.pumps", "Facility pumps"),
  ...duty("secondaryLoop.pumps", "Secondary pumps"),
  ...(["facilityLoop", "secondaryLoop"] as const).flatMap((loop) =>
    [1, -1].map(
      (hundredths): Variation => ({
        kind: "coolant share",
        vary: "value",
        prop: `${loop}.coolant.share`,
        what: `Glycol in the ${loop === "facilityLoop" ? "facility" : "secondary"} loop`,
        most: hundredths > 0 ? 25 : 10,
        next: byHundredths(hundredths),
      }),
    ),
  ),
  ...[0.25, -0.25].map(
    (share): Variation => ({
      kind: "heater",
      vary: "value",
      prop: "room.heater",
      what: "Heater of the room",
      most: share > 0 ? 20 : 3,
      next: byShare(share),
    }),
  ),
  units("dryCoolers", "dry-cooler", "dry coolers"),
  units("trimChiller", "trim-chiller", "trim chillers"),
  units("cdus", "cdu", "CDUs"),
  units("liquidToAir", "liquid-to-air", "liquid-to-air CDUs"),
  units("airConditioners", "air-conditioner", "air conditioners"),
  pumps("facilityLoop", "facility-pump", "facility pumps"),
  pumps("secondaryLoop", "secondary-pump", "secondary pumps"),
  {
    kind: "next rating",
    vary: "rating",
    prop: "dryCoolers",
    what: "Dry coolers",
    size: "rating.heat",
    sizeOf: watts,
    proportional: ["rating.airFlow", "rating.fanPower"],
    share: 0.1,
    most: 10,
  },
  {
    kind: "next rating",
    vary: "rating",
    prop: "cdus",
    what: "CDUs",
    size: "rating.heat",
    sizeOf: watts,
    proportional: ["rating.primaryFlow", "rating.secondaryFlow"],
    share: 0.1,
    most: 10,
  },
  capacityTable("airConditioners", "Air conditioners"),
  capacityTable("trimChiller", "Trim chillers"),
];
