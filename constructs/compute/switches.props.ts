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

/** Most that a module draws: by its sheet, or by the class of SFF-8636 that it states of itself. */
export type ModulePowerProps =
  | {
      /** What one module draws at most. */
      readonly power: PowerLike;
      /** Values that hold outside their plausible range, and why. @default none */
      readonly unusual?: Unusual<"power">;
    }
  | {
      /** Power class that the module states of itself (SFF-8636). */
      readonly class: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    };

/** Equal ports with equal modules in them. */
export interface SwitchPortsProps extends BoughtPartProps {
  /** Unique in the switch, as `uplinks`. */
  readonly name: string;
  /** How many ports are alike. */
  readonly count: number;
  /** Most that one port may be loaded with, by the switch's maker. */
  readonly limit: PowerLike;
  /** The optical module in each: its power, or the power class of its form factor. */
  readonly module: ModulePowerProps;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"limit">;
}

/** Devices that the switch powers over their cable. */
export interface PoweredDevicesProps {
  /** Unique in the switch, as `cameras`. */
  readonly name: string;
  /** How many devices are alike. */
  readonly count: number;
  /** Class of IEEE 802.3, or what the port is set to keep for one. */
  readonly needs:
    | {
        /** Class of the device (IEEE 802.3). */
        readonly class: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
      }
    | {
        /** What one device draws at its port. */
        readonly power: PowerLike;
        /** Values that hold outside their plausible range, and why. @default none */
        readonly unusual?: Unusual<"power">;
      };
}

/** A network switch in a rack. Its power is the rack's and is not added again. */
export interface SwitchProps extends BoughtPartProps {
  /** Unique in the rack, as `leaf-1`. */
  readonly name: string;
  /** Most that it draws without modules and powered devices. */
  readonly base: PowerLike;
  /** Most that its supplies give and its cooling carries away, for itself and its modules, powered devices left out. */
  readonly budget: PowerLike;
  /** Its ports with the optics in them. */
  readonly ports: readonly SwitchPortsProps[];
  /** Power that it gives to devices over their cables. @default it powers nothing */
  readonly poe?: {
    /** Most that it gives to all its ports together. */
    readonly budget: PowerLike;
    /** What hangs on its ports and draws power from them. */
    readonly devices: readonly PoweredDevicesProps[];
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"budget">;
  };
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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

/** Parses {@link SwitchProps}. */
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

/** What a switch is to the rules. */
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
