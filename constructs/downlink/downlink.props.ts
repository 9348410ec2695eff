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

/** One antenna with its drives and controller. */
export interface AntennaProps extends ShedProps, PartProps, PolledProps, BuiltForProps {
  /** Unique in the node, as `antenna-1`. */
  readonly name: string;
  /** NORAD catalogue numbers of the satellites it follows, up to nine digits. */
  readonly satellites: readonly number[];
  /** Electric power while it tracks, drives and controller together. */
  readonly power: PowerLike;
  /** What its drives take on top of that in the strongest wind in which it works: it counts in every scenario. @default none */
  readonly windPower?: PowerLike;
  /** What keeps ice off it, on top of that at the coldest point of the climate. @default none */
  readonly deIcingPower?: PowerLike;
  /** Power factor of its drives and amplifiers. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Frequencies that it runs on. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Elevation from which it receives. @default "5 °" */
  readonly minimumElevation?: AngleLike;
  /** Skyline around it. @default that of the site */
  readonly horizon?: readonly HorizonPointProps[];
  /** Longest contact: a longer pass is several. @default none is cut */
  readonly maximumContact?: DurationLike;
  /** Bands that it receives, and how well: of them links are computed. @default no link is received */
  readonly receptions?: readonly ReceptionProps[];
  /** Time to turn and set up between two contacts. @default "0 s" */
  readonly gap?: DurationLike;
  /** How it follows a satellite. @default nothing is lost on the way */
  readonly mount?: MountProps;
  /** Where it stands, which is where its heat ends. @default "outside" */
  readonly place?: "inside" | "outside";
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"power" | "windPower" | "deIcingPower" | "minimumElevation" | "gap">;
}

/** One receiver or modem in the node. */
export interface ReceiverProps extends ShedProps, BoughtPartProps, PolledProps, BuiltForProps {
  /** Unique in the node, as `receiver-1`. */
  readonly name: string;
  /** Name of the antenna that feeds it. */
  readonly antenna: string;
  /** Data that it can deliver while it receives. */
  readonly dataRate: DataRateLike;
  /** Radio frequencies that it takes, before any conversion. @default whatever its antenna receives */
  readonly band?: RadioBandProps;
  /** Widest signal that it takes. @default whatever its antenna receives */
  readonly bandwidth?: RadioFrequencyLike;
  /** Length of the files that it writes, as `"10 min"`: each is processed as soon as it is whole, while the contact goes on. @default a contact is one file, at hand at its end */
  readonly segment?: DurationLike;
  /** What it draws while it receives. */
  readonly power: PowerLike;
  /** Power factor of its supply. @default 1 */
  readonly powerFactor?: RatioLike;
  /** Frequencies that it runs on. @default not judged */
  readonly inputFrequency?: FrequencyRangeProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"dataRate" | "power">;
}

/** The downlink of a node: what it receives from which satellites, and what that draws. */
export interface DownlinkProps {
  /** Satellites that it receives, with `elements` and `window`: their passes are computed. @default none are */
  readonly satellites?: readonly SatelliteProps[];
  /** Orbits of the satellites. */
  readonly elements?: ElementsProps;
  /** When passes are looked for. */
  readonly window?: WindowProps;
  /** Signals of the satellites: what a pass delivers follows of them. @default none are computed */
  readonly links?: readonly LinkProps[];
  /** Data that the satellites take and somebody at home waits for: where each is processed is planned. @default none is */
  readonly products?: readonly DataProductProps[];
  /** How passes become contacts. @default every pass may, and occupies its antenna from AOS to LOS */
  readonly contacts?: ContactsProps;
  /** Antennas that follow satellites. */
  readonly antennas: readonly AntennaProps[];
  /** Receivers that turn the signal into data. */
  readonly receivers: readonly ReceiverProps[];
  /** Where what is received is kept, and for how long. @default on the disk of the workload that processes it, no longer than needed */
  readonly storage?: StorageProps;
  /**
   * How many steps, iterations of the simplex method, the solver makes at most for the plan of contacts, and as many for that of products. A plan that takes more is the best that was
   * found until then, not proven, and the same on every machine. A thousand steps take about a second.
   * @default 100,000
   */
  readonly solverSteps?: number;
}

/** As long as the longest window. */
const longestContactS = 31 * 86_400; // [s]

/** Nothing that sets itself up longer is an antenna of a node. Our own bound. */
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

/** Parses {@link DownlinkProps}. */
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
        `names the antenna ${quotedText(name)} but the design has ${known}: use one of these or add the antenna`,
      );
    }
  }
});

const ofPasses = ["satellites", "elements", "window"] as const;

/** All of what passes are computed from, or nothing of it; and of each satellite its elements. */
function refuseHalfSky(
  downlink: Pick<z.output<typeof downlinkSchema>, (typeof ofPasses)[number] | "antennas">,
  context: z.RefinementCtx,
): void {
  const { satellites, elements, antennas } = downlink;
  const missing = ofPasses.filter((key) => downlink[key] === undefined);
  if (missing.length === ofPasses.length) return;
  for (const key of missing)
    addProblem(
      context,
      [key],
      `is required beside ${ofPasses.filter((one) => one !== key).join(" and ")}: give it, or leave all three out`,
    );
  for (const [i, { number }] of (elements ? (satellites ?? []) : []).entries())
    if (!elements?.sets.has(number)) addProblem(context, ["satellites", i, "number"], withoutElements(number, elements?.sets.size ?? 0));
  const known = new Set((satellites ?? []).map(({ number }) => number));
  for (const [i, antenna] of (satellites ? antennas : []).entries())
    for (const [j, number] of antenna.satellites.entries())
      if (!known.has(number))
        addProblem(
          context,
          ["antennas", i, "satellites", j],
          `must be among downlink.satellites, ${nameList([...known].map(String))}, but is ${number}: add it there, or leave it out`,
        );
}

function withoutElements(number: number, count: number): string {
  return `must have its elements in downlink.elements but ${number} is none of the ${counted(count, "set")} there: take its elements too, or correct the number`;
}

/** {@link DownlinkProps} with every quantity parsed. */
export type ParsedDownlink = z.output<typeof downlinkSchema>;
