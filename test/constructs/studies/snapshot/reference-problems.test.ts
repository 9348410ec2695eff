import { defineSite, type NodeDesign, type SiteProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { cooling30kW, pads } from "../../../../examples/parts/cooling-30kw";
import { compute30kW, downlink, orchestration, telemetry } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { dieselSet } from "../../../../examples/parts/stores";
import { changed, leftOut } from "../../../support/props/changed";
import { problemsOf } from "../../../support/props/problems-of";
import { upsProps } from "../../../support/props/ups-props";

const problems = (change: Partial<NodeDesign>, site = firstSite.site) =>
  problemsOf(() => snapshot("node", site, { ...node30kW, ...change }));

describe("duplicateProblems()", () => {
  it("duplicateProblems() finds a device of one name in two modules, and names both", () => {
    const named = changed(changed(downlink, "receivers.0.name", "lights"), "receivers.0.power", "10 W");
    expect(problems({ downlink: named })[0]).toBe(
      'downlink.receivers[0].name: makes "lights" stand for 2 devices (cooling.room.lights, downlink.receivers[0].name): give each its own name',
    );
  });

  it("duplicateProblems() finds an antenna and a receiver of one name", () => {
    expect(problems({ downlink: changed(downlink, "receivers.0.name", "antenna-1") })[0]).toBe(
      'downlink.receivers[0].name: makes "antenna-1" stand for 2 devices (downlink.antennas[0].name, downlink.receivers[0].name): give each its own name',
    );
  });

  it("duplicateProblems() finds a board with the name of one of several gensets, and names both places", () => {
    const spare = { name: "genset-1", feeds: ["a"] };
    const power = { ...power30kW, boards: [...power30kW.boards, spare], gensets: [{ ...dieselSet(["a"]), name: "genset", count: 2 }] };
    expect(problems({ power })).toEqual([
      `power.gensets[0].name: makes "genset-1" stand for 2 devices (power.boards[${power30kW.boards.length}].name, power.gensets[0].name): give each its own name`,
    ]);
  });
});

describe("stateProblems()", () => {
  const padded = { ...cooling30kW, dryCoolers: { ...cooling30kW.dryCoolers, pads } };
  const withUps = (name: string) => ({ ...power30kW, ups: [{ ...upsProps, name }] });
  const stateProblemsOf = (change: Partial<NodeDesign>) => problems(change).filter((problem) => problem.includes("-lost"));

  it("stateProblems() finds a UPS whose loss would be the state of lost water, where there are pads", () => {
    expect(stateProblemsOf({ cooling: padded, power: withUps("water") })).toEqual([
      'power.ups[0].name: would name the equipment state "water-lost", which is that of cooling: choose another name',
    ]);
    expect(stateProblemsOf({ cooling: padded, power: withUps("water-2") })).toEqual([]);
    expect(stateProblemsOf({ power: withUps("water") })).toEqual([]);
  });

  it.each(["dry-cooler-1", "air-conditioner-1", "facility-pump", "secondary-pump", "cdu-1"])(
    "stateProblems() leaves a UPS named %s, which is a device of the cooling, to duplicateProblems()",
    (name) => {
      const found = problems({ power: withUps(name) });
      const makes = new RegExp(
        `^power\\.ups\\[0\\]\\.name: makes "${name}" stand for 2 devices \\(cooling\\.\\w+, power\\.ups\\[0\\]\\.name\\): `,
      );
      expect(found.filter((problem) => makes.test(problem))).toHaveLength(1);
      expect(found.filter((problem) => problem.includes("-lost"))).toEqual([]);
    },
  );
});

describe("coolantProblems()", () => {
  const { airConditioners, room } = cooling30kW;

  it("coolantProblems() finds each rack that gives heat to coolant in a node without any", () => {
    const found = problemsOf(() => snapshot("node", firstSite.site, { compute: compute30kW, cooling: { airConditioners, room } }));
    expect(found).toEqual(
      compute30kW.racks.map(
        ({ name, captureRatio }, i) =>
          `compute.racks[${i}].captureRatio: of ${name} must be 0 in a node without coolant but is ${captureRatio}: add facilityLoop, secondaryLoop, dryCoolers and cdus, or secondaryLoop and liquidToAir, to cooling, or take a rack that air alone cools`,
      ),
    );
  });

  it("coolantProblems() finds none without a cooling module, which leaves the racks unknown, nor in racks that air alone cools", () => {
    expect(problemsOf(() => snapshot("node", firstSite.site, { compute: compute30kW }))).toEqual([]);
    const racks = compute30kW.racks.map((rack) => ({ ...rack, captureRatio: "0" as const }));
    expect(problemsOf(() => snapshot("node", firstSite.site, { compute: { racks }, cooling: { airConditioners, room } }))).toEqual([]);
  });
});

describe("surfaceProblems()", () => {
  const site = (irradiance: NonNullable<SiteProps["climate"]["hottest"]["irradiance"]>) =>
    defineSite({
      country: "SA",
      position: { latitude: 18.23, longitude: 42.65, elevation: "2093 m" },
      climate: { hottest: { dryBulb: "35 °C", irradiance }, coldest: { dryBulb: "2 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.85" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    });

  it("surfaceProblems() finds sunlight on a surface that the room does not have", () => {
    expect(problems({}, site({ rof: "950 W/m²", roof: "950 W/m²" }))).toEqual([
      "site.climate.hottest.irradiance.rof: is 950 W/m² on no surface of the envelope: use one of roof, sun-wall, far-wall, door-end, front-end",
    ]);
    expect(problems({}, site({ rof: "clear-sky", roof: "clear-sky" }))).toEqual([
      "site.climate.hottest.irradiance.rof: is clear-sky on no surface of the envelope: use one of roof, sun-wall, far-wall, door-end, front-end",
    ]);
  });

  it("surfaceProblems() finds sunlight on a floor, but takes none on it", () => {
    expect(problems({}, site({ floor: "100 W/m²" }))).toEqual([
      "site.climate.hottest.irradiance.floor: is 100 W/m² on a floor, which no sun reaches: use one of roof, sun-wall, far-wall, door-end, front-end",
    ]);
    expect(problems({}, site({ floor: "clear-sky" }))).toEqual([expect.stringContaining("floor: is clear-sky on a floor")]);
    expect(problems({}, site("clear-sky"))).toEqual([]);
    expect(problems({}, site({ floor: "0 W/m²" }))).toEqual([]);
  });

  it("surfaceProblems() says what to add when the room has no surface", () => {
    expect(problems({ cooling: changed(cooling30kW, "room.envelope", []) }, site({ roof: "950 W/m²" }))).toEqual([
      "site.climate.hottest.irradiance.roof: is 950 W/m² on no surface of the envelope: add surfaces to cooling.room.envelope",
    ]);
  });
});

describe("skyProblems()", () => {
  it("skyProblems() finds a sky over a room without a roof, and none over one with", () => {
    const { site } = firstSite;
    const cold = { ...site, climate: { ...site.climate, coldest: { ...site.climate.coldest, skyRadiationK: 3.9 } } };
    expect(problems({}, cold)).toEqual([
      "site.climate.coldest.skyRadiation: cools roofs but no surface of the envelope is one: mark it with roof: true in cooling.room.envelope",
    ]);
    expect(problems({ cooling: changed(cooling30kW, "room.envelope.0.roof", true) }, cold)).toEqual([]);
  });
});

describe("targetProblems()", () => {
  it("targetProblems() finds telemetry of a device that the node does not have", () => {
    const [problem, ...others] = problems({ telemetry: { ...telemetry, targets: { "rack-7": "192.0.2.17:9100" } } });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^telemetry\.targets\.rack-7: names the device "rack-7" that the node does not have: use one of rack-1, rack-2, facility-pump, /,
    );
  });

  it("targetProblems() finds a part of a device that the node does not have, where it is named", () => {
    const exporters = {
      snmp: { image: { variable: "snmp_image" }, memory: "64 MiB", auths: { hostFile: "/etc/edge-node/auths.yaml" } },
    } as const;
    const targets = { "dc-48": { snmp: "192.0.2.2:161", map: "ups-mib", parts: { battery: "battery-7", input: "board-m" } } };
    expect(problems({ telemetry: { ...telemetry, exporters, targets } })).toEqual([
      expect.stringMatching(/^telemetry\.targets\.dc-48\.parts\.battery: names the device "battery-7" that the node does not have/),
    ]);
  });

  it("targetProblems() lets a board, a rectifier plant and a CDU be watched", () => {
    const targets = { "board-a": "192.0.2.1:9100", "dc-48": "192.0.2.2:9100", "cdu-1": "192.0.2.3:9100" };
    expect(problems({ telemetry: { ...telemetry, targets } })).toEqual([]);
  });
});

describe("workloadProblems()", () => {
  it("workloadProblems() finds a workload on a rack that the node does not have", () => {
    expect(problems({ orchestration: changed(orchestration, "workloads.1.rack", "rack-7") })).toEqual([
      'orchestration.workloads[1].rack: of archiver names the rack "rack-7" that the node does not have: use one of rack-1, rack-2',
    ]);
  });

  it("workloadProblems() says to add compute when there is none", () => {
    expect(problemsOf(() => snapshot("node", firstSite.site, { orchestration }))).toEqual([
      'orchestration.workloads[0].rack: of demodulator names the rack "rack-1" that the node does not have: add compute',
      'orchestration.workloads[1].rack: of archiver names the rack "rack-2" that the node does not have: add compute',
    ]);
  });
});

describe("telemetryNameProblems()", () => {
  it("telemetryNameProblems() finds a workload that would be one container with a program of the telemetry", () => {
    expect(problems({ orchestration: changed(orchestration, "workloads.1.name", "telemetry-store") })).toEqual([
      'orchestration.workloads[1].name: must not be "telemetry-store", the name of a program of the telemetry: choose another',
    ]);
  });
});

describe("all names that lead nowhere", () => {
  it("are reported at once", () => {
    const design = {
      compute: changed(compute30kW, "racks.1", leftOut),
      telemetry: { ...telemetry, targets: { "rack-7": "192.0.2.17:9100" } },
    };
    expect(problems(design).map((problem) => problem.slice(0, problem.indexOf(",")))).toEqual([
      'power.boards[0].circuits[1].serves[0]: circuit "rack-2-a" serves "rack-2"',
      'power.boards[1].circuits[1].serves[0]: circuit "rack-2-b" serves "rack-2"',
      expect.stringMatching(/^telemetry\.targets\.rack-7: names the device "rack-7"/),
      expect.stringMatching(/^orchestration\.workloads\[1\]\.rack: of archiver names the rack "rack-2"/),
    ]);
  });
});

describe("portProblems()", () => {
  const port = (address: string, protocol: "tcp" | "udp" = "tcp") => ({ ports: [{ container: 8000, host: 8428, address, protocol }] });
  const with2 = (store: object, broker: object) =>
    problems({
      telemetry: { ...telemetry, store: { ...telemetry.store, ...store } },
      orchestration: { ...orchestration, broker: { ...orchestration.broker, ...broker } },
    });

  it("portProblems() finds one port of the host for two services, on one address or beside all of them", () => {
    expect(with2(port("10.0.0.7"), port("10.0.0.7"))).toEqual([
      "services: message-broker must have port 8428 of 10.0.0.7 for itself but telemetry-store has it: choose another host port",
    ]);
    const anywhere = { ...port("0.0.0.0"), loosened: { anyAddress: { reason: "Field test" } } };
    expect(with2(port("10.0.0.7"), anywhere)).toHaveLength(1);
  });

  it("portProblems() lets two services share a number on two addresses or two protocols", () => {
    expect(() => snapshot("node", firstSite.site, { ...node30kW })).not.toThrow();
    for (const broker of [port("10.0.0.8"), port("10.0.0.7", "udp")]) {
      const design = {
        ...node30kW,
        telemetry: { ...telemetry, store: { ...telemetry.store, ...port("10.0.0.7") } },
        orchestration: { ...orchestration, broker: { ...orchestration.broker, ...broker } },
      };
      expect(() => snapshot("node", firstSite.site, design)).not.toThrow();
    }
  });
});
