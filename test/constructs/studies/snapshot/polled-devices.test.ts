import { citeSource, declarePart, declareSource, type NodeDesign, type SpeaksProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { watchedLimits } from "../../../../constructs/monitoring/watched-limits";
import { telemetry } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { twoFeeds } from "../../../../examples/two-feeds";
import { changed } from "../../../support/props/changed";
import { problemsOf } from "../../../support/props/problems-of";
import { everyExporter } from "../../../support/props/telemetry-props";

const { site, power } = twoFeeds;
const declaredBy = declareSource("Network card of our UPS", "Power team");

/** The node with the UPS `ups-a`, which says how it is asked. */
const nodeOf = (speaks: SpeaksProps | undefined, targets: object, change: Partial<NodeDesign> = {}): NodeDesign =>
  ({
    ...node30kW,
    power: speaks ? changed(power, "ups.0.speaks", speaks) : power,
    telemetry: { ...telemetry, exporters: everyExporter, targets },
    ...change,
  }) as NodeDesign;
const upsA = (target: object) => ({ "ups-a": target });
const problems = (...node: Parameters<typeof nodeOf>) => problemsOf(() => snapshot("node", site, nodeOf(...node)));
const snmp = { snmp: "192.0.2.41:161" };
const speaksUpsMib = { snmp: { map: "ups-mib", by: "a network card", source: declaredBy } } as const;

describe("polledFacts()", () => {
  it("polledFacts() give a target the map by which its device answers, and watch what that measures", () => {
    const made = snapshot("node", site, nodeOf(speaksUpsMib, upsA({ ...snmp, parts: { battery: "battery-a" } })));
    expect(made.telemetry?.targets[0]?.map?.name).toBe("ups-mib");
    expect(made.monitored).toEqual(["battery-a", "ups-a"]);
  });

  it("polledFacts() leave a target the map that it names", () => {
    const source = declareSource("Our own objects", "Power team");
    const maps = { ours: { snmp: [{ series: "edge_node_ups_load_ratio", oid: "upsOutputPercentLoad", rows: "most" }], source } };
    const design = nodeOf(speaksUpsMib, upsA({ ...snmp, map: "ours" }));
    const made = snapshot("node", site, { ...design, telemetry: { ...design.telemetry, maps } } as NodeDesign);
    expect(made.telemetry?.targets[0]?.map?.name).toBe("ours");
  });

  it("polledFacts() ask a server over Redfish by idrac_exporter, where nothing else is said", () => {
    const made = snapshot("node", site, nodeOf(undefined, { "rack-1": { redfish: "192.0.2.43" } }));
    expect(made.telemetry?.targets[0]?.map?.name).toBe("idrac-exporter");
  });
});

describe("askingProblems()", () => {
  it("askingProblems() finds a device that nothing is known of, and says what it is, what it lacks and what to do", () => {
    expect(problems(undefined, upsA(snmp))).toEqual([
      "telemetry.targets.ups-a.map: is required because the readings of ups-a, a UPS, over snmp are not stated: name a map of snmp, like ups-mib, apc-rpdu2, raritan-pdu2, here or in power.ups[0].speaks",
    ]);
  });

  it.each([
    ["board-a", "a board, over snmp", "power.boards[0].speaks"],
    ["battery-a", "a battery, over snmp", "power.batteries[0].speaks"],
    ["genset-1", "a genset, over snmp", "power.gensets[0].speaks"],
    ["cdu-1", "a CDU, over snmp", "cooling.cdus.speaks"],
    ["air-conditioner-1", "an air conditioner, over snmp", "cooling.airConditioners.speaks"],
    ["antenna-1", "an antenna, over snmp", "downlink.antennas[0].speaks"],
  ])("askingProblems() says of %s that it is %s, and where it may say more", (device, what, place) => {
    const [problem, ...others] = problems(undefined, { [device]: snmp });
    expect(others).toEqual([]);
    expect(problem).toContain(`the readings of ${device}, ${what} are not stated: `);
    expect(problem?.endsWith(`here or in ${place}`)).toBe(true);
  });

  it("askingProblems() names the other ways in which the device answers", () => {
    expect(problems(speaksUpsMib, upsA({ modbus: "192.0.2.41:502" }))).toEqual([
      "telemetry.targets.ups-a.map: is required because the readings of ups-a, a UPS, over modbus are not stated: name a map of modbus here or in power.ups[0].speaks, or poll it over snmp",
    ]);
  });

  it("askingProblems() finds a device that answers by its document, and has no map", () => {
    const speaks = { modbus: { source: citeSource("Manual of our UPS, p. 7") } };
    expect(problems(speaks, upsA({ modbus: "192.0.2.41:502" }))).toEqual([
      'telemetry.targets.ups-a.map: is required because ups-a, a UPS, answers modbus according to "Manual of our UPS, p. 7" but no map has its readings: declare one in telemetry.maps and name it here',
    ]);
  });

  it("askingProblems() refuse what a document that was read says that the device does not answer, with a map too", () => {
    const never = { snmp: { never: true, source: citeSource("Manual of our UPS, p. 7") }, modbus: { source: declaredBy } } as const;
    for (const target of [snmp, { ...snmp, map: "ups-mib" }])
      expect(problems(never, upsA(target))).toEqual([
        'telemetry.targets.ups-a.snmp: polls ups-a, a UPS, over snmp, which it does not answer according to "Manual of our UPS, p. 7": poll it over modbus',
      ]);
  });

  it.each(["recalled", "partial", "declared"] as const)("askingProblems() let a source that is %s forbid nothing", (mark) => {
    const never = { snmp: { never: true, source: { mark, document: "Somebody said so", owner: "Power team" } } } as const;
    expect(problems(never, upsA({ ...snmp, map: "ups-mib" }))).toEqual([]);
    expect(problems(never, upsA(snmp))).toEqual([
      expect.stringContaining("is required because the readings of ups-a, a UPS, over snmp are not stated"),
    ]);
  });

  it("askingProblems() finds a map that is not there, or of another protocol, where the device names it", () => {
    const named = (map: string) => problems({ snmp: { map, source: declaredBy } }, upsA(snmp));
    expect(named("ups-mip")).toEqual(['power.ups[0].speaks.snmp.map: must be a map but is "ups-mip": did you mean ups-mib?']);
    expect(named("idrac-exporter")).toEqual([
      "power.ups[0].speaks.snmp.map: must be a map of snmp but idrac-exporter is of redfish: name one of snmp",
    ]);
  });

  it("askingProblems() finds parts and labels that the map of the device does not have", () => {
    expect(problems(speaksUpsMib, upsA({ ...snmp, parts: { batery: "battery-a" } }))).toEqual([
      'telemetry.targets.ups-a.parts.batery: must be a part of ups-mib but is "batery": did you mean battery?',
    ]);
  });

  it.each(["apc-rpdu2", "raritan-pdu2"])("askingProblems() refuse a rack on two circuits as what a PDU of %s measures whole", (map) => {
    const pdu = { snmp: "192.0.2.51:161", map };
    expect(problems(undefined, { "rack-1-a": { ...pdu, parts: { rack: "rack-1" } } })).toEqual([
      "telemetry.targets.rack-1-a.parts.rack: gives the power of circuit rack-1-a as that of rack-1, which 2 circuits serve: leave rack out, or measure the whole of rack-1",
    ]);
    expect(problems(undefined, { "rack-1-a": pdu })).toEqual([]);
  });

  it("askingProblems() let a PDU measure a rack that hangs on it alone", () => {
    const alone = changed(power, "ups.1.circuits.0.serves", ["rack-2"]) as NonNullable<NodeDesign["power"]>;
    const target = { snmp: "192.0.2.51:161", map: "apc-rpdu2", parts: { rack: "rack-1" } };
    expect(problems(undefined, { "rack-1-a": target }, { power: alone })).toEqual([]);
  });

  it("askingProblems() finds a series that two devices give by what they say", () => {
    const both = changed(changed(power, "ups.0.speaks", speaksUpsMib), "ups.1.speaks", speaksUpsMib) as NonNullable<NodeDesign["power"]>;
    const target = (last: number) => ({ snmp: `192.0.2.${last}:161`, parts: { battery: "battery-a" } });
    expect(problems(undefined, { "ups-a": target(41), "ups-b": target(42) }, { power: both })[0]).toBe(
      "telemetry.targets.ups-b: reads edge_node_battery_state_of_charge_ratio of battery-a, which ups-a reads too: leave one out, or distinguish them by parts or labels",
    );
  });
});

describe("polledPdus()", () => {
  const path = "ups.0.circuits.0";
  const source = declareSource("PDU of two banks", "Power team");
  const atRoom = {
    referenceTemperature: "40 °C",
    altitudeFactor: declarePart("schneider-compact-ns", { rating: "32 A" }).values.altitudeFactor,
  };
  const banks = ["left", "right"].map((name) => ({ name, rating: "32 A", ...atRoom }));
  const speaks = { snmp: { map: "apc-rpdu2", source: declaredBy } };
  const banked = changed(
    changed(power, `${path}.pdu`, { rating: "32 A", banks, speaks, source }),
    `${path}.serves`,
    banks.map(({ name }) => ({ device: "rack-1", bank: name })),
  ) as NonNullable<NodeDesign["power"]>;
  const pdu = { snmp: "192.0.2.51:161", rows: { bank: { "rack-1-a/left": "1", "rack-1-a/right": "2" } } };
  const limitsOf = (targets: object) =>
    watchedLimits(new NodeStudy(snapshot("node", site, nodeOf(undefined, targets, { power: banked }))))
      .filter(({ metric }) => metric === "edge_node_bank_current_amperes")
      .map(({ device, labels }) => `${device} ${labels?.bank}`);

  it("polledPdus() are devices of the names of their circuits, which measure their banks", () => {
    expect(limitsOf({ "rack-1-a": pdu })).toEqual(["rack-1-a rack-1-a/left", "rack-1-a rack-1-a/right"]);
  });

  it("polledPdus() have rows of the banks that the design gives them, and no others", () => {
    const named = (...banks: string[]) => {
      const rows = { bank: Object.fromEntries(banks.map((bank, i) => [bank, `${i + 1}`])) };
      return problems(undefined, { "rack-1-a": { ...pdu, rows } }, { power: banked });
    };
    expect(named("rack-1-a/left", "rack-1-a/right")).toEqual([]);
    expect(named("nonsense/outlet")).toEqual([
      'telemetry.targets.rack-1-a.rows.bank.nonsense/outlet: must be a bank of rack-1-a but is "nonsense/outlet": use one of rack-1-a/left, rack-1-a/right',
    ]);
    expect(named("rack-1-a/lefft")).toEqual([expect.stringContaining("did you mean rack-1-a/left?")]);
  });

  it("polledPdus() are none that nobody asks: the part before them measures their banks", () => {
    expect(limitsOf({ "ups-a": "192.0.2.41:9100" })).toEqual(["ups-a rack-1-a/left", "ups-a rack-1-a/right"]);
  });

  it("polledPdus() are found where they stand when nobody knows what they give", () => {
    const silent = changed(banked, `${path}.pdu`, { rating: "32 A", banks, source }) as NonNullable<NodeDesign["power"]>;
    expect(problems(undefined, { "rack-1-a": { snmp: "192.0.2.51:161" } }, { power: silent })).toEqual([
      "telemetry.targets.rack-1-a.map: is required because the readings of rack-1-a, a PDU, over snmp are not stated: name a map of snmp, like ups-mib, apc-rpdu2, raritan-pdu2, here or in power.ups[0].circuits[0].pdu.speaks",
    ]);
  });

  it("polledPdus() leave the name of a device to the device", () => {
    const named = changed(banked, `${path}.name`, "cdu-1") as NonNullable<NodeDesign["power"]>;
    const { devices } = snapshot("node", site, nodeOf(undefined, { "cdu-1": "192.0.2.43:9100" }, { power: named }));
    expect(devices.filter(({ id }) => id === "cdu-1").map(({ kind }) => kind)).toEqual(["cdu"]);
  });
});
