import { netboxDeviceType } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  apcPdu,
  aristaSwitch,
  bladeChassis,
  dellServer,
  exportedCdu,
  nautobotRouter,
  patchPanel,
  slippedSwitch,
} from "../../../support/props/netbox-files";
import { problemsOf } from "../../../support/props/problems-of";
import { everyRow } from "../../../support/tables/every-row";

const server = dellServer.replace("lable", "label");

/** What netboxDeviceType() says of a text. */
const problems = (text: string, options: Partial<Parameters<typeof netboxDeviceType>[1]> = {}) =>
  problemsOf(() => netboxDeviceType(text, { file: "d.yaml", ...options }));

describe("netboxDeviceType()", () => {
  it("netboxDeviceType() reads both draws of each supply, and leaves what the file does not say open", () => {
    const { maker, model, published, open, source } = netboxDeviceType(aristaSwitch, { file: "switch.yaml", edition: "2850d21" });
    expect([maker, model]).toEqual(["Arista", "DCS-7050SX3-48YC8"]);
    expect(published).toEqual({
      rackUnits: 1,
      powerPorts: [
        { name: "PS1", type: "iec-60320-c14", maximum: "301 W", allocated: "124 W" },
        { name: "PS2", type: "iec-60320-c14", maximum: "301 W", allocated: "124 W" },
      ],
      powerOutlets: [],
    });
    expect(open).toEqual(["weight", "airflow"]);
    expect(source).toEqual({ mark: "partial", document: "NetBox device type switch.yaml", edition: "2850d21" });
  });

  it("netboxDeviceType() weighs 63 lb as 28.576 kg, and takes no allocated draw for none", () => {
    const { published, open } = netboxDeviceType(server, { file: "server.yaml" });
    expect(published).toMatchObject({
      weight: "28.576 kg",
      airflow: "front-to-rear",
      powerPorts: [{ maximum: "800 W" }, { maximum: "800 W" }],
    });
    expect(published.powerPorts[0]).not.toHaveProperty("allocated");
    expect(open).toEqual(["allocated draw of Power 1", "allocated draw of Power 2"]);
  });

  it("netboxDeviceType() reads outlets with inlet and leg, and asks for no draw of an inlet that feeds them", () => {
    const { published, open } = netboxDeviceType(apcPdu, { file: "pdu.yaml" });
    expect(published.powerPorts).toEqual([{ name: "Power Port 1", type: "cs8365c" }]);
    expect(published.powerOutlets).toEqual([
      { name: "Bank1-C13-1", type: "iec-60320-c13", powerPort: "Power Port 1", feedLeg: "A" },
      { name: "Bank2-C13-1", type: "iec-60320-c13", powerPort: "Power Port 1", feedLeg: "A" },
    ]);
    expect(open).toEqual(["weight", "airflow"]);
  });

  it("netboxDeviceType() asks for a missing draw by port, with line, column and remedy", () => {
    const missing = server.replace("    maximum_draw: 800\n", "");
    expect(problems(missing)).toEqual([
      'd.yaml:11:5 power-ports[0].maximum_draw: is required: read the data sheet and declare draws: { "Power 1": { maximum: "… W" } }',
    ]);
    const { published, source } = netboxDeviceType(missing, {
      file: "d.yaml",
      draws: { "Power 1": { maximum: "1.1 kW", allocated: "600 W" } },
      owner: "IT team",
    });
    expect(published.powerPorts[0]).toEqual({ name: "Power 1", type: "iec-60320-c14", maximum: "1100 W", allocated: "600 W" });
    expect(source.assumed).toEqual([
      { name: "maximum draw of Power 1", value: "1.1 kW", owner: "IT team" },
      { name: "allocated draw of Power 1", value: "600 W", owner: "IT team" },
    ]);
  });

  it("netboxDeviceType() asks for the supplies of a device whose file hides them in module bays", () => {
    const hidden = server.replace(/power-ports:[\s\S]*?module-bays/, "module-bays");
    expect(problems(hidden)).toEqual([expect.stringMatching(/^d\.yaml:10:1 module-bays: must list the power ports/)]);
    const given = netboxDeviceType(hidden, { file: "d.yaml", draws: { PSU1: { maximum: "800 W" } }, owner: "IT team" });
    expect(given.published.powerPorts).toEqual([{ name: "PSU1", maximum: "800 W" }]);
  });

  it("netboxDeviceType() refuses what no device type says, at its place", () => {
    everyRow(
      "%s",
      [
        [
          "an unknown field of a power port",
          server.replace("maximum_draw: 800", "maximum-draw: 800"),
          /^d\.yaml:13:5 power-ports\[0\]\.maximum-draw: unknown prop: did you mean "maximum_draw"\?$/,
        ],
        [
          "an unknown section",
          server.replace("power-ports", "power-port"),
          /^d\.yaml:10:1 power-port: unknown prop: did you mean "power-ports"\?$/,
        ],
        [
          "a draw of nothing",
          server.replace("draw: 800", "draw: 0"),
          /^d\.yaml:13:5 power-ports\[0\]\.maximum_draw: must be at least 1 but is 0/,
        ],
        ["a draw in words", server.replace("draw: 800", "draw: 800 W"), /^d\.yaml:13:5 .*must be a number but is "800 W"/],
        [
          "a leg that is none",
          apcPdu.replace("leg: A", "leg: L1"),
          /^d\.yaml:12:5 power-outlets\[0\]\.feed_leg: must be one of "A", "B", "C" but is "L1"/,
        ],
        [
          "an inlet that is none",
          apcPdu.replace("_port: Power Port 1", "_port: Power Prot 1"),
          /^d\.yaml:11:5 .*did you mean "Power Port 1"\?$/,
        ],
        ["two ports of one name", server.replace("Power 2", "Power 1"), /^d\.yaml:14:5 power-ports\[1\]\.name: must be unique/],
        [
          "more allocated than drawn",
          aristaSwitch.replace("124", "302"),
          /^d\.yaml:11:5 .*must be at most maximum_draw, 301 W, but is 302 W/,
        ],
        ["a weight without unit", server.replace("weight_unit: lb\n", ""), /^d\.yaml:\d+:\d+ weight_unit: is required with weight 63/],
        [
          "a third of a unit",
          server.replace("u_height: 1", "u_height: 1.3"),
          /^d\.yaml:5:1 u_height: must be a multiple of 0\.5: round it up$/,
        ],
        [
          "a key twice",
          server.replace("u_height: 1", "u_height: 1\nu_height: 2"),
          /^d\.yaml:6:1: must be YAML 1\.2: Map keys must be unique$/,
        ],
        [
          "two documents",
          `${server}---\n${server}`,
          /^d\.yaml:\d+:1: must be one document but a second starts here: put each into its own file$/,
        ],
        [
          "an unknown tag",
          server.replace("63.0", "!pounds 63"),
          /^d\.yaml:8:9: must be a plain map, list or value but cannot be read by its tag !pounds/,
        ],
        ["no map", "- 1\n", /^d\.yaml:1:1 ?: must be an object but is a list/],
        ["nothing", "", /^d\.yaml:1:1 ?: must be an object but is null/],
      ],
      (_, text, message) => {
        expect(problems(text)[0]).toMatch(message);
        expect(problems(text)).toHaveLength(1);
      },
    );
  });

  it("netboxDeviceType() refuses a declared draw that because the file states, of no port, without an owner, or that is none", () => {
    const owner = "IT team";
    expect(problems(server, { draws: { "Power 1": { maximum: "700 W" } }, owner })[0]).toMatch(
      /^d\.yaml:13:5 .*because the file states 800 W/,
    );
    expect(problems(server, { draws: { "Pwer 1": { allocated: "300 W" } }, owner })[0]).toMatch(
      /^d\.yaml:10:1 .*did you mean "Power 1"\?$/,
    );
    expect(problems(server, { draws: { "Power 1": { allocated: "300 W" } } })).toEqual([expect.stringMatching(/^owner: is required/)]);
    expect(problems(server, { draws: { "Power 1": { allocated: "300 K" as "300 W" } }, owner })[0]).toMatch(/^Power 1\.allocated: must/);
    expect(problems(server, { draws: { "Power 1": { allocated: "900 W" } }, owner })[0]).toMatch(/must be at most maximum_draw, 800 W/);
  });

  it("netboxDeviceType() reads past what it does not use, and notes it", () => {
    everyRow(
      "%s",
      [
        [
          "an unknown section",
          `${server}cable-ports: []\n`,
          ['d.yaml:22:1 cable-ports: unknown key, not read here: did you mean "console-ports"?'],
        ],
        ["a misspelt label", dellServer, ['d.yaml:21:5 module-bays[1].lable: unknown key, not read here: did you mean "label"?']],
        [
          "keys of other parts, once for each section",
          slippedSwitch,
          [
            "d.yaml:9:5 console-ports[0].mgmt_only: unknown key, not read here: leave it out",
            "d.yaml:10:5 console-ports[0].poe: unknown key, not read here: leave it out",
            'd.yaml:18:5 interfaces[0].poe-mode: unknown key, not read here, nor in 1 more of interfaces: did you mean "poe_mode"?',
            "d.yaml:25:5 module-bays[0].maximum_draw: unknown key, not read here: move the draw to a port of power-ports, or leave it out",
          ],
        ],
        [
          "positions of device bays",
          bladeChassis,
          ["d.yaml:12:5 device-bays[0].position: unknown key, not read here, nor in 1 more of device-bays: leave it out"],
        ],
      ],
      (_, text, notes) => {
        expect(netboxDeviceType(text, { file: "d.yaml" }).notes).toEqual(notes);
      },
    );
  });

  it("netboxDeviceType() has nothing to note of a file with what it knows alone", () => {
    everyRow(
      "%s",
      [
        ["that maps its ports as NetBox 4.5 does", patchPanel],
        ["without slug, as Nautobot has them", nautobotRouter],
      ],
      (_, text) => {
        expect(netboxDeviceType(text, { file: "d.yaml" }).notes).toEqual([]);
      },
    );
  });

  it("netboxDeviceType() takes what NetBox 4.7 exports, where null and an empty text set nothing, without a note", () => {
    const { published, open, notes } = netboxDeviceType(exportedCdu, { file: "d.yaml" });
    expect(published).toEqual({ rackUnits: 1, powerPorts: [{ name: "PS1", maximum: "100 W" }], powerOutlets: [{ name: "Out 1" }] });
    expect([open, notes]).toEqual([["weight", "airflow", "allocated draw of PS1"], []]);
  });

  it("netboxDeviceType() asks for what an export leaves unset but needs, and refuses a misspelt key that sets nothing", () => {
    expect(problems(exportedCdu.replace("maximum_draw: 100", "maximum_draw: null"))).toEqual([
      expect.stringMatching(/^d\.yaml:24:3 power-ports\[0\]\.maximum_draw: is required: read the data sheet/),
    ]);
    expect(problems(exportedCdu.replace("model: CDU-7", "model: ''"))).toEqual(["d.yaml:2:1 model: must be a name: write text"]);
    expect(problems(exportedCdu.replace("allocated_draw: null", "allocated-draw: null"))).toEqual([
      expect.stringMatching(/power-ports\[0\]\.allocated-draw: unknown prop: did you mean "allocated_draw"\?$/),
    ]);
    expect(netboxDeviceType(exportedCdu.replace("max_flow:", "max-flow:"), { file: "d.yaml" }).notes).toEqual([
      expect.stringMatching(/cooling-intakes\[0\]\.max-flow: unknown key, not read here: did you mean "max_flow"\?$/),
    ]);
  });

  it("netboxDeviceType() notes 50 unknown keys and counts the others", () => {
    const keys = Array.from({ length: 60 }, (_, i) => `x${i}: 1\n`).join("");
    const { notes } = netboxDeviceType(`${server}${keys}`, { file: "d.yaml" });
    expect(notes).toHaveLength(51);
    expect(notes.at(-1)).toBe("10 more unknown keys are not read");
    const [long] = netboxDeviceType(`${server}? ${"x".repeat(400_000)}\n: 1\n`, { file: "d.yaml" }).notes;
    expect(long).toBe(`d.yaml:22:3 ${"x".repeat(200)}… (400,000 characters): unknown key, not read here: leave it out`);
  });

  it("netboxDeviceType() follows anchors and names places through them", () => {
    const anchored = aristaSwitch
      .replace("  - name: PS1", "  - &supply\n    name: PS1")
      .replace(/ {2}- name: PS2[\s\S]*?interfaces/, "interfaces");
    expect(netboxDeviceType(anchored, { file: "d.yaml" }).published.powerPorts).toHaveLength(1);
    expect(problems(anchored.replace("interfaces:", "  - *supply\ninterfaces:"))[0]).toMatch(/must be unique but "PS1" is used already/);
    expect(problems(anchored.replace("interfaces:", "  - *suply\ninterfaces:"))[0]).toMatch(/Unresolved alias/);
  });

  it("netboxDeviceType() takes numbers as names, and a port that is called constructor", () => {
    const numbered = apcPdu.replaceAll("Power Port 1", "1").replace("Bank1-C13-1", "7");
    expect(netboxDeviceType(numbered, { file: "d.yaml" }).published.powerOutlets[0]).toMatchObject({ name: "7", powerPort: "1" });
    expect(problems(server.replace("Power 1", "constructor").replace("    maximum_draw: 800\n", ""))[0]).toMatch(
      /declare draws: \{ "constructor"/,
    );
  });

  it("netboxDeviceType() ends every text in a part or a PropsError whose places lie in the text", () => {
    const piece = fc.constantFrom(..."-?:[]{},&*!|>'\"%#\n ", "a", "name", "1", "\t", "power-ports:", "  ", "- ", "*a", "&a ", "<<: ");
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    const mixed = fc.tuple(texts, fc.nat(server.length)).map(([text, at]) => server.slice(0, at) + text + server.slice(at));
    fc.assert(
      fc.property(fc.oneof(texts, mixed), (text) => {
        for (const problem of problems(text)) {
          const [, line, column] = /^d\.yaml:(\d+):(\d+)/.exec(problem) ?? [];
          if (line === undefined) continue;
          expect(Number(line)).toBeLessThanOrEqual(text.split("\n").length);
          expect(Number(column)).toBeLessThanOrEqual((text.split("\n")[Number(line) - 1] ?? "").length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
