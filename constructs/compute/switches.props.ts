import { z } from "zod";
import type { SwitchFacts } from "../facts/compute/switch";
import { computeRanges } from "../plausibility/compute";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { intBetween } from "../props/between";
import { type BoughtPartProps, boughtPartShape } from "../props/bought-part";
import { nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { power } from "../props/quantities";
import { objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { modulePowerClassW, poeClassW } from "../standards/power-classes";
import type { PowerLike } from "../units";

/** Highest power of a module: from its data sheet, or by the power class (SFF-8636) that it reports. */
export type ModulePowerProps =
  | {
      /** Highest power of one module. */
      readonly power: PowerLike;
      /** Reasons for values outside their plausible range, by the name of the prop. @default none */
      readonly unusual?: Unusual<"power">;
    }
  | {
      /** Power class that the module reports (SFF-8636). */
      readonly class: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    };

/** Equal ports that have equal modules. */
export interface SwitchPortsProps extends BoughtPartProps {
  /** Name, unique in the switch, such as `uplinks`. */
  readonly name: string;
  /** Number of these ports. */
  readonly count: number;
  /** Highest module power that the switch's maker allows at one port. */
  readonly limit: PowerLike;
  /** Optical module in each port: its power, or its power class. */
  readonly module: ModulePowerProps;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"limit">;
}

/** Equal devices that the switch powers over their network cables. */
export interface PoweredDevicesProps {
  /** Name, unique in the switch, such as `cameras`. */
  readonly name: string;
  /** Number of these devices. */
  readonly count: number;
  /** Power that one device needs: by its IEEE 802.3 class, or as much as the port reserves for it. */
  readonly needs:
    | {
        /** Class of the device (IEEE 802.3). */
        readonly class: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
      }
    | {
        /** Power that the port reserves for one device. */
        readonly power: PowerLike;
        /** Reasons for values outside their plausible range, by the name of the prop. @default none */
        readonly unusual?: Unusual<"power">;
      };
}

/** A network switch in a rack. Its power is part of the rack's power and is not added again. */
export interface SwitchProps extends BoughtPartProps {
  /** Name, unique in the rack, such as `leaf-1`. */
  readonly name: string;
  /** Highest power of the switch without modules and powered devices. */
  readonly base: PowerLike;
  /** Highest power that its supplies provide and its cooling removes, for the switch and its modules, without powered devices. */
  readonly budget: PowerLike;
  /** Ports with their optical modules. */
  readonly ports: readonly SwitchPortsProps[];
  /** Power over Ethernet. @default it powers no device */
  readonly poe?: {
    /** Highest power that it provides to all powered devices together. */
    readonly budget: PowerLike;
    /** Devices that it powers. */
    readonly devices: readonly PoweredDevicesProps[];
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"budget">;
  };
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"base" | "budget">;
}

const count = intBetween(1, 1000);
const stated = (plausible: PlausibleRange<Extract<PowerLike, string>>) =>
  objectWithUnusual({ power: power({ positive: true, plausible }) });

const ports = propsSchema<SwitchPortsProps>()({
  name: nameSchema,
  count,
  limit: power({ positive: true, plausible: computeRanges.switch.portLimit }),
  module: z.union([stated(computeRanges.switch.module), z.strictObject({ class: z.literal([1, 2, 3, 4, 5, 6, 7]) })]),
  ...boughtPartShape,
});

const devices = propsSchema<PoweredDevicesProps>()({
  name: nameSchema,
  count,
  needs: z.union([z.strictObject({ class: z.literal([0, 1, 2, 3, 4, 5, 6, 7, 8]) }), stated(computeRanges.switch.poeDevice)]),
});

export const switchSchema = propsSchema<SwitchProps>()({
  name: nameSchema,
  base: power({ positive: true, plausible: computeRanges.switch.base }),
  budget: power({ positive: true, plausible: computeRanges.switch.budget }),
  ports: list(ports).superRefine(uniqueNames("group of ports")),
  poe: objectWithUnusual({
    budget: power({ positive: true, plausible: computeRanges.switch.poeBudget }),
    devices: list(devices).min(1).superRefine(uniqueNames("group of devices")),
  }).exactOptional(),
  ...boughtPartShape,
  source: sourceSchema,
});

/** Returns the numbers of a switch that rules need. */
export function switchFacts({ name, base, budget, ports: groups, poe, source }: z.output<typeof switchSchema>): SwitchFacts {
  return {
    id: name,
    baseW: base.watts,
    budgetW: budget.watts,
    ports: groups.map(({ name: of, count: number, limit, module }) => ({
      name: of,
      count: number,
      limitW: limit.watts,
      moduleW: "class" in module ? modulePowerClassW[module.class] : module.power.watts,
    })),
    ...(poe && {
      poe: {
        budgetW: poe.budget.watts,
        devices: poe.devices.map(({ name: of, count: number, needs }) => ({
          name: of,
          count: number,
          powerW: "class" in needs ? poeClassW[needs.class] : needs.power.watts,
        })),
      },
    }),
    source,
  };
}
