import fc from "fast-check";

/*
 * Everything that a design can be made of, as small numbers that shrink to the plainest design. Sizes are relative: a cooler is some factor of the heat that
 * it has to reject, so that designs that stand, that fail and that cannot be known come out of one generator.
 */

/** Steps of a thousandth, so that a counterexample is readable. */
export const share = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) }).map((steps) => steps / 1000);
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((steps) => steps / 10);

/** In one design of four. */
export const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** None, or in one design of four one. */
const spare = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });

/** Utilisation where it is another than that of each rack. */
const otherwise = fc.option(share(0, 1), { freq: 2 });

const liquid = fc.record({
  kind: fc.constantFrom("water", "propylene-glycol", "ethylene-glycol"),
  percent: fc.integer({ min: 10, max: 50 }),
  by: fc.constantFrom("volume", "mass"),
});

const rack = fc.record({
  kilowatts: tenths(2, 18),
  idle: share(0, 0.5),
  utilisation: share(0.3, 1),
  capture: share(0.3, 1),
  maximumSupplyC: fc.integer({ min: 32, max: 65 }),
  supplies: fc.boolean(),
  bothFeeds: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  /** What it hangs on where the design has it, else the board. */
  behind: fc.constantFrom("board", "ups", "rectifiers"),
});

/** A battery on the bus of each converter of a kind. */
const battery = fc.option(
  fc.record({
    /** Nameplate over the rated power of its converter. */
    hours: tenths(0.1, 6),
    leadAcid: fc.boolean(),
    minimumStateOfCharge: share(0, 0.5),
    stateOfHealth: share(0.6, 1),
    coldestC: fc.integer({ min: -20, max: 5 }),
    chargeRate: share(0.05, 1),
    efficiency: share(0.8, 0.99),
    /** Voltage at the end of its discharge over the nominal one, where it is on a rectifier plant. */
    end: fc.option(share(0.75, 1), { freq: 9 }),
  }),
  { freq: 4 },
);

const surface = fc.record({
  transmittance: tenths(0.2, 3),
  areaM2: fc.integer({ min: 5, max: 60 }),
  absorptance: share(0, 1),
  floor: fc.boolean(),
  irradiance: fc.integer({ min: 0, max: 1000 }),
  tiltDegrees: fc.oneof(fc.constantFrom(0, 90), fc.integer({ min: 0, max: 90 })),
  azimuthDegrees: fc.integer({ min: 0, max: 359 }),
});

const humidity = fc.record({ kind: fc.constantFrom("dry", "wet-bulb", "dew-point", "relative"), share: share(0.05, 0.95) });

/** What a generated design is made from. */
export const recipes = fc.record({
  racks: fc.array(rack, { minLength: 1, maxLength: 3 }),
  facility: liquid,
  secondary: liquid,
  ratedWithOther: fc.integer({ min: 0, max: 19 }).map((n) => n === 19),
  coolers: fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    /** Rated heat of all at their inlet difference, over the heat to reject. */
    size: share(0.6, 4),
    approachK: tenths(3, 12),
    fallK: tenths(4, 10),
    airRise: share(0.3, 0.75),
    fanShare: share(0.005, 0.05),
    minimumFanSpeed: share(0.1, 0.7),
    setpointC: fc.integer({ min: 12, max: 45 }),
    recirculationK: tenths(0, 4),
    fouling: share(0.6, 1),
    pads: fc.option(
      fc.record({ efficiency: share(0.4, 0.95), startC: fc.integer({ min: 2, max: 25 }), cycles: fc.integer({ min: 2, max: 8 }) }),
      { freq: 2 },
    ),
  }),
  cdu: fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    size: share(0.8, 3),
    approachK: tenths(2, 9),
    riseK: tenths(4, 12),
    setpointC: fc.integer({ min: 18, max: 40 }),
  }),
  /** A coil behind one of the racks. */
  rearDoor: seldom(
    fc.record({
      rack: fc.nat({ max: 2 }),
      /** Rated heat over that of the rack's air. */
      size: share(0.2, 1.2),
      /** Between air and coolant that enter it at its rating. */
      differenceK: tenths(8, 20),
      /** Of that difference, by how much the air cools and the coolant warms at its rating. */
      airFall: share(0.25, 0.6),
      coolantRise: share(0.15, 0.5),
      /** Its coolant over that of its rating. */
      flow: share(0.6, 1.2),
      leavingAirC: fc.option(fc.integer({ min: 18, max: 35 })),
      fans: fc.boolean(),
      maximumSupplyC: fc.integer({ min: 25, max: 50 }),
    }),
  ),
  airConditioners: fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    size: share(0.5, 4),
    rows: fc.integer({ min: 2, max: 6 }),
    lastRowC: fc.integer({ min: 46, max: 62 }),
    fall: share(0, 0.5),
    eer: tenths(2, 5),
    minimumAmbientC: fc.integer({ min: -30, max: 0 }),
    altitudeRows: fc.integer({ min: 1, max: 4 }),
    altitudeEndM: fc.integer({ min: 0, max: 9 }).map((n) => (n === 9 ? 1000 : 4000)),
    altitudeFall: share(0, 0.3),
  }),
  trim: fc.option(fc.record({ count: fc.integer({ min: 1, max: 2 }), size: share(0.2, 1.5), lastRowC: fc.integer({ min: 40, max: 58 }) }), {
    freq: 2,
  }),
  /** Units that stand by beside those on duty. */
  standby: fc.record({
    coolers: spare,
    cdus: spare,
    trim: spare,
    airConditioners: spare,
    pumps: spare,
  }),
  room: fc.record({
    setpointC: fc.integer({ min: 22, max: 32 }),
    envelope: fc.array(surface, { maxLength: 4 }),
    heaterKw: fc.option(tenths(0.5, 6)),
    lightsW: fc.integer({ min: 0, max: 400 }),
    recirculationK: tenths(0, 4),
  }),
  sun: fc.record({
    latitude: fc.integer({ min: -66, max: 66 }),
    heading: seldom(fc.integer({ min: -180, max: 180 })),
    /** Numbers for all surfaces, a clear sky over the first or over all. Nothing at all in one design of twelve, and in another no azimuth for that sky. */
    stated: fc.constantFrom("numbers", "one clear sky", "clear sky"),
    missing: fc.nat({ max: 11 }).map((n) => (n === 10 ? "statement" : n === 11 ? "azimuth" : "nothing")),
  }),
  climate: fc.record({
    hottestC: tenths(8, 52),
    humidity,
    mostHumid: fc.option(fc.record({ belowK: tenths(0, 15), share: share(0.3, 0.95) })),
    coldestC: tenths(-25, 8),
    /** Of all racks at a point, in place of their own. */
    utilisation: seldom(fc.record({ hottest: otherwise, mostHumid: otherwise, coldest: otherwise })),
  }),
  elevationM: fc.integer({ min: -400, max: 3500 }),
  pressureShare: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: share(0.97, 1.03) }),
  power: fc.record({
    /** Without one no design passes. */
    feeds: fc.constantFrom(0, 1, 1, 2, 2),
    /** Rated current of the breakers over what a design of its size needs. */
    size: share(0.8, 4),
    mechanicalOnBoth: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    /** Every other unit of the mechanical side on the board of the other feed alone. */
    spread: fc.boolean(),
    /** Pumps with two cords: the share of the first. */
    pumpCords: fc.option(fc.oneof(fc.constantFrom(0, 1), share(0, 1)), { freq: 2 }),
    temperatureFactor: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    cableM: fc.integer({ min: 1, max: 40 }),
    lossShare: share(0, 0.02),
    lineToLineV: fc.constantFrom(380, 400, 415, 480),
    minimum: share(0.8, 1),
    standard: fc.constantFrom("IEC", "NEC"),
    transformer: seldom(fc.record({ vectorGroup: fc.constantFrom("Dyn11", "Dyn1"), dropsVoltage: fc.boolean() })),
    ups: fc.option(
      fc.record({
        size: share(0.7, 3),
        noLoad: share(0.005, 0.04),
        chargerShare: share(0.02, 0.5),
        /** Lowest voltage at its input over the nominal one. */
        minimum: fc.option(share(0.85, 1), { freq: 4 }),
        battery,
      }),
      { freq: 2 },
    ),
    rectifiers: fc.option(fc.record({ units: fc.integer({ min: 1, max: 5 }), size: share(0.7, 3), battery }), { freq: 2 }),
    /** Where UPS and batteries stand, in place of the room. */
    place: seldom(
      fc.record({ warmth: fc.constantFrom("held", "above outside", "above inside"), kelvins: fc.integer({ min: 0, max: 25 }) }),
    ),
    /** Between each feed and its board; its battery is of a converter that is as large. */
    inverter: seldom(fc.record({ size: share(0.7, 3), efficiency: share(0.85, 0.99), battery })),
    /** Between two boards, or a UPS and a board: the board is left where the UPS alone holds the window. */
    transferSwitch: fc.option(
      fc.record({
        inputs: fc.constantFrom("boards", "UPS first", "board first", "board first", "board first"),
        /** Lowest voltage of an input over the nominal one. */
        minimum: share(0.85, 1),
        lossShare: share(0, 0.02),
        /** How many devices of the mechanical side it serves: controls, then lights, fans of rear doors, heater, pumps. */
        devices: fc.integer({ min: 1, max: 6 }),
        /** The racks without supplies, of those on boards. */
        racks: fc.boolean(),
      }),
      { freq: 2 },
    ),
    gensets: seldom(
      fc.record({
        sets: fc.integer({ min: 1, max: 3 }),
        size: share(0.5, 4),
        rating: fc.constantFrom("COP", "PRP", "ESP"),
        minimumLoad: share(0, 0.5),
        intakeRiseK: fc.integer({ min: 0, max: 8 }),
        blank: fc.boolean(),
        allFeeds: fc.boolean(),
        /** At the boards that hang on the feeds, in place of the intakes. */
        atBoards: fc.boolean(),
        hours: fc.integer({ min: 2, max: 100 }),
      }),
    ),
  }),
  redundancy: fc.record({
    rejection: fc.constantFrom("N", "N+1"),
    airConditioning: fc.constantFrom("N", "N+1"),
    feeds: fc.constantFrom("N", "2N"),
  }),
});

export type Recipe = typeof recipes extends fc.Arbitrary<infer Value> ? Value : never;

/** Litres a minute that carry a kilowatt at a rise of one kelvin, roughly: all generated coolants are within a tenth of it. */
export const litresPerKilowattKelvin = 14.6;

type Rack = Recipe["racks"][number];

const inletKw = ({ kilowatts, idle, utilisation }: Rack) => kilowatts * (idle + utilisation * (1 - idle));
/** What workloads may have of a rack: what it draws above idle [kW]. */
export const freeKw = ({ kilowatts, idle, utilisation }: Rack): number => kilowatts * utilisation * (1 - idle);
const toAirKw = (rack: Rack) => inletKw(rack) * (1 - rack.capture);

/** The rear door where the rack has air to give: that rack's place, heat and coolant at the rating, and coolant as the door has it. */
export function rearDoorOf({ racks, rearDoor }: Recipe) {
  const place = (rearDoor?.rack ?? 0) % racks.length;
  const rack = racks[place];
  const airKw = rack ? toAirKw(rack) : 0;
  if (!rearDoor || airKw < 0.01) return undefined;
  const ratedKw = rearDoor.size * airKw;
  const ratedLitres = (ratedKw * litresPerKilowattKelvin) / (rearDoor.coolantRise * rearDoor.differenceK);
  return { ...rearDoor, place, airKw, ratedKw, ratedLitres, litres: ratedLitres * rearDoor.flow, fansKw: 0.03 * ratedKw };
}

/** Heat that cold plates and a rear door give the coolant at full work, and what is left to the air [kW]. */
export function heatOf(recipe: Recipe): { readonly platesKw: number; readonly liquidKw: number; readonly airKw: number } {
  const { racks } = recipe;
  const platesKw = racks.reduce((sum, rack) => sum + inletKw(rack) * rack.capture, 0);
  const door = rearDoorOf(recipe);
  const doorKw = door ? Math.min(door.ratedKw, door.airKw) : 0;
  return { platesKw, liquidKw: platesKw + doorKw, airKw: racks.reduce((sum, rack) => sum + toAirKw(rack), 0) - doorKw };
}

/** What a design of its size draws, roughly [kW]. */
export function totalKwOf(recipe: Recipe): number {
  const { liquidKw, airKw } = heatOf(recipe);
  return (liquidKw + airKw) * 1.6 + 5;
}
