import { z } from "zod";
import { leastEbN0Db } from "../engineering/link/coding/ccsds";
import { dvbs2Names } from "../engineering/link/coding/dvbs2";
import { intBetween, numberBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { ratio } from "../props/quantities";
import { type Source, sourceSchema } from "../provenance/source";
import type { RatioLike } from "../units";
import { quotedText } from "../units/shown-text";

/** DVB-S2 modulations and codes with normal frames. With one it is constant; from several the satellite sends the fastest that is received with the required margin. */
export interface Dvbs2CodingProps {
  /** Standard of the coding. Thresholds and efficiencies are those of ETSI EN 302 307-1. */
  readonly standard: "DVB-S2";
  /** Names of modulation and code, such as `"8PSK 2/3"`. */
  readonly modcods: readonly string[];
  /** Whether pilot symbols are sent. */
  readonly pilots: boolean;
}

/** A modulation and code with the numbers of a mission. */
export interface CcsdsModcodProps {
  /** Name, unique in the link, such as `OQPSK 1/2`. */
  readonly name: string;
  /** Bits in a symbol: 2 for QPSK. */
  readonly bitsPerSymbol: number;
  /** Information bits ÷ coded bits. */
  readonly codeRate: RatioLike;
  /** Eb/N0 of an information bit at which frames are received with the error rate that the mission states. [dB] */
  readonly ebN0Db: number;
  /** Share of a frame that carries data. */
  readonly frameEfficiency: RatioLike;
  /** Source of its numbers. */
  readonly source: Source;
}

/** CCSDS modulations and codes. With one it is constant; from several the satellite sends the fastest that is received with the required margin. */
export interface CcsdsCodingProps {
  /** Standard of the coding. Its numbers are those of the mission. */
  readonly standard: "CCSDS";
  /** Modulations with their codes. */
  readonly modcods: readonly CcsdsModcodProps[];
}

/** Modulation and code of a link. */
export type CodingProps = Dvbs2CodingProps | CcsdsCodingProps;

/** Most MODCODs: no standard has more. */
const mostModcods = 60;

const dvbs2Name = z.string().superRefine((name, context) => {
  if (dvbs2Names.includes(name)) return;
  addProblem(context, [], `must be a MODCOD of DVB-S2 but is ${quotedText(name)}: use one of ${dvbs2Names.join(", ")}`);
});

/** Refuses a name that occurs twice. */
function refuseTwins(names: readonly string[], at: (i: number) => readonly PropertyKey[], context: z.RefinementCtx): void {
  for (const [i, name] of names.entries()) {
    const twin = names.indexOf(name);
    if (twin === i) continue;
    addProblem(context, at(i), `must be once in the list but [${twin}] is ${quotedText(name)} too: leave one of them out`);
  }
}

const ccsdsModcod = propsSchema<CcsdsModcodProps>()({
  name: z.string().trim().min(1).max(60),
  bitsPerSymbol: intBetween(1, 16),
  codeRate: ratio({ min: 0.01, max: 1, remedy: 'state information bits ÷ coded bits, such as "0.5"' }),
  ebN0Db: numberBetween(-10, 40),
  frameEfficiency: ratio({ min: 0.01, max: 1, remedy: 'state the share of data in a frame, such as "0.97"' }),
  source: sourceSchema,
}).superRefine(({ bitsPerSymbol, codeRate, ebN0Db }, context) => {
  const leastDb = leastEbN0Db(bitsPerSymbol * codeRate.value);
  if (ebN0Db >= leastDb) return;
  addProblem(
    context,
    ["ebN0Db"],
    `must be at least ${leastDb.toFixed(2)} dB, below which no code carries ${codeRate.value} of ${bitsPerSymbol} bits a symbol (Shannon), but is ${ebN0Db} dB: state the Eb/N0 of an information bit`,
  );
});

/** Parses {@link CodingProps}. */
export const codingSchema = z.discriminatedUnion("standard", [
  propsSchema<Dvbs2CodingProps>()({
    standard: z.literal("DVB-S2"),
    modcods: list(dvbs2Name)
      .min(1)
      .max(mostModcods)
      .superRefine((names, context) => refuseTwins(names, (i) => [i], context)),
    pilots: z.boolean(),
  }),
  propsSchema<CcsdsCodingProps>()({
    standard: z.literal("CCSDS"),
    modcods: list(ccsdsModcod)
      .min(1)
      .max(mostModcods)
      .superRefine((modcods, context) =>
        refuseTwins(
          modcods.map(({ name }) => name),
          (i) => [i, "name"],
          context,
        ),
      ),
  }),
]);
