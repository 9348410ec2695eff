import { byHundredths, byKelvins, byShare, onDuty } from "../changes/variations/steps";
import type { Variation } from "../changes/variations/variation";
import { type CoolingDevice, coolingProps } from "../facts/cooling/cooling";
import { Power } from "../units";

const watts = (value: unknown) => Power.parse(String(value)).watts;

const setpoints = (prop: string, what: string): Variation[] =>
  [-1, 1].map((kelvins) => ({ kind: "setpoint", vary: "value", prop, what, most: 10, next: byKelvins(kelvins) }));

/** Makes two variations: one unit more, and one less, on duty. */
const duty = (part: string, what: string): Variation[] =>
  ([1, -1] as const).map((units) => ({
    kind: "duty and standby",
    vary: "value",
    prop: `${part}.duty`,
    what: `${what} on duty`,
    most: 10,
    next: onDuty(units),
  }));

const units = (device: CoolingDevice, what: string): Variation => ({
  kind: "one more unit",
  vary: "units",
  prop: coolingProps[device],
  what,
  device,
  most: 6,
});

const pumps = (device: CoolingDevice, what: string): Variation => ({
  kind: "one more unit",
  vary: "units",
  prop: `${coolingProps[device]}.pumps`,
  what,
  device,
  single: true,
  most: 2,
});

const nextRating = (device: CoolingDevice, what: string, size: string, proportional: readonly string[]): Variation => ({
  kind: "next rating",
  vary: "rating",
  prop: coolingProps[device],
  what,
  size,
  sizeOf: watts,
  proportional,
  share: 0.1,
  most: 10,
});

/** Variations of {@link CoolingProps}. */
export const coolingVariations: readonly Variation[] = [
  ...setpoints(`${coolingProps["dry-cooler"]}.setpoint`, "Setpoint of the dry coolers"),
  ...setpoints("cdus.setpoint", "Setpoint of the CDUs"),
  ...setpoints("liquidToAir.setpoint", "Setpoint of the liquid-to-air CDUs"),
  ...setpoints("room.coolingSetpoint", "Cooling setpoint of the room"),
  ...setpoints("room.heatingSetpoint", "Heating setpoint of the room"),
  ...setpoints("room.supplyAir", "Supply air of the room"),
  ...duty(coolingProps["dry-cooler"], "Dry coolers"),
  ...duty("cdus", "CDUs"),
  ...duty("liquidToAir", "Liquid-to-air CDUs"),
  ...duty("airConditioners", "Air conditioners"),
  ...duty(coolingProps["trim-chiller"], "Trim chillers"),
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
  {
    kind: "coolant volume",
    vary: "value",
    prop: "secondaryLoop.volume",
    what: "Volume of the secondary loop, with a buffer tank",
    most: 20,
    helps: ["cooling/ride-through", "cooling/restart-peak-within-limit"],
    next: byShare(0.25),
  },
  units("dry-cooler", "dry coolers"),
  units("trim-chiller", "trim chillers"),
  units("cdu", "CDUs"),
  units("liquid-to-air", "liquid-to-air CDUs"),
  units("air-conditioner", "air conditioners"),
  pumps("facility-pump", "facility pumps"),
  pumps("secondary-pump", "secondary pumps"),
  nextRating("dry-cooler", "Dry coolers", "rating.heat", ["rating.airFlow", "rating.fanPower"]),
  nextRating("cdu", "CDUs", "rating.heat", ["rating.primaryFlow", "rating.secondaryFlow"]),
  nextRating("air-conditioner", "Air conditioners", "table[].capacity", ["startingPower"]),
  nextRating("trim-chiller", "Trim chillers", "table[].capacity", ["startingPower"]),
];
