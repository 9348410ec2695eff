import type {
  BoardProps,
  BreakerProps,
  CircuitProps,
  CoolingProps,
  NodeDesign,
  PduProps,
  PowerProps,
  RackProps,
  SiteProps,
  Source,
} from "cdktf-edge-node";

const source: Source = { mark: "declared", document: "Numbers of a measured site", owner: "bench@example.org" };
const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;
/** Racks on a pair of boards. */
const rowLength = 10;
/** Dry coolers, and air conditioners: few large ones, as a hall has. Each that may be lost is a scenario more. */
const units = 2;

/** A site as plain data. */
interface RackSite {
  readonly name: string;
  readonly site: SiteProps;
  readonly design: NodeDesign;
}

/** A site of that many racks: four supplies, two circuits and two PDUs each, a pair of boards a row, and a few large cooling units. */
export function rackSite(racks: number): RackSite {
  const rows = Math.ceil(racks / rowLength);
  const numbers = numbered(racks);
  return {
    name: `racks-${racks}`,
    site: {
      country: "SA",
      position: { latitude: 18.23, longitude: 42.65, elevation: "900 m" },
      climate: { hottest: { dryBulb: "37 °C", wetBulb: "18 °C", irradiance: "clear-sky" }, coldest: { dryBulb: "2 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.95" },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
    },
    design: {
      compute: { racks: numbers.map(rackOf) },
      cooling: coolingOf(racks),
      power: {
        standard: "IEC",
        feeds: ["a", "b"].map((name) => ({ name, main: breaker(`${Math.ceil(racks * 4 + 100)} A`) })),
        boards: Array.from({ length: rows }, (_, row) => boardsOf(row, numbers.slice(row * rowLength, (row + 1) * rowLength)))
          .flat()
          .concat(mechanical(racks)),
      },
    },
  };
}

/** The same as people describe it first: one circuit a rack, on one feed, without cables and supplies, and nothing promised twice. */
export function plainRackSite(racks: number): RackSite {
  const { name, site, design } = rackSite(racks);
  const { feeds = [], boards = [], ...power } = design.power ?? {};
  return {
    name,
    site: { ...site, promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } } },
    design: {
      ...design,
      compute: {
        racks: numbered(racks)
          .map(rackOf)
          .map(({ supplies: _, ...rack }) => rack),
      },
      power: {
        ...power,
        feeds: feeds.slice(0, 1),
        boards: boards.filter(({ name: board }) => !board.endsWith("-b")).map(plainBoard),
      } as PowerProps,
    },
  };
}

function plainBoard({ incomer, circuits = [], ...board }: BoardProps): BoardProps {
  return {
    ...board,
    feeds: ["a"],
    ...(incomer && { incomer: breaker("125 A") }),
    circuits: circuits.map(({ name, breaker: own, pdu, serves }) => ({
      name,
      breaker: pdu ? breaker("16 A") : own,
      serves,
    })) as readonly CircuitProps[],
  };
}

function numbered(racks: number): readonly number[] {
  return Array.from({ length: racks }, (_, i) => i + 1);
}

function rackOf(number: number): RackProps {
  return {
    name: `rack-${number}`,
    idle: "200 W",
    maximum: "1.5 kW",
    utilisation: "0.9",
    captureRatio: "0.8",
    maximumSupply: "45 °C",
    requiredFlow: "1.2 L/min/kW",
    airClass: "A2",
    supplies: {
      ratedPower: "1 kW",
      count: 4,
      spare: 1,
      efficiency: [
        [0.2, 0.9],
        [0.5, 0.94],
        [1, 0.91],
      ],
      powerFactor: "0.98",
      source,
    },
    source,
  };
}

function breaker(rating: BreakerProps["rating"]): BreakerProps {
  return {
    rating,
    referenceTemperature: "40 °C",
    altitudeFactor: [
      [0, 1],
      [3000, 0.9],
    ],
    source,
  };
}

function boardsOf(row: number, numbers: readonly number[]): readonly BoardProps[] {
  const pdu: PduProps = { rating: "10 A", source };
  return ["a", "b"].map((feed) => ({
    name: `row-${row + 1}-${feed}`,
    feeds: [feed],
    incomer: breaker("63 A"),
    circuits: numbers.map(
      (number): CircuitProps => ({
        name: `rack-${number}-${feed}`,
        breaker: breaker("10 A"),
        cable: { length: "8 m", section: "2.5 mm²", material: "Cu" },
        pdu,
        serves: [`rack-${number}`],
      }),
    ),
  }));
}

/** The board behind a transfer switch on which everything hangs that has one cord. */
function mechanical(racks: number): BoardProps {
  const circuit = (name: string, device: string, rating: BreakerProps["rating"]): CircuitProps => ({
    name,
    breaker: breaker(rating),
    serves: [device],
  });
  const each = Array.from({ length: units }, (_, i) => i + 1);
  return {
    name: "mechanical",
    feeds: ["a", "b"],
    circuits: [
      ...each.map((unit) => circuit(`fans-${unit}`, `dry-cooler-${unit}`, `${racks * 0.2} A`)),
      ...each.map((unit) => circuit(`cold-${unit}`, `air-conditioner-${unit}`, `${racks * 0.6} A`)),
      circuit("facility", "facility-pump", `${racks * 0.1} A`),
      circuit("secondary", "secondary-pump", `${racks * 0.1} A`),
    ],
  };
}

function coolingOf(racks: number): CoolingProps {
  return {
    facilityLoop: { coolant: glycol, flow: `${racks * 4.5} L/min`, pumpPower: `${racks * 25} W`, source },
    secondaryLoop: { coolant: glycol, flow: `${racks * 2.2} L/min`, pumpPower: `${racks * 15} W`, source },
    dryCoolers: {
      count: units,
      minimumFanSpeed: "0.2",
      setpoint: "30 °C",
      source,
      rating: {
        heat: `${racks * 2.4} kW`,
        airIn: "35 °C",
        coolantIn: "52 °C",
        coolantOut: "45 °C",
        coolant: glycol,
        airFlow: `${racks * 0.26} m³/s`,
        fanPower: `${racks * 50} W`,
      },
    },
    cdus: {
      count: 1,
      setpoint: "32 °C",
      source,
      rating: {
        heat: `${racks * 1.4} kW`,
        approach: "4 K",
        primaryIn: "40 °C",
        primaryFlow: `${racks * 4.5} L/min`,
        secondaryFlow: `${racks * 2.2} L/min`,
        primaryCoolant: glycol,
        secondaryCoolant: glycol,
      },
    },
    airConditioners: {
      count: units,
      minimumAmbient: "-15 °C",
      altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
      source,
      table: [
        { ambient: "35 °C", capacity: `${racks * 0.5} kW`, eer: 3.2 },
        { ambient: "50 °C", capacity: `${racks * 0.45} kW`, eer: 2.1 },
      ],
    },
    room: {
      coolingSetpoint: "27 °C",
      heatingSetpoint: "15 °C",
      supplyAir: "20 °C",
      envelope: [{ name: "roof", area: `${racks * 0.6} m²`, transmittance: "0.5 W/(m²·K)", absorptance: "0.6", tilt: "0 °", roof: true }],
      source,
    },
  };
}
