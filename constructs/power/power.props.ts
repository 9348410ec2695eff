import { z } from "zod";
import { eachOnce, nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { nameList } from "../props/problems/name-list";
import { propsSchema } from "../props/props-schema";
import { current, ratio } from "../props/quantities";
import { rememberedOf } from "../props/remembered";
import { type Source, sourceSchema } from "../provenance/source";
import type { CurrentLike, RatioLike } from "../units";
import { type BatteryProps, batterySchema } from "./batteries.props";
import { type CircuitProps, circuitSchema } from "./circuits.props";
import { type EarthingProps, earthingSchema, type SurgeProtectionProps, surgeProtectionSchema } from "./earthing.props";
import { type GensetProps, gensetSchema } from "./gensets.props";
import { type PhotovoltaicsProps, photovoltaicsSchema } from "./photovoltaics.props";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";
import { type RectifierPlantProps, rectifierPlantSchema } from "./rectifiers.props";
import { type StandbyProps, standbySchema } from "./standby.props";
import { type StaticTransferSwitchProps, staticTransferSwitchSchema } from "./static-transfer-switches.props";
import { storeProblems } from "./store-problems";
import { type TransformerProps, transformerSchema } from "./transformer.props";
import { type UpsProps, upsSchema } from "./ups.props";

/** One intake from the grid, with its main breaker. */
export interface FeedProps {
  /** Unique in the node, as `a`. */
  readonly name: string;
  /** @default 3 */
  readonly phases?: 1 | 3;
  /** Prospective current of a bolted fault at its intake, the largest that its operator or a measurement gives. @default unknown */
  readonly shortCircuit?: { readonly current: CurrentLike; readonly source: Source };
  /** Surge protective device at its origin. @default none */
  readonly surgeProtection?: SurgeProtectionProps;
  readonly main: BreakerProps;
  /** Behind the main breaker; the grid's nominal voltage is then that of its primary. @default none */
  readonly transformer?: TransformerProps;
  /** From the main breaker, or the transformer, to the boards. */
  readonly cable?: CableProps;
}

/** A distribution board. On more than one feed it hangs behind a transfer switch that takes the first living one. */
export interface BoardProps {
  readonly name: string;
  /** Names of its feeds, the preferred first. */
  readonly feeds: readonly string[];
  /** The switch of a board on more than one feed. @default not checked */
  readonly transferSwitch?: { readonly rating: CurrentLike; readonly source: Source };
  readonly incomer?: BreakerProps;
  /** Rated current of its busbars. @default not checked */
  readonly rating?: CurrentLike;
  /** Loss as a share of what passes. @default 0 */
  readonly lossShare?: RatioLike;
  /** @default none */
  readonly circuits?: readonly CircuitProps[];
}

/** The power of a node: feeds, boards, rectifier plants and UPS, down to the circuits that serve its devices. */
export interface PowerProps {
  /** How breakers are judged. */
  readonly standard: "IEC" | "NEC";
  /** How the site is earthed; residual-current and surge protection are judged once it is given. @default not judged */
  readonly earthing?: EarthingProps;
  readonly feeds: readonly FeedProps[];
  readonly boards: readonly BoardProps[];
  /** @default none */
  readonly rectifierPlants?: readonly RectifierPlantProps[];
  /** @default none */
  readonly ups?: readonly UpsProps[];
  /** Each between two boards or UPS. @default none */
  readonly staticTransferSwitches?: readonly StaticTransferSwitchProps[];
  /** On the buses of rectifier plants and UPS. @default none */
  readonly batteries?: readonly BatteryProps[];
  /** Generator sets that stand in for the grid. @default none */
  readonly gensets?: readonly GensetProps[];
  /** Photovoltaic modules. @default none */
  readonly photovoltaics?: readonly PhotovoltaicsProps[];
  /** How long it takes until something stands in for the grid. @default not known */
  readonly standby?: StandbyProps;
}

const feed = propsSchema<FeedProps>()({
  name: nameSchema,
  phases: z.literal([1, 3]).exactOptional(),
  shortCircuit: z.strictObject({ current: current({ positive: true }), source: sourceSchema }).exactOptional(),
  surgeProtection: surgeProtectionSchema.exactOptional(),
  main: breakerSchema,
  transformer: transformerSchema.exactOptional(),
  cable: cableSchema.exactOptional(),
}).superRefine(({ phases, transformer }, context) => {
  if (phases === 1 && transformer)
    context.addIssue({
      code: "custom",
      path: ["transformer"],
      message: "must draw from three phases but its feed has one: leave phases out or the transformer",
    });
});

const board = propsSchema<BoardProps>()({
  name: nameSchema,
  feeds: list(nameSchema).min(1).superRefine(eachOnce("feed", String)),
  transferSwitch: z.strictObject({ rating: current({ positive: true }), source: sourceSchema }).exactOptional(),
  incomer: breakerSchema.exactOptional(),
  rating: current({ positive: true }).exactOptional(),
  lossShare: ratio({ min: 0, max: 0.5 }).exactOptional(),
  circuits: list(circuitSchema).exactOptional(),
});

/** Parses {@link PowerProps}. */
export const powerSchema = propsSchema<PowerProps>()({
  standard: z.enum(["IEC", "NEC"]),
  earthing: earthingSchema.exactOptional(),
  feeds: list(feed).min(1).superRefine(uniqueNames("feed")),
  boards: list(board).min(1),
  rectifierPlants: list(rectifierPlantSchema).exactOptional(),
  ups: list(upsSchema).exactOptional(),
  staticTransferSwitches: list(staticTransferSwitchSchema).exactOptional(),
  batteries: list(batterySchema).exactOptional(),
  gensets: list(gensetSchema).exactOptional(),
  photovoltaics: list(photovoltaicsSchema).exactOptional(),
  standby: standbySchema.exactOptional(),
}).superRefine((power, context) => {
  const feeds = new Set(power.feeds.map(({ name }) => name));
  const boards = new Set(power.boards.map(({ name }) => name));
  for (const [i, { feeds: names }] of power.boards.entries()) {
    for (const [k, name] of names.entries()) {
      if (feeds.size > 0 && !feeds.has(name))
        context.addIssue({ code: "custom", path: ["boards", i, "feeds", k], message: missing("feed", name, feeds) });
    }
  }
  const converters = [...(power.rectifierPlants ?? []).entries()].map(([i, { from }]) => ({ path: ["rectifierPlants", i, "from"], from }));
  converters.push(...[...(power.ups ?? []).entries()].map(([i, { from }]) => ({ path: ["ups", i, "from"], from })));
  for (const { path, from } of converters) {
    if (boards.size > 0 && !boards.has(from)) context.addIssue({ code: "custom", path, message: missing("board", from, boards) });
  }
  const outputs = new Set([...boards, ...(power.ups ?? []).map(({ name }) => name)]);
  for (const [i, { inputs }] of (power.staticTransferSwitches ?? []).entries()) {
    for (const [k, { from }] of inputs.entries()) {
      if (!outputs.has(from))
        context.addIssue({
          code: "custom",
          path: ["staticTransferSwitches", i, "inputs", k, "from"],
          message: missing("board or UPS", from, outputs),
        });
    }
  }
  const buses = new Set([...(power.rectifierPlants ?? []), ...(power.ups ?? [])].map(({ name }) => name));
  for (const [i, { on }] of [...(power.batteries ?? []).entries()]) {
    if (!buses.has(on)) context.addIssue({ code: "custom", path: ["batteries", i, "on"], message: missing("converter", on, buses) });
  }
  storeProblems(power, context);
  const firstOf = new Map<string, string>();
  for (const { path, name } of namedParts(power)) {
    const first = firstOf.get(name);
    if (first === undefined) firstOf.set(name, dotted(path));
    else {
      const message = `must be unique but ${first} is named "${name}" too: give each board, converter, switch, battery, genset and circuit its own name`;
      context.addIssue({ code: "custom", path: [...path, "name"], message });
    }
  }
});

type Named = { readonly path: readonly (string | number)[]; readonly name: string };
type WithCircuits = { readonly name: string; readonly circuits?: readonly { readonly name: string }[] | undefined };

/** Boards, converters, switches, batteries, gensets and then circuits: they share one set of names, because each is a node of the tree. */
function namedParts(power: {
  readonly boards: readonly WithCircuits[];
  readonly rectifierPlants?: readonly WithCircuits[];
  readonly ups?: readonly WithCircuits[];
  readonly staticTransferSwitches?: readonly WithCircuits[];
  readonly batteries?: readonly { readonly name: string }[];
  readonly gensets?: readonly { readonly name: string }[];
  readonly photovoltaics?: readonly { readonly name: string }[];
}): Named[] {
  const parts = (["boards", "rectifierPlants", "ups", "staticTransferSwitches", "batteries", "gensets", "photovoltaics"] as const).flatMap(
    (kind) => (power[kind] ?? []).map((part: WithCircuits, i) => ({ path: [kind, i], name: part.name, circuits: part.circuits ?? [] })),
  );
  return [...parts, ...parts.flatMap(({ path, circuits }) => circuits.map(({ name }, i) => ({ path: [...path, "circuits", i], name })))];
}

function dotted(path: Named["path"]): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${step}`)).join("");
}

function missing(kind: string, name: string, known: ReadonlySet<string>): string {
  const has = known.size === 0 ? "none" : quotedNames(known);
  return `names the ${kind} "${name}" but the design has ${has}: ${known.size === 0 ? "" : "use one of these or "}add the ${kind}`;
}

/** Made once for a set: every name that leads nowhere is told of it. */
const quotedNames = rememberedOf((names: ReadonlySet<string>) => nameList([...names].map((one) => `"${one}"`)));

/** {@link PowerProps} with every quantity parsed. */
export type ParsedPower = z.output<typeof powerSchema>;
