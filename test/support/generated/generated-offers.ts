import {
  type BatteryProps,
  type BreakerProps,
  type CableProps,
  type CandidatesProps,
  type CircuitProps,
  type CoolingProps,
  declarePart,
  declareSource,
  Energy,
  type GensetProps,
  type NodeDesign,
  Power,
  type PowerProps,
  type UpsProps,
  Volume,
} from "cdktf-edge-node";
import fc from "fast-check";
import { Current } from "../../../constructs/units";
import { designOf, type GeneratedDesign } from "./generated-design";
import { hostings, withHosts } from "./generated-hosts";
import { type Recipe, recipes } from "./recipe";

/** What a design offers to the remedies beside its numbers. */
export const offers = fc.record({
  recipe: recipes,
  /** How large parts may become over what they are; none where they come in one size. */
  scale: fc.option(
    fc.integer({ min: 105, max: 300 }).map((hundredths) => hundredths / 100),
    { freq: 3 },
  ),
  /** Candidates, where the design lacks such a part. */
  candidates: fc.option(fc.record({ pads: fc.boolean(), trim: fc.boolean(), gensets: fc.boolean(), batteries: fc.boolean() }), { freq: 3 }),
  /** Cables as they are made, thin ones, or thin ones with an ampacity. */
  cables: fc.constantFrom("as made", "as made", "thin", "rated"),
  /** Fuel in the tanks over what they are made with. */
  fuel: fc.constantFrom(1, 1, 0.3),
  /** Parts of a series of the catalogue in the place of made-up ones. */
  series: fc.constantFrom("none", "none", "cdus", "ups", "gensets", "batteries", "breakers"),
  /** Hosts, and what runs on them. */
  hosting: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostings }),
});

export type Offer = typeof offers extends fc.Arbitrary<infer Value> ? Value : never;

/** The design of an offer, and its site. */
export function offeredDesign(offer: Offer): GeneratedDesign {
  const { recipe, scale, hosting } = offer;
  const { site, design } = designOf(recipe);
  const candidates = candidatesOf(offer);
  const inSeries = ofSeries(withTanks(withCables(design, offer), offer), offer);
  const offered: GeneratedDesign = { site, design: { ...scalable(inSeries, scale), ...(candidates && { candidates }) } };
  return hosting ? withHosts(offered, recipe, hosting) : offered;
}

const made = { pads: { efficiency: 0.8, startC: 18, cycles: 4 }, trim: { count: 1, size: 0.8, lastRowC: 55 } } as const;
const cells = {
  hours: 2,
  leadAcid: false,
  minimumStateOfCharge: 0.1,
  stateOfHealth: 0.8,
  coldestC: 0,
  chargeRate: 0.5,
  efficiency: 0.95,
  end: 0.9,
} as const;
const sets = {
  sets: 2,
  size: 1.5,
  rating: "PRP",
  minimumLoad: 0.2,
  intakeRiseK: 3,
  blank: false,
  allFeeds: false,
  atBoards: false,
  hours: 48,
} as const;

/** What the same recipe would have with what the offer adds to it. */
function candidatesOf({ recipe, candidates }: Offer): CandidatesProps | undefined {
  if (candidates === null) return undefined;
  const { coolers, trim, power } = recipe;
  const whole = designOf({
    ...recipe,
    coolers: { ...coolers, pads: coolers.pads ?? made.pads },
    trim: trim ?? made.trim,
    power: {
      ...power,
      ups: power.ups && { ...power.ups, battery: power.ups.battery ?? cells },
      gensets: power.gensets ?? sets,
    },
  } as Recipe).design;
  const { dryCoolers, trimChiller } = whole.cooling as Required<CoolingProps>;
  const { gensets = [], batteries = [] } = whole.power ?? {};
  const offered: CandidatesProps = {
    ...(candidates.pads && coolers.pads === null && dryCoolers.pads && { pads: dryCoolers.pads }),
    ...(candidates.trim && trim === null && { trimChiller, circuits: circuitsOf("trim-chiller", whole.power) }),
    ...(candidates.gensets && power.gensets === null && power.feeds > 0 && { gensets }),
    ...(candidates.batteries && power.ups?.battery === null && { batteries: batteries.filter(({ on }) => on.startsWith("ups")) }),
  };
  return Object.keys(offered).length > 0 ? offered : undefined;
}

/** Circuits of a kind of devices, with the boards that they begin at. */
function circuitsOf(kind: string, power: PowerProps | undefined): { on: string; circuit: CircuitProps }[] {
  const boards = [...(power?.boards ?? []), ...(power?.staticTransferSwitches ?? [])];
  return boards.flatMap(({ name, circuits = [] }) =>
    circuits.filter(({ name: circuit }) => circuit.includes(kind)).map((circuit) => ({ on: name, circuit })),
  );
}

/** Every part without a number in the catalogue may become so much larger. */
function scalable(design: NodeDesign, scale: number | null): NodeDesign {
  if (scale === null) return design;
  const watts = (power: unknown) => ({ to: `${Number((Power.parse(String(power)).watts * scale).toPrecision(9))} W` as const });
  const { dryCoolers, cdus, airConditioners, trimChiller } = design.cooling as Required<CoolingProps>;
  const { power } = design;
  const grow = <Part extends object>(part: Part, size: unknown) =>
    !Object.hasOwn(part, "part") ? { ...part, scalable: watts(size) } : part;
  return {
    ...design,
    cooling: {
      ...design.cooling,
      dryCoolers: grow(dryCoolers, dryCoolers.rating.heat),
      cdus: grow(cdus, cdus.rating.heat),
      airConditioners: grow(airConditioners, airConditioners.table[0]?.capacity),
      ...(trimChiller && { trimChiller: grow(trimChiller, trimChiller.table[0]?.capacity) }),
    } as CoolingProps,
    ...(power && {
      power: {
        ...power,
        ...(power.ups && { ups: power.ups.map((one) => grow(one, one.ratedPower)) }),
        ...(power.rectifierPlants && { rectifierPlants: power.rectifierPlants.map((one) => grow(one, one.ratedPower)) }),
        ...(power.gensets && { gensets: power.gensets.map((one) => grow(one, one.ratedPower)) }),
        ...(power.batteries && {
          batteries: power.batteries.map((one) =>
            one.part !== undefined || one.energy === undefined
              ? one
              : {
                  ...one,
                  scalable: { to: `${Number((Energy.parse(String(one.energy.nominal)).joules * scale).toPrecision(9))} J` as const },
                },
          ),
        }),
      },
    }),
  };
}

/** Thin cables drop voltage, and one with an ampacity may carry less than its breaker lets through. */
function withCables(design: NodeDesign, { cables }: Offer): NodeDesign {
  const { power } = design;
  if (cables === "as made" || !power) return design;
  const thin = { section: "4 mm²", ...(cables === "rated" && { ampacity: "40 A", source: declareSource("Cable of 4 mm²", owner) }) };
  return { ...design, power: withEach(power, "cable", (cable) => ({ ...(cable as CableProps), ...thin })) as PowerProps };
}

function withTanks(design: NodeDesign, { fuel }: Offer): NodeDesign {
  const { power } = design;
  if (fuel === 1 || !power?.gensets) return design;
  const litres = (usable: unknown) => `${Number((Volume.parse(String(usable)).litres * fuel).toPrecision(6))} L` as const;
  const gensets = power.gensets.map((genset) => ({ ...genset, tank: { ...genset.tank, usable: litres(genset.tank.usable) } }));
  return { ...design, power: { ...power, gensets } };
}

const owner = "tests";

/** The design with the smallest parts of a series in the place of those that it has. */
function ofSeries(design: NodeDesign, { series }: Offer): NodeDesign {
  const { cooling, power } = design;
  switch (series) {
    case "none":
      return design;
    case "cdus":
      return cooling?.cdus ? { ...design, cooling: { ...cooling, cdus: envicool(cooling.cdus) } } : design;
    case "ups":
      return power?.ups ? { ...design, power: { ...power, ups: power.ups.map(protect) } } : design;
    case "gensets":
      return power?.gensets ? { ...design, power: { ...power, gensets: power.gensets.map(cummins) } } : design;
    case "batteries":
      return power?.batteries ? { ...design, power: { ...power, batteries: power.batteries.map(yiyess) } } : design;
    case "breakers":
      // every one that is small enough, at the rating above its own
      return power ? { ...design, power: withEach(power, "breaker", (breaker) => s200(breaker as BreakerProps)) as PowerProps } : design;
  }
}

function envicool(cdus: Required<CoolingProps>["cdus"]): Required<CoolingProps>["cdus"] {
  const { approach, primaryIn, primaryCoolant, secondaryCoolant } = cdus.rating;
  const cdu = declarePart("envicool-40", { owner, approach, primaryIn, primaryFlow: "80 L/min", primaryCoolant, secondaryCoolant });
  return { ...cdus, rating: cdu.values, part: cdu.part, source: cdu.source };
}

function protect(ups: UpsProps): UpsProps {
  const { outputVoltage, loss, ambient } = ups;
  const { values, part, source } = declarePart("aeg-protect-2-33-10", { owner, outputVoltage, loss, ambient });
  return { ...ups, ...values, charger: { power: "1 kW", efficiency: "0.95" }, part, source } as UpsProps;
}

function cummins(genset: GensetProps): GensetProps {
  const { derating, minimumLoad, tank, start } = genset;
  const fuel = [
    [9, 3.2],
    [36, 10],
  ] as const;
  const { values, part, source } = declarePart("cummins-c40-d6e", {
    owner,
    derating: derating as Required<GensetProps>["derating"],
    minimumLoad: minimumLoad as Required<GensetProps>["minimumLoad"],
    fuel,
    tank,
    start,
  });
  return { ...genset, ...values, part, source };
}

function yiyess(battery: BatteryProps): BatteryProps {
  const { values, part, source } = declarePart("yiyess-lfp48100", {
    owner,
    dischargeEfficiency: "0.95",
    chargeEfficiency: "0.95",
    capacityOverTemperature: [
      [0, 0.7],
      [25, 1],
      [60, 1],
    ],
    stateOfHealth: "0.9",
  });
  return { ...battery, energy: values, part, source };
}

/** Data with what stands under a key changed, any way down. */
function withEach(value: unknown, key: string, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withEach(item, key, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? change(inner) : withEach(inner, key, change)]),
  );
}

function s200(breaker: BreakerProps): BreakerProps {
  const needed = Current.parse(String(breaker.rating)).amperes;
  const rating = [6, 10, 13, 16, 20, 25, 32, 40, 50, 63].find((one) => one >= needed);
  if (rating === undefined) return breaker;
  const { altitudeFactor } = breaker;
  const { values, part, source } = declarePart("abb-s200", { rating: `${rating} A` });
  return { ...values, ...(altitudeFactor && { altitudeFactor }), part, source };
}
