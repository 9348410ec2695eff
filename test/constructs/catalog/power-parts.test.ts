import { type ListedPart, parts } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { batterySchema } from "../../../constructs/power/batteries.props";
import { circuitSchema } from "../../../constructs/power/circuits.props";
import { gensetSchema } from "../../../constructs/power/gensets.props";
import { breakerSchema } from "../../../constructs/power/protection.props";
import { rectifierPlantSchema } from "../../../constructs/power/rectifiers.props";
import { upsSchema } from "../../../constructs/power/ups.props";
import { parseProps } from "../../../constructs/props/parse-props";
import points from "../../reference/catalog-points.json";
import { completed } from "../../support/props/completed-part";
import { everyRow } from "../../support/tables/every-row";

const kinds = ["rectifier", "ups", "battery", "genset", "pdu", "breaker"];
const powerParts = parts.filter(({ kind }) => kinds.includes(kind));
const sheets: Readonly<Record<string, object>> = points.power.points;

/** What a design of one part besides it. */
const breaker = { rating: "40 A", referenceTemperature: "30 °C", source: { mark: "unknown", document: "tests" } };
const circuits = [{ name: "it", breaker, serves: ["rack-1"] }];
const board = { name: "one", from: "board-a", breaker, circuits };
const open: Readonly<Record<string, unknown>> = {
  ratedPower: "10 kW",
  ratedApparentPower: "500 kVA",
  outputVoltage: "400 V line-to-line",
  loss: { noLoad: 0.02, linear: 0.02, square: 0.01 },
  ambient: { minimum: "0 °C", maximum: "40 °C" },
  nominal: "2.4 kWh",
  dischargeEfficiency: "0.97",
  chargeEfficiency: "0.97",
  capacityOverTemperature: [[25, 1]],
  capacityOverRate: [[0, 1, 1]],
  dischargeRate: [[0, 40, 0.5]],
  chargeRate: [[0, 40, 0.3]],
  derating: { elevations: ["0 m"], temperatures: ["25 °C"], shares: [[1]] },
  minimumLoad: "0.3",
  fuel: [
    [10, 4],
    [40, 12],
  ],
  tank: { usable: "400 L", reorderLevel: "0.3" },
  start: { time: "15 s", attempts: 3 },
  voltageDerating: [[176, 1]],
  runningRange: { minimum: "85 V", maximum: "264 V" },
  restart: "160 V",
  banks: [{ name: "bank-1", rating: "16 A" }],
};

/** The props of a part, parsed by the schema that takes them in a design. */
function parsed(part: ListedPart): object {
  const { values, source } = completed(part, { ...open, rating: part.kind === "genset" ? "PRP" : "16 A" });
  // of a breaker with a function its rating is the function's
  const given: Record<string, unknown> = { ...(part.kind === "breaker" ? { rating: "16 A" } : {}), ...values };
  switch (part.kind) {
    case "rectifier":
      return parseProps(rectifierPlantSchema, part.id, { ...board, units: 2, busVoltage: "54 V DC", ...given, source });
    case "ups":
      return parseProps(upsSchema, part.id, { ...board, ...given, source });
    case "battery":
      return parseProps(batterySchema, part.id, {
        name: "b",
        on: "one",
        maximumDepth: "0.8",
        minimumStateOfCharge: "0.2",
        energy: given,
        source,
      });
    case "genset":
      return parseProps(gensetSchema, part.id, { name: "g", feeds: ["a"], count: 1, ...given, source });
    case "pdu":
      return parseProps(circuitSchema, part.id, {
        name: "pdu",
        breaker,
        pdu: { ...given, source },
        serves: [{ device: "rack-1", bank: bankOf(given) }],
      });
    default:
      return parseProps(breakerSchema, part.id, { ...given, source });
  }
}

function bankOf({ banks }: Readonly<Record<string, unknown>>): string | undefined {
  return (banks as readonly { readonly name: string }[])[0]?.name;
}

const number = (text: unknown) => Number.parseFloat(String(text));
const numbers = (texts: unknown) => (texts as readonly unknown[]).map(number);

/** Published props as the numbers of the transcription. */
const readings: Readonly<Record<string, (value: never, kind: string) => Readonly<Record<string, unknown>>>> = {
  ratedPower: (value, kind) => (kind === "rectifier" ? { rated_W: Math.round(number(value) * 1000) } : { rated_kW: number(value) }),
  ratedApparentPower: (value) => ({ rated_kVA: number(value) }),
  outputVoltage: (value) => ({ output_V: number(value) }),
  rating: (value, kind) => (kind === "genset" ? {} : { rated_A: number(value) }),
  banks: (value: readonly { readonly rating: string }[]) => ({ banks_A: value.map(({ rating }) => number(rating)) }),
  ambient: (value: { readonly minimum: string; readonly maximum: string }) => ({
    ambient_C: [number(value.minimum), number(value.maximum)],
  }),
  nominal: (value) => ({ nominal_Wh: Math.round(number(value) * 1000) }),
  maximumDischarge: (value) => ({ most_discharge_W: number(value) * 1000 }),
  dischargeRate: (value) => ({ discharge_C: value }),
  chargeRate: (value) => ({ charge_C: value }),
  life: (value: { readonly calendarYears: number; readonly cycles: number; readonly atDepth: string }) => ({
    years: value.calendarYears,
    cycles: value.cycles,
    depth: number(value.atDepth),
  }),
  maximumElevation: (value) => ({ most_elevation_m: number(value) }),
  maximumAmbient: (value) => ({ most_ambient_C: number(value) }),
  derating: (value: { readonly elevations: unknown; readonly temperatures: unknown; readonly shares: readonly (readonly number[])[] }) => ({
    elevations_m: numbers(value.elevations),
    temperatures_C: numbers(value.temperatures),
    shares_percent: value.shares.map((row) => row.map((share) => share * 100)),
  }),
  frequency: (value) => ({ nominal_Hz: [value].flat().map(number) }),
  inputFrequency: (value: { readonly minimum: string; readonly maximum: string }) => ({
    frequency_Hz: [number(value.minimum), number(value.maximum)],
  }),
  runningRange: (value: { readonly minimum: string; readonly maximum: string }) => ({
    running_V: [number(value.minimum), number(value.maximum)],
  }),
  input: (value: { readonly minimum: string; readonly maximum: string }) => ({
    input_V: [number(value.minimum), number(value.maximum)],
  }),
  restart: (value) => ({ restart_V: number(value) }),
  fullPowerUpTo: (value) => ({ full_power_C: number(value) }),
  efficiency: (value) => ({ efficiency: value }),
  referenceTemperature: (value) => ({ reference_C: number(value) }),
  altitudeFactor: (value) => ({ altitude: value }),
  cells: () => ({}),
};

/** Compared in tests of their own, and for the parts named below. */
const scaled = ["voltageDerating", "temperatureFactor"];
const withOwnTest = ["vertiv-r48-2000e", "emerson-r48-3200", "abb-s200", "abb-tmax-xt1"];

describe("power parts", () => {
  it("the catalogue has exactly the power parts of the transcription", () => {
    expect(powerParts.map(({ id }) => id).sort()).toEqual(Object.keys(sheets).sort());
  });

  it("every part publishes the numbers of its document, each of them and no other", () => {
    everyRow(
      "%s",
      powerParts.map((part) => [part.id, part] as const),
      (id, part) => {
        const published = Object.entries(part.published).filter(([prop]) => !scaled.includes(prop));
        const { derating: _, output_W, current_A, ...sheet } = { derating: 0, output_W: [], current_A: [], ...sheets[id] };
        const read = Object.assign(
          {},
          ...published.map(([prop, value]) => readings[prop]?.(value as never, part.kind) ?? { [prop]: value }),
        );
        if (withOwnTest.includes(id)) expect(read).toMatchObject(sheet);
        else expect(read).toEqual(sheet);
      },
    );
  });

  it("factors of rating are the published watts and amperes over the rating", () => {
    const shares = (id: string, prop: string) => powerParts.find((part) => part.id === id)?.published[prop];
    const { "vertiv-r48-3500e3": vertiv, "alpha-cordex-24-3-1kw": cordex, "ge-car1248fp": car, "abb-s800-6a": s800 } = points.power.points;
    expect(shares("vertiv-r48-3500e3", "voltageDerating")).toEqual(
      vertiv.output_W.map(([volts, watts = 0]) => [volts, watts / vertiv.rated_W]),
    );
    expect(shares("alpha-cordex-24-3-1kw", "voltageDerating")).toEqual(cordex.derating);
    expect(shares("ge-car1248fp", "voltageDerating")).toEqual(car.derating);
    expect(shares("abb-s800-6a", "temperatureFactor")).toEqual(
      s800.current_A.map(([celsius, amperes = 0]) => [celsius, amperes / s800.rated_A]),
    );
  });

  it("every part parses in a design with what its document leaves open, and not without", () => {
    everyRow(
      "%s",
      powerParts.map((part) => [part.id, part] as const),
      (_, part) => {
        expect(parsed(part)).toBeTypeOf("object");
        for (const prop of part.open)
          expect(() => completed({ ...part, open: part.open.filter((one) => one !== prop) })).toThrow(`${prop}: is required`);
      },
    );
  });
});
