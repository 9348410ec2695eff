import { checkFlow, type FlowContact, type FlowDesign } from "./flow-contact";
import { type FlowLoads, flowLoads } from "./flow-loads";
import { hourlySums } from "./hourly-sums";
import { type LevelCurve, type LevelPeak, levelAt, levelCurve, levelPeak, type Ramp } from "./level-curve";
import { type Processing, processing } from "./processing";
import { type Sending, sending } from "./sending";
import { diskCurve, type StoredData } from "./stored-data";
import { type TwoRounds, twoRounds } from "./two-rounds";

/** Processing and delivery of the data of one contact in the first round of the horizon. Times are seconds from the start of the horizon. */
export interface ContactFlow {
  /** Start of the processing of its first file, and end of the processing of its last. */
  readonly startS: number; // [s]
  readonly endS: number; // [s]
  /** Delivery of its last product, and the longest time from the end of a file to the delivery of its product. Undefined when that is after both rounds. */
  readonly deliveredS: number | undefined; // [s]
  readonly latencyS: number | undefined; // [s]
}

/** Flow of the data of a horizon that runs twice in a row (two rounds). */
export interface DataFlow {
  /** Contacts of the first round, in declared order. */
  readonly contacts: readonly ContactFlow[];
  readonly disk: LevelCurve;
  readonly peak: LevelPeak;
  /** All raw data and products that were on the disk at some time. */
  readonly stored: readonly StoredData[];
  /** Backlog over time [B]: raw data that wait for processing, and products that wait for the backhaul. */
  readonly backlog: LevelCurve;
  readonly backlogAtHorizonB: number; // [B]
  readonly backlogAtEndB: number; // [B]
  /** Backlog at the end of the second round less that at the end of the first. */
  readonly growthB: number; // [B]
  readonly loads: FlowLoads;
  /** Processing time and processing energy in each hour of both rounds, from the start. */
  readonly busyPerHourS: Float64Array; // [s]
  readonly energyPerHourJ: Float64Array; // [J]
}

/**
 * Follows the data of a horizon from the antenna to the customer, event by event, without a time step.
 *
 * @equation {@link twoRounds}, {@link processing}, {@link sending}, {@link diskCurve}; backlog = received − processed + made − sent, each linear within its
 * time
 * @validity one server, first come first served; a product is sendable when its file is processed
 * @source definition of each
 * @throws RangeError as for {@link checkFlow}
 */
export function dataFlow(design: FlowDesign): DataFlow {
  checkFlow(design);
  const rounds = twoRounds(design);
  const processed = processing(rounds.files);
  const products = Float64Array.from(rounds.files, ({ bytes, productRatio }) => bytes * productRatio);
  const sent = sending(processed.endS, products, rounds.backhaul);
  const stored = storedData(design, rounds, processed, sent);
  const disk = diskCurve(stored, rounds.endS);
  const backlog = levelCurve(backlogRamps(stored, processed, sent), [], rounds.endS, [design.horizonS]);
  const [backlogAtHorizonB, backlogAtEndB] = [levelAt(backlog, design.horizonS), levelAt(backlog, rounds.endS)];
  const hourly = (perS: (file: FlowContact) => number) =>
    hourlySums(
      rounds.files.map((file, i) => ({
        fromS: processed.startS[i] as number,
        toS: processed.endS[i] as number,
        perS: perS(file),
      })),
      rounds.endS,
    );
  return {
    contacts: contactFlows(rounds, processed, sent),
    disk,
    peak: levelPeak(disk),
    stored,
    backlog,
    backlogAtHorizonB,
    backlogAtEndB,
    growthB: backlogAtEndB - backlogAtHorizonB,
    loads: flowLoads(design),
    busyPerHourS: hourly(() => 1),
    energyPerHourJ: hourly(({ rateBPerS, energyJPerB }) => rateBPerS * energyJPerB),
  };
}

function contactFlows({ files, declared, endS }: TwoRounds, processed: Processing, { deliveredS }: Sending): ContactFlow[] {
  const flows: ContactFlow[] = [];
  for (const [i, place] of declared.entries()) {
    const delivered = deliveredS[i] as number;
    const isDelivered = delivered <= endS;
    const before = flows[place];
    flows[place] = {
      startS: before?.startS ?? (processed.startS[i] as number),
      endS: processed.endS[i] as number,
      deliveredS: isDelivered ? delivered : undefined,
      latencyS: isDelivered ? Math.max(before?.latencyS ?? 0, delivered - (files[i] as FlowContact).losS) : undefined,
    };
  }
  return flows;
}

/** Returns the raw data and the product of each file, in turn. */
function storedData(
  { keepRawS, keepProductS }: FlowDesign,
  { files, declared }: TwoRounds,
  processed: Processing,
  sent: Sending,
): StoredData[] {
  return files.flatMap(({ aosS, losS, bytes, productRatio }, i): StoredData[] => {
    const [startS, endS] = [processed.startS[i] as number, processed.endS[i] as number];
    const of = { contact: declared[i % declared.length] as number, round: i < declared.length ? 1 : 2 } as const;
    return [
      { ...of, kind: "raw", fromS: aosS, toS: losS, bytes, leavesS: endS + keepRawS },
      {
        ...of,
        kind: "product",
        fromS: startS,
        toS: endS,
        bytes: bytes * productRatio,
        leavesS: (sent.deliveredS[i] as number) + keepProductS,
      },
    ];
  });
}

function backlogRamps(stored: readonly StoredData[], { startS, endS }: Processing, { spells }: Sending): Ramp[] {
  const raw = stored.filter(({ kind }) => kind === "raw");
  const processed = raw.map(({ bytes }, i): Ramp => ({ fromS: startS[i] as number, toS: endS[i] as number, bytes: -bytes }));
  return [...stored, ...processed, ...spells.map(({ fromS, toS, bytes }): Ramp => ({ fromS, toS, bytes: -bytes }))];
}
