import { z } from "zod";
import { carnotEer } from "../engineering/thermal/carnot";
import { coolantParts } from "../facts/cooling/cooling";
import { boughtPartShape } from "../props/bought-part";
import { nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { refuseImplausible, refuseImpossible } from "../props/unusual";
import type { CertificateProps } from "../provenance/certificate";
import { type Source, sourceSchema } from "../provenance/source";
import type { LengthLike } from "../units";
import { type AirConditionerProps, airConditionerSchema } from "./air-conditioners.props";
import type { CapacityRow } from "./capacity-over-ambient.props";
import { type CduProps, cduSchema } from "./cdus.props";
import { type DryCoolerProps, dryCoolerSchema } from "./dry-coolers.props";
import { type LiquidToAirProps, liquidToAirSchema } from "./liquid-to-air.props";
import { type LoopProps, loopSchema } from "./loops.props";
import { type RearDoorProps, rearDoorSchema } from "./rear-doors.props";
import { type RoomProps, roomSchema } from "./room.props";
import { type TrimChillerProps, trimChillerSchema } from "./trim-chillers.props";
import { refuseDutyAboveCount } from "./units.props";

/**
 * The cooling of a node: dry coolers and CDUs for the coolant, air conditioners for the room. Racks without coolant need neither loops, dry coolers nor CDUs: leave
 * out all four. Coolant that gives its heat to the room's air needs only a secondary loop and liquid-to-air CDUs.
 */
export interface CoolingProps {
  /** Loop between the dry coolers and the CDUs. Its pump is the device `facility-pump`, several are `facility-pump-1` … @default no coolant */
  readonly facilityLoop?: LoopProps;
  /** Loop between the CDUs and the racks. Its pump is the device `secondary-pump`, several are `secondary-pump-1` … @default no coolant */
  readonly secondaryLoop?: LoopProps;
  /** Dry coolers. Their devices are `dry-cooler-1`, `dry-cooler-2` … @default no coolant */
  readonly dryCoolers?: DryCoolerProps;
  /** Trim chillers. Their devices are `trim-chiller-1`, `trim-chiller-2` … @default none */
  readonly trimChiller?: TrimChillerProps;
  /** Coolant distribution units. Their devices are `cdu-1`, `cdu-2` … @default no coolant */
  readonly cdus?: CduProps;
  /** Liquid-to-air CDUs in the secondary loop, instead of facility loop, dry coolers and CDUs. Their devices are `liquid-to-air-1`, `liquid-to-air-2` … @default none */
  readonly liquidToAir?: LiquidToAirProps;
  /** Rear doors of racks, in the secondary loop beside cold plates. Each is the device `rear-door-<rack>`. @default none */
  readonly rearDoors?: readonly RearDoorProps[];
  /** Air conditioners. Their devices are `air-conditioner-1`, `air-conditioner-2` … */
  readonly airConditioners: AirConditionerProps;
  /** Room around the equipment. Its devices are `heater`, `lights` and `controls`, where stated. */
  readonly room: RoomProps;
  /** Leak sensors. Each is a device of kind `leak-sensor` that telemetry may watch. @default none */
  readonly leakSensors?: readonly {
    /** Name of the sensor, unique in the node. */
    readonly name: string;
    /** Its certificates for any countries: only those for the country of the site count. @default none */
    readonly certificates?: readonly CertificateProps[];
    /** Highest elevation above sea level at which it works, as its maker states it. @default not judged */
    readonly maximumElevation?: LengthLike;
    /** Source of its numbers. */
    readonly source: Source;
  }[];
}

/** Parts that liquid-to-air CDUs exclude, because they carry heat outdoors. */
const outdoorParts = ["facilityLoop", "dryCoolers", "trimChiller", "cdus"] as const;
/** All parts that liquid-to-air CDUs exclude: rear doors would return heat to the room from which they took it. */
const besideRoomUnits = [...outdoorParts, "rearDoors"] as const;

/** Least heat capacity of water and glycols at any temperature of a loop [J/(m³·K)]: our own bound. */
const leastCoolantJPerM3K = 3e6;

/** Highest share of Carnot's efficiency that machines reach [-]: our own bound, large chillers reach 0.6. */
const usualShare = 0.75;

export const coolingSchema = propsSchema<CoolingProps>()({
  ...optional({
    facilityLoop: loopSchema,
    secondaryLoop: loopSchema,
    dryCoolers: dryCoolerSchema,
    trimChiller: trimChillerSchema,
    cdus: cduSchema,
    liquidToAir: liquidToAirSchema,
    rearDoors: list(rearDoorSchema).superRefine((doors, context) => {
      const racks = new Set<string>();
      doors.forEach(({ rack }, i) => {
        if (racks.size === racks.add(rack).size)
          addProblem(context, [i, "rack"], `must have one rear door but ${rack} has two: leave one out`);
      });
    }),
  }),
  airConditioners: airConditionerSchema,
  room: roomSchema,
  leakSensors: list(z.strictObject({ name: nameSchema, ...boughtPartShape, source: sourceSchema }))
    .superRefine(uniqueNames("leak sensor"))
    .exactOptional(),
}).superRefine((parsed, context) => {
  refuseDutyAboveCount(parsed, context);
  refuseAboveCarnot(parsed, context);
  const given = coolantParts.filter((part) => parsed[part] !== undefined);
  if (given.length === 0 && parsed.trimChiller) {
    addProblem(
      context,
      ["trimChiller"],
      `needs a facility loop with dry coolers before it but there is none: add ${coolantParts.join(", ")}, or leave it out`,
    );
  }
  if (parsed.liquidToAir) {
    if (!parsed.secondaryLoop) {
      addProblem(
        context,
        ["secondaryLoop"],
        "is required with liquidToAir but is missing: add the loop that carries the racks' heat to the units",
      );
    }
    for (const part of besideRoomUnits.filter((one) => parsed[one] !== undefined)) {
      addProblem(
        context,
        [part],
        `must not be combined with liquidToAir but is: leave out ${besideRoomUnits.filter((one) => parsed[one] !== undefined).join(", ")}, or liquidToAir`,
      );
    }
    return;
  }
  if (given.length === 0) {
    if ((parsed.rearDoors ?? []).length > 0)
      addProblem(
        context,
        ["rearDoors"],
        `needs a secondary loop but there is none: add ${coolantParts.join(", ")}, or leave the doors out`,
      );
    return;
  }
  for (const part of coolantParts.filter((one) => parsed[one] === undefined)) {
    addProblem(
      context,
      [part],
      `is required with ${given.join(", ")} but is missing: add it, or leave those out in a node without coolant`,
    );
  }
});

export type ParsedCooling = z.output<typeof coolingSchema>;

/** Refuses rows of tables above Carnot's efficiency between the cooled side and the outdoor air of the row. */
function refuseAboveCarnot(
  { room, airConditioners, trimChiller, dryCoolers, facilityLoop }: ParsedCooling,
  context: z.RefinementCtx,
): void {
  refuseRows("airConditioners", airConditioners.table, () => ["air of the room", room.coolingSetpoint.celsius], context);
  if (!trimChiller || !dryCoolers || !facilityLoop) return;
  const { setpoint } = dryCoolers;
  // the entering side is warmer than the leaving side by at most the capacity of all units
  const rise = ({ capacity }: CapacityRow) =>
    (trimChiller.count * capacity.watts) / (leastCoolantJPerM3K * facilityLoop.flow.cubicMetresPerSecond);
  refuseRows("trimChiller", trimChiller.table, (row) => ["coolant", setpoint.celsius + rise(row)], context);
}

function refuseRows(
  part: string,
  table: readonly CapacityRow[],
  cooled: (row: CapacityRow) => readonly [what: string, atMostC: number],
  context: z.RefinementCtx,
): void {
  for (const [i, row] of table.entries()) {
    const [what, sourceC] = cooled(row);
    const most = carnotEer(sourceC, row.ambient.celsius);
    const usual = usualShare * most;
    if (row.eer <= usual) continue;
    if (row.eer <= most) {
      const words = `${usual.toFixed(1)} or less`;
      const message = `must be ${words} to be plausible (our own bound: the best machines reach two thirds of Carnot's ${most.toFixed(1)} between ${what} and outdoor air of ${row.ambient}) but is ${row.eer}: correct the row from the data sheet`;
      refuseImplausible(row, "eer", { message, usual: words, value: `${row.eer}`, within: [part, "table", i] }, context);
      continue;
    }
    const message = `must be at most ${most.toFixed(1)}, Carnot's between ${what} of ${sourceC.toFixed(1)} °C at most and outdoor air of ${row.ambient}, but is ${row.eer}: no machine that rejects its heat to that air can reach more, correct the row from the data sheet`;
    refuseImpossible([part, "table", i, "eer"], message, context);
  }
}
