import { z } from "zod";
import { downlinkRanges } from "../plausibility/downlink";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape, type PartProps, partShape } from "../props/bought-part";
import { nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { nameList } from "../props/problems/name-list";
import { propsSchema } from "../props/props-schema";
import { dataRate, power, ratio } from "../props/quantities";
import { type FrequencyRangeProps, frequencyRange, voltageRange } from "../props/ranges";
import { refuseIdlePriority, type ShedProps, shedShape } from "../props/shed";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DataRateLike, PowerLike, RatioLike, VoltageLike } from "../units";
import { quotedText } from "../units/shown-text";

/** One antenna with its drives and controller. */
export interface AntennaProps extends ShedProps, PartProps {
  /** Unique in the node, as `antenna-1`. */
  readonly name: string;
  /** NORAD catalogue numbers of the satellites it follows, up to nine digits. */
  readonly satellites: readonly number[];
  /** Electric power while it tracks, drives and controller together. */
  readonly power: PowerLike;
  /** Power factor of its drives and amplifiers. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Voltage that it runs on, between the conductors it hangs on. @default not judged */
  readonly inputVoltage?: {
    /** Lowest voltage that it runs on. */
    readonly minimum: VoltageLike;
    /** Highest voltage that it runs on. */
    readonly maximum: VoltageLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Frequencies that it runs on. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Where it stands, which is where its heat ends. @default "outside" */
  readonly place?: "inside" | "outside";
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"power">;
}

/** One receiver or modem in the node. */
export interface ReceiverProps extends ShedProps, BoughtPartProps {
  /** Unique in the node, as `receiver-1`. */
  readonly name: string;
  /** Name of the antenna that feeds it. */
  readonly antenna: string;
  /** Data that it can deliver while it receives. */
  readonly dataRate: DataRateLike;
  /** What it draws while it receives. */
  readonly power: PowerLike;
  /** Power factor of its supply. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Voltage that it runs on, between the conductors it hangs on. @default not judged */
  readonly inputVoltage?: {
    /** Lowest voltage that it runs on. */
    readonly minimum: VoltageLike;
    /** Highest voltage that it runs on. */
    readonly maximum: VoltageLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"minimum" | "maximum">;
  };
  /** Frequencies that it runs on. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"dataRate" | "power">;
}

/** The downlink of a node: what it receives from which satellites, and what that draws. */
export interface DownlinkProps {
  /** Antennas that follow satellites. */
  readonly antennas: readonly AntennaProps[];
  /** Receivers that turn the signal into data. */
  readonly receivers: readonly ReceiverProps[];
}

const antenna = propsSchema<AntennaProps>()({
  name: nameSchema,
  satellites: list(z.int().min(1).max(999_999_999)).min(1),
  power: power({ plausible: downlinkRanges.antenna.power }),
  powerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  inputVoltage: voltageRange(powerRanges.inputVoltage).exactOptional(),
  inputFrequency: frequencyRange({ plausible: powerRanges.inputFrequency }).exactOptional(),
  place: z.enum(["inside", "outside"]).exactOptional(),
  ...shedShape,
  ...partShape,
  source: sourceSchema,
}).superRefine(refuseIdlePriority("antenna"));

const receiver = propsSchema<ReceiverProps>()({
  name: nameSchema,
  antenna: nameSchema,
  dataRate: dataRate({ plausible: downlinkRanges.receiver.dataRate }),
  power: power({ plausible: downlinkRanges.receiver.power }),
  powerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  inputVoltage: voltageRange(powerRanges.inputVoltage).exactOptional(),
  inputFrequency: frequencyRange({ plausible: powerRanges.inputFrequency }).exactOptional(),
  ...shedShape,
  ...boughtPartShape,
  source: sourceSchema,
}).superRefine(refuseIdlePriority("receiver"));

/** Parses {@link DownlinkProps}. */
export const downlinkSchema = propsSchema<DownlinkProps>()({
  antennas: list(antenna).min(1).superRefine(uniqueNames("antenna")),
  receivers: list(receiver).min(1).superRefine(uniqueNames("receiver")),
}).superRefine((downlink, context) => {
  const antennas = new Set(downlink.antennas.map(({ name }) => name));
  const known = nameList([...antennas].map(quotedText));
  for (const [i, { antenna: name }] of downlink.receivers.entries()) {
    if (!antennas.has(name)) {
      context.addIssue({
        code: "custom",
        path: ["receivers", i, "antenna"],
        message: `names the antenna ${quotedText(name)} but the design has ${known}: use one of these or add the antenna`,
      });
    }
  }
});

/** {@link DownlinkProps} with every quantity parsed. */
export type ParsedDownlink = z.output<typeof downlinkSchema>;
