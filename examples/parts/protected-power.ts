import {
  abbS200GroupFactor,
  type CableProps,
  type CircuitProps,
  type ConnectionProps,
  declarePart,
  declareSource,
  type PduBankProps,
  type PowerProps,
} from "cdktf-edge-node";
import { able } from "./able-breakers";
import { altitudeFactor, power30kW } from "./power-30kw";

const owner = "Example integrator, electrical installation";

/** What each section carries in conduit in this cabin; the electrician takes it from the table of the standard that the site builds to. */
const ampacities: Readonly<Record<string, CableProps["ampacity"]>> = {
  "2.5 mm²": "21 A",
  "4 mm²": "28 A",
  "10 mm²": "50 A",
  "50 mm²": "134 A",
};

const laid = (cable: CableProps): CableProps => {
  const ampacity = ampacities[String(cable.section)];
  if (ampacity === undefined) throw new Error(`Section must have an ampacity but is ${cable.section}: add it`);
  return { ...cable, ampacity, ambientFactor: "0.94", source: declareSource("Ampacities in conduit at 30 °C; 0.94 for 35 °C", owner) };
};

const s200 = declarePart("abb-s200", { rating: "32 A" });

/** Three breakers side by side in a PDU that hangs in the air behind the servers; the data sheet of the PDU that is bought decides. */
const bankBreaker: Omit<PduBankProps, "name"> = {
  ...s200.values,
  part: s200.part,
  groupFactor: abbS200GroupFactor(3),
  altitudeFactor,
  enclosureRise: "10 K",
  source: declareSource(
    "Breakers of the PDU as ABB S200, over altitude as Schneider Compact NS; 10 K above the room behind the servers",
    owner,
  ),
};

/** A rack's PDU with a bank on each phase; its supplies are spread over the three. */
const banked = (circuit: CircuitProps): CircuitProps => {
  const { pdu } = circuit;
  if (!pdu) return circuit;
  const banks = ([1, 2, 3] as const).map((n) => ({ ...bankBreaker, name: `bank-${n}`, connection: `${n}N` as ConnectionProps }));
  const devices = circuit.serves.map((served) => (typeof served === "string" ? served : served.device));
  return { ...circuit, pdu: { ...pdu, banks }, serves: devices.flatMap((device) => banks.map(({ name }) => ({ device, bank: name }))) };
};

const wired = (circuit: CircuitProps): CircuitProps =>
  banked({ ...circuit, breaker: able(circuit.breaker), ...(circuit.cable && { cable: laid(circuit.cable) }) });

/** The power of the 30 kW node with what an electrician asks of it: on an earth electrode of its own, behind residual-current devices of 0.3 A. */
export const protectedPower: PowerProps = {
  ...power30kW,
  earthing: { system: "TT", electrodeOhm: 20, lightningProtection: true, source: declareSource("Electrode as measured", owner) },
  feeds: power30kW.feeds.map((feed) => ({
    ...feed,
    shortCircuit: { current: "6000 A", source: declareSource("Prospective current at the intake", owner) },
    surgeProtection: { type: "1+2", source: declareSource("Surge protective device, types 1 and 2", owner) },
    main: { ...able(feed.main), residualCurrent: "0.3 A" },
    ...(feed.cable && { cable: laid(feed.cable) }),
  })),
  boards: power30kW.boards.map((board) => ({ ...board, circuits: (board.circuits ?? []).map(wired) })),
  rectifierPlants: (power30kW.rectifierPlants ?? []).map((plant) => ({
    ...plant,
    breaker: able(plant.breaker),
    shortCircuitCurrent: "4000 A",
    circuits: (plant.circuits ?? []).map(wired),
  })),
};
