import { z } from "zod";
import { counted } from "../plain/counted";
import { downlinkRanges } from "../plausibility/downlink";
import { intBetween } from "../props/between";
import { type BoughtPartProps, boughtPartShape, type PartProps, partShape } from "../props/bought-part";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { inputFrequency } from "../props/electrical-values";
import { type HorizonPointProps, horizonSchema } from "../props/horizon";
import { nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { nameList } from "../props/problems/name-list";
import { propsSchema } from "../props/props-schema";
import { angle, dataRate, duration, power } from "../props/quantities";
import { type RadioBandProps, radioBandSchema } from "../props/radio-band";
import type { FrequencyRangeProps } from "../props/ranges";
import { powerFactor } from "../props/shares";
import { refuseIdlePriority, type ShedProps, shedShape } from "../props/shed";
import { askedShape, type PolledProps } from "../props/speaks";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import {
  Angle,
  type AngleLike,
  type DataRateLike,
  type DurationLike,
  type PowerLike,
  type RadioFrequencyLike,
  type RatioLike,
} from "../units";
import { quotedText } from "../units/shown-text";
import { type ContactsProps, contactsSchema, refuseIdleContacts } from "./contacts.props";
import { type LinkProps, linksSchema } from "./links.props";
import { type MountProps, mountSchema } from "./mount.props";
import { type DataProductProps, dataProductsSchema } from "./products.props";
import { bandwidthSchema, type ReceptionProps, receptionsSchema } from "./receptions.props";
import { refuseLinks } from "./refuse-links";
import { refuseProducts } from "./refuse-products";
import {
  type ElementsProps,
  elementsSchema,
  type SatelliteProps,
  satellitesSchema,
  type WindowProps,
  windowSchema,
} from "./satellites.props";
import { type StorageProps, storageSchema } from "./storage.props";

/** An antenna with its drives and controller. */
export interface AntennaProps extends ShedProps, PartProps, PolledProps, BuiltForProps {
  /** Name, unique in the node, such as `antenna-1`. */
  readonly name: string;
  /** NORAD catalogue numbers of the satellites that it follows, up to nine digits. */
  readonly satellites: readonly number[];
  /** Electric power of drives and controller while it tracks. */
  readonly power: PowerLike;
  /** Additional power of its drives in the strongest wind in which it works. It counts in every scenario. @default none */
  readonly windPower?: PowerLike;
  /** Additional power that keeps ice off it, at the coldest climate point. @default none */
  readonly deIcingPower?: PowerLike;
  /** Power factor of its drives and amplifiers. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Supply frequencies at which it works. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Lowest elevation at which it receives. @default "5 °" */
  readonly minimumElevation?: AngleLike;
  /** Skyline around the antenna. @default that of the site */
  readonly horizon?: readonly HorizonPointProps[];
  /** Longest contact. A longer pass becomes several contacts. @default no pass is divided */
  readonly maximumContact?: DurationLike;
  /** Bands that it receives, from which links are computed. @default no link is received */
  readonly receptions?: readonly ReceptionProps[];
  /** Time between two contacts to turn and set up. @default "0 s" */
  readonly gap?: DurationLike;
  /** Mount with which it follows a satellite. @default no contact time is lost by the mount */
  readonly mount?: MountProps;
  /** Place where it stands and where its heat goes. @default "outside" */
  readonly place?: "inside" | "outside";
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"power" | "windPower" | "deIcingPower" | "minimumElevation" | "gap">;
}

/** A receiver or modem in the node. */
export interface ReceiverProps extends ShedProps, BoughtPartProps, PolledProps, BuiltForProps {
  /** Name, unique in the node, such as `receiver-1`. */
  readonly name: string;
  /** Name of the antenna that feeds it. */
  readonly antenna: string;
  /** Highest data rate that it delivers while it receives. */
  readonly dataRate: DataRateLike;
  /** Radio frequencies that it receives, before any conversion. @default whatever its antenna receives */
  readonly band?: RadioBandProps;
  /** Widest signal that it receives. @default whatever its antenna receives */
  readonly bandwidth?: RadioFrequencyLike;
  /** Length of the files that it writes, such as `"10 min"`. Each can be processed once it is complete, during the contact. @default each contact is one file, complete at its end */
  readonly segment?: DurationLike;
  /** Electric power while it receives. */
  readonly power: PowerLike;
  /** Power factor of its supply. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Supply frequencies at which it works. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"dataRate" | "power">;
}

/** The downlink of a node: antennas, receivers, and the satellites that they receive. */
export interface DownlinkProps {
  /** Satellites that it receives, whose passes are computed. Needs `elements` and `window`. @default no passes are computed */
  readonly satellites?: readonly SatelliteProps[];
  /** Orbits of the satellites; needed with `satellites`. */
  readonly elements?: ElementsProps;
  /** Time window in which passes are computed; needed with `satellites`. */
  readonly window?: WindowProps;
  /** Signals of the satellites, from which the data of a pass are computed. @default none are computed */
  readonly links?: readonly LinkProps[];
  /** Data products that users at home need. The product plan states where each is processed. @default none */
  readonly products?: readonly DataProductProps[];
  /** Rules by which passes become contacts. @default every pass may become one, and occupies its antenna from AOS to LOS */
  readonly contacts?: ContactsProps;
  /** Antennas that follow satellites. */
  readonly antennas: readonly AntennaProps[];
  /** Receivers that demodulate the signals. */
  readonly receivers: readonly ReceiverProps[];
  /** Disk that keeps received data, and for how long. @default the disk of the workload that processes them, no longer than needed */
  readonly storage?: StorageProps;
  /**
   * Most solver steps (simplex iterations) for the contact plan, and as many for the product plan. A plan that needs more is the best found until then, not proven,
   * and the same on every machine. A thousand steps take about a second.
   * @default 100,000
   */
  readonly solverSteps?: number;
}

/** Longest contact: as long as the longest window. */
const longestContactS = 31 * 86_400; // [s]

/** Longest gap of an antenna of a node. Our own bound. */
const longestGapS = 86_400; // [s]

const antenna = propsSchema<AntennaProps>()({
  name: nameSchema,
  satellites: list(intBetween(1, 999_999_999)).min(1),
  power: power({ plausible: downlinkRanges.antenna.power }),
  ...optional({
    windPower: power({ plausible: downlinkRanges.antenna.power }),
    deIcingPower: power({ plausible: downlinkRanges.antenna.deIcingPower }),
    powerFactor,
  }),
  ...builtForShape,
  ...optional({
    inputFrequency,
    minimumElevation: angle({
      min: Angle.degrees(-5),
      max: Angle.degrees(89),
      remedy: "0 ° is level, 90 ° the zenith",
      plausible: downlinkRanges.antenna.minimumElevation,
    }),
    horizon: horizonSchema,
    maximumContact: duration({ min: 10, max: longestContactS }),
    receptions: receptionsSchema,
    gap: duration({ min: 0, max: longestGapS, plausible: downlinkRanges.antenna.gap }),
    mount: mountSchema,
    place: z.enum(["inside", "outside"]),
  }),
  ...shedShape,
  ...partShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine(refuseIdlePriority("antenna"));

const receiver = propsSchema<ReceiverProps>()({
  name: nameSchema,
  antenna: nameSchema,
  dataRate: dataRate({ plausible: downlinkRanges.receiver.dataRate }),
  ...optional({
    segment: duration({ min: 10, max: longestContactS, remedy: "write files of 10 s to a whole contact" }),
    band: radioBandSchema,
    bandwidth: bandwidthSchema,
  }),
  power: power({ plausible: downlinkRanges.receiver.power }),
  powerFactor: powerFactor.exactOptional(),
  ...builtForShape,
  inputFrequency: inputFrequency.exactOptional(),
  ...shedShape,
  ...boughtPartShape,
  ...askedShape,
  source: sourceSchema,
}).superRefine(refuseIdlePriority("receiver"));

export const downlinkSchema = propsSchema<DownlinkProps>()({
  ...optional({
    satellites: satellitesSchema,
    elements: elementsSchema,
    window: windowSchema,
    links: linksSchema,
    products: dataProductsSchema,
    contacts: contactsSchema,
  }),
  antennas: list(antenna).min(1).superRefine(uniqueNames("antenna")),
  receivers: list(receiver).min(1).superRefine(uniqueNames("receiver")),
  storage: storageSchema.exactOptional(),
  solverSteps: intBetween(1, 1e9).exactOptional(),
}).superRefine((downlink, context) => {
  refuseHalfSky(downlink, context);
  refuseLinks(downlink, context);
  refuseProducts(downlink, context);
  refuseIdleContacts(downlink, context);
  const antennas = new Set(downlink.antennas.map(({ name }) => name));
  const known = nameList([...antennas].map(quotedText));
  for (const [i, { antenna: name }] of downlink.receivers.entries()) {
    if (!antennas.has(name)) {
      addProblem(
        context,
        ["receivers", i, "antenna"],
        `names the antenna ${quotedText(name)} but the design has ${known}: use one of these, or add the antenna`,
      );
    }
  }
});

const ofPasses = ["satellites", "elements", "window"] as const;

/** Refuses a part of the data for passes without the rest, and satellites without elements. */
function refuseHalfSky(
  downlink: Pick<z.output<typeof downlinkSchema>, (typeof ofPasses)[number] | "antennas">,
  context: z.RefinementCtx,
): void {
  const { satellites, elements, antennas } = downlink;
  const missing = ofPasses.filter((key) => downlink[key] === undefined);
  if (missing.length === ofPasses.length) return;
  for (const key of missing)
    addProblem(context, [key], `is required with ${ofPasses.filter((one) => one !== key).join(" and ")}: add it, or leave all three out`);
  for (const [i, { number }] of (elements ? (satellites ?? []) : []).entries())
    if (!elements?.sets.has(number)) addProblem(context, ["satellites", i, "number"], withoutElements(number, elements?.sets.size ?? 0));
  const known = new Set((satellites ?? []).map(({ number }) => number));
  for (const [i, antenna] of (satellites ? antennas : []).entries())
    for (const [j, number] of antenna.satellites.entries())
      if (!known.has(number))
        addProblem(
          context,
          ["antennas", i, "satellites", j],
          `must be among downlink.satellites, ${nameList([...known].map(String))}, but is ${number}: add it to downlink.satellites, or leave it out`,
        );
}

function withoutElements(number: number, count: number): string {
  return `must have its elements in downlink.elements but ${number} is not among the ${counted(count, "set")} there: add its elements, or correct the number`;
}

export type ParsedDownlink = z.output<typeof downlinkSchema>;
