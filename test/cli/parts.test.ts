import { type ListedPart, parts } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../constructs/catalog/kinds/kinds";
import { runCli } from "../support/programs/run-cli";

const listed = (...argv: string[]) =>
  (JSON.parse(runCli("parts", ...argv, "--format", "json").stdout) as readonly ListedPart[]).map(({ id }) => id);

describe("edge-node parts", () => {
  it("lists every part of the catalogue, with its kind, maker, model and the mark of its source", () => {
    const { code, stdout } = runCli("parts");
    expect(code).toBe(0);
    for (const { id, kind, maker, model, source } of parts)
      expect(
        stdout.split("\n").some((line) => [id, kind, `${maker} ${model}`, source.mark].every((word) => line.includes(` ${word} `))),
        id,
      ).toBe(true);
  });

  it.each(kindNames)("lists the %s parts alone, as JSON with all that the catalogue has", (kind) => {
    const { stdout } = runCli("parts", kind, "--format", "json");
    expect(JSON.parse(stdout)).toEqual(parts.filter((part) => part.kind === kind));
    expect(stdout).not.toBe("[]\n");
  });

  it("shows of a kind the numbers by which its parts are told apart", () => {
    const row = runCli("parts", "dry-cooler")
      .stdout.split("\n")
      .find((line) => line.includes("kelvion-121"));
    expect(row?.split("│").map((cell) => cell.trim())).toEqual([
      ...[
        "",
        "kelvion-121",
        "Kelvion not named, 121.3 kW",
        "121.3 kW",
        "25 °C",
        "40 °C",
        "35 °C",
        "",
        "coolant, airFlow, fanPower",
        "partial",
        "",
      ],
    ]);
  });

  it("says of a part all that its document states and leaves open, where that stands in a design, and the source", () => {
    const { stdout } = runCli("parts", "nvent-cdu800");
    for (const words of [
      "nvent-cdu800: nVent RackChiller CDU800",
      "write its props in cooling.cdus.rating",
      "secondaryFlow  850 L/min",
      "not stated by its document: the design declares it\n  primaryIn\n  primaryFlow\n  primaryCoolant\n  secondaryCoolant\n",
      "in a site file, beside props of the design such as name\n  cooling:\n    cdus:\n      part: nvent-cdu800\n      assuming:\n        owner: …\n        primaryIn: …\n        primaryFlow: …\n",
      "external head         46 psi",
      "source  verified: nVent CDU800 application example (IT Cooling Calculation), slides 4, 5, 6 and 8, 2024",
    ])
      expect(stdout).toContain(words);
    expect(runCli("parts", "abb-tmax-xt1").stdout).toContain("a series: the design chooses\n  rating: 63 A, 100 A, 125 A or 160 A\n");
    expect(JSON.parse(runCli("parts", "nvent-cdu800", "--format", "json").stdout)).toEqual(parts.find(({ id }) => id === "nvent-cdu800"));
  });

  it("says how a part is asked, by which map and what document, and of the others nothing", () => {
    expect(runCli("parts", "apc-ap8886").stdout).toContain(
      "protocols that read it\n  snmp  by the map apc-rpdu2; verified: APC FA156179, SNMP OIDs required for Rack PDU 2G products: AP88XX",
    );
    expect(runCli("parts", "liebert-apm-300").stdout).toContain(
      "modbus  no map of it in the library, with Liebert IntelliSlot Unity card; partial: ",
    );
    expect(runCli("parts", "avocent-pm20i-32a").stdout).not.toContain("asked by");
  });

  it("keeps to the width that is asked for", () => {
    for (const argv of [["parts"], ["parts", "battery"], ["parts", "atlas-copco-qas-500"]])
      for (const line of runCli(...argv, "--width", "80").stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

describe("edge-node parts, sought by a capacity", () => {
  it("takes a part whose document states the capacity in that air or warmer, and names those whose document does not say", () => {
    const { stdout } = runCli("parts", "dry-cooler", "--capacity", "100 kW", "--ambient", "35 °C");
    expect(stdout).toContain("│ bac-tdfs1238n-c60et40b │");
    expect(stdout).not.toContain("│ kelvion-121 "); // its 121.3 kW are those at 25 °C
    expect(stdout).toContain("not listed, because their documents do not state it: kelvion-121, schneider-dsaf1200a\n");
  });

  it("shows what a breaker carries there: ABB S200 of 63 A at 50 °C 0.88 of it", () => {
    expect(runCli("parts", "breaker", "--capacity", "50 A", "--ambient", "50 °C").stdout).toMatch(/abb-s200 .* 55\.44 A /);
    expect(listed("breaker", "--capacity", "56 A", "--ambient", "50 °C")).toEqual(["abb-tmax-xt1"]);
  });

  it("seeks without a kind among those that can have it", () => {
    expect(listed("--capacity", "5 kWh", "--ambient", "55 °C")).toEqual([]); // energy over temperature is in no document
    expect(listed("--capacity", "7 kWh")).toEqual(["kilovault-hab-7-5", "yiyess-lfp48200"]);
    expect(listed("--capacity", "60 kVA", "--frequency", "60 Hz")).toEqual(["cummins-c60-d6e"]);
  });

  it("says in words that no part has it", () => {
    expect(runCli("parts", "dry-cooler", "--capacity", "9 MW")).toMatchObject({ code: 0, stdout: "no part states it in its document\n" });
  });
});

describe("edge-node parts, wrongly asked", () => {
  it.each([
    [["dry-coolers"], 'Part must be a kind or an id but is "dry-coolers": did you mean dry-cooler?'],
    [["kelvin-121"], 'Part must be a kind or an id but is "kelvin-121": did you mean kelvion-121?'],
    [["constructor"], 'Part must be a kind or an id but is "constructor": choose one that edge-node parts lists'],
    [["cdu", "--ambient", "45 °C"], "--ambient must be used with a kind that has it but is used with cdu: use --capacity"],
    [
      ["rack", "--capacity", "20 kW"],
      "--capacity must be used with a kind that has it but is used with rack: leave it out, then all of them are listed",
    ],
    [["pdu", "--capacity", "20 kW"], "--capacity of pdu must be a current but is a power: write it as '40 A'"],
    [
      ["--capacity", "2 kWh", "--voltage", "230 V"],
      "A kind of part must have --capacity of energy and --voltage to be found by but none has all: leave one option out",
    ],
    [
      ["kelvion-121", "--capacity", "20 kW"],
      "A kind must be named to search its parts but kelvion-121 is one part: write dry-cooler, or leave the options out",
    ],
    [["--ambient", "45 kW"], "Temperature must be in °C or K but is"],
    [["--capacity", "20"], "a number, a space and a unit, such as '20 kW'"],
    [["--capacity", "-20 kW"], "a number, a space and a unit, such as '20 kW'"],
    [["--format", "sarif"], "Allowed choices are text, json"],
  ])("refuses %j with 2 and what to do", (argv, message) => {
    const { code, stdout, stderr } = runCli("parts", ...argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
