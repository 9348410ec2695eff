import { declareSource, type NodeDesign, snapshot, type TelemetryProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TelemetryFacts } from "../../constructs/facts/node-facts";
import { twoFeeds } from "../../examples/two-feeds";
import { designOf } from "../support/nodes/node-variants";
import { changed } from "../support/props/changed";
import { everyExporter } from "../support/props/telemetry-props";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { AskingPrograms } from "./site/asking-programs";
import { RedfishExporter } from "./site/redfish-exporter";
import { SimulatedAgent, upsRecords } from "./site/simulated-devices";
import { query } from "./site/store";
import { until } from "./site/until";

const community = "public";
const apc = "1.3.6.1.4.1.318.1.1.26";
const raritan = "1.3.6.1.4.1.13742.6";

/** Lines of snmpsim: type 2 is an integer, 66 an unsigned number. */
const records = (type: 2 | 66, values: Readonly<Record<string, number>>) =>
  Object.entries(values)
    .map(([oid, value]) => `${oid}|${type}|${value}\n`)
    .join("");

/** What a PDU of APC answers: power in tens of watts, currents of phases and banks in tenths of amperes. */
const apcRecords = (firstBank: number) =>
  records(2, {
    [`${apc}.4.3.1.5.1`]: 312,
    [`${apc}.6.3.1.5.1`]: 97,
    [`${apc}.6.3.1.5.2`]: 101,
    [`${apc}.8.3.1.5.1`]: firstBank,
    [`${apc}.8.3.1.5.2`]: 41,
  });

/** What a PDU of Raritan answers: decimals of power and of currents, then power and currents. */
const raritanRecords = records(66, {
  [`${raritan}.3.3.4.1.7.1.1.5`]: 0,
  [`${raritan}.3.4.4.1.7.1.1.1`]: 3,
  [`${raritan}.3.4.4.1.7.1.2.1`]: 2,
  [`${raritan}.5.2.3.1.4.1.1.5`]: 2750,
  [`${raritan}.5.3.3.1.4.1.1.1`]: 7345,
  [`${raritan}.5.3.3.1.4.1.2.1`]: 612,
});

/** What a UPS with UPS-MIB answers. */
const ups = upsRecords({
  chargePercent: 83,
  batteryDecivolts: 534,
  batteryC: 31,
  frequencyDecihertz: [500, 499],
  inputV: [231, 228],
  inputW: [5000, 6000],
  outputW: [4800, 5700],
  loadPercent: [41, 57],
});

/** A map of the integrator's own for the inlet of his servers, whose sensor their maker names. */
const inlet = {
  redfish: [
    { series: "edge_node_air_inlet_temperature_celsius", metric: "idrac_sensors_temperature", match: { name: "System Board Inlet Temp" } },
  ],
  source: declareSource("Name of the inlet's sensor of our servers", "IT team"),
};

/** The first UPS with banks in the PDU of a circuit, each of which takes a quarter of its rack, and the second UPS the other half. */
function withBanks(power: NodeDesign["power"], circuit: number): NodeDesign["power"] {
  const names = ["left", "right"];
  const at = `ups.0.circuits.${circuit}`;
  const serves = names.map((bank) => ({ device: `rack-${circuit + 1}`, bank, share: "25 %" }));
  const banks = names.map((name) => ({ name, rating: "32 A" }));
  const halved = changed(changed(power, `${at}.pdu.banks`, banks), `${at}.serves`, serves);
  return changed(halved, `ups.1.circuits.${circuit}.serves`, [{ device: `rack-${circuit + 1}`, share: "50 %" }]);
}

/** The telemetry of the example with two feeds, whose UPS says by which map it answers, and whose PDUs, with banks, and servers are asked. */
function telemetryOf([first, second, third]: readonly SimulatedAgent[]): TelemetryFacts {
  const banks = (pdu: string) => ({ bank: { [`${pdu}/left`]: "1", [`${pdu}/right`]: "2" } });
  const targets = {
    "rack-1-a": {
      snmp: first?.address ?? "",
      map: "apc-rpdu2",
      rows: banks("rack-1-a"),
      parts: { board: "ups-a" },
      labels: { circuit: "rack-1-a" },
    },
    "rack-2-a": { snmp: second?.address ?? "", map: "raritan-pdu2", rows: banks("rack-2-a") },
    "ups-a": { snmp: third?.address ?? "", parts: { battery: "battery-a" } },
    "rack-1": { redfish: "192.0.2.43" },
    "rack-2": { redfish: "192.0.2.44", map: "inlet" },
  };
  const telemetry = { ...twoFeeds.telemetry, exporters: everyExporter, maps: { inlet }, interval: "1 s", targets } as TelemetryProps;
  const speaks = { snmp: { map: "ups-mib", source: declareSource("Network card of our UPS", "Power team") } };
  const power = [0, 1].reduce<NodeDesign["power"]>(withBanks, changed(twoFeeds.power, "ups.0.speaks", speaks));
  const design = { ...designOf(twoFeeds), power, telemetry } as NodeDesign;
  return snapshot("asked", twoFeeds.site, design).telemetry as TelemetryFacts;
}

describe("UPS and rack PDUs by SNMP, and servers by the names of idrac_exporter", () => {
  let agents: readonly SimulatedAgent[] = [];
  let redfish: RedfishExporter;
  let programs: AskingPrograms;

  const untilValue = (series: string, expected: number) =>
    until(`${series} at ${expected}`, 60, async () => {
      const [one, ...others] = await query(programs.storePort, series);
      return others.length === 0 && Math.abs(Number(one?.value?.[1]) - expected) < 1e-6 ? true : undefined;
    });

  beforeAll(async () => {
    agents = [
      await SimulatedAgent.start(machine(), await freePort(), community, apcRecords(55)),
      await SimulatedAgent.start(machine(), await freePort(), community, raritanRecords),
      await SimulatedAgent.start(machine(), await freePort(), community, ups),
    ];
    redfish = await RedfishExporter.start({ "192.0.2.43": 812, "192.0.2.44": 640 });
    programs = await AskingPrograms.start(machine(), telemetryOf(agents), community, redfish.address);
  });

  afterAll(async () => {
    await programs?.stop();
    await redfish?.stop();
    for (const agent of agents) await agent.stop();
  });

  it("a UPS gives what it says of itself, single objects and the rows of its lines", async () => {
    await untilValue('edge_node_battery_state_of_charge_ratio{device="battery-a"}', 0.83);
    await untilValue('edge_node_battery_voltage_volts{device="battery-a"}', 53.4);
    await untilValue('edge_node_grid_voltage_volts{device="ups-a"}', 228);
    await untilValue('edge_node_output_power_watts{device="ups-a"}', 10_500);
    await untilValue('edge_node_ups_load_ratio{device="ups-a"}', 0.57);
  });

  it("banks of a PDU of APC arrive under their names in the design, its phase at the UPS before it, its power", async () => {
    await untilValue('edge_node_bank_current_amperes{device="rack-1-a",bank="rack-1-a/left"}', 5.5);
    await untilValue('edge_node_bank_current_amperes{device="rack-1-a",bank="rack-1-a/right"}', 4.1);
    await untilValue('edge_node_circuit_current_amperes{device="ups-a",circuit="rack-1-a"}', 10.1);
    await untilValue('edge_node_power_watts{device="rack-1-a"}', 3120);
  });

  it("numbers of a PDU of Raritan have as many decimals as it says of each", async () => {
    await untilValue('edge_node_bank_current_amperes{device="rack-2-a",bank="rack-2-a/left"}', 7.345);
    await untilValue('edge_node_bank_current_amperes{device="rack-2-a",bank="rack-2-a/right"}', 6.12);
    await untilValue('edge_node_power_watts{device="rack-2-a"}', 2750);
  });

  it("a bank that is loaded more arrives as it is then, and the other as it was", async () => {
    agents[0]?.set(apcRecords(131));
    await untilValue('edge_node_bank_current_amperes{device="rack-1-a",bank="rack-1-a/left"}', 13.1);
    await untilValue('edge_node_bank_current_amperes{device="rack-1-a",bank="rack-1-a/right"}', 4.1);
  });

  it("the power of a server arrives from series under the names that idrac_exporter documents: that of the whole server", async () => {
    await untilValue('edge_node_power_watts{device="rack-1"}', 812);
    expect([...redfish.asked].sort()).toEqual(["192.0.2.43", "192.0.2.44"]);
  });

  it("the inlet of a server arrives by a map that names its sensor", async () => {
    await untilValue('edge_node_air_inlet_temperature_celsius{device="rack-2"}', 27);
  });
});
