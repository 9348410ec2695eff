import { abbS200, coreRules, declared, defineSite, type EdgeNodeStackProps, evaluate, type Finding, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { weakGrid } from "../../../../examples/weak-grid";
import { workedKuwait } from "../../solve/worked-kuwait";
import { breakerOf, cooling, findingsOf, mildSite, plant, variant, without } from "../node-variants";

/** The finding of a rule on a subject, reached from props through the solver. */
function finding(rule: string, subject: string, props: EdgeNodeStackProps): Finding {
  const all = findingsOf(rule, props);
  const found = all[subject];
  if (!found) throw new Error(`${rule} has no finding on ${subject}, only on ${Object.keys(all).join(", ")}`);
  return found;
}

const airCooledRack = { ...compute30kW.racks[0], captureRatio: "0", name: "rack-1" } as const;
const withRacks = (...racks: NonNullable<EdgeNodeStackProps["compute"]>["racks"]) => ({ compute: { racks } });
const mismatched = { coolant: { kind: "water" } };

describe("cooling/supply-within-it-limit", () => {
  const rule = "cooling/supply-within-it-limit";

  it("passes in mild air, with the warmest scenario and its margin in K", () => {
    const { outcome, value, limit, margin, scenario } = finding(rule, "compute/rack-1", variant());
    expect(outcome).toBe("pass");
    expect(limit).toBe(45);
    expect(margin).toBeCloseTo(45 - (value ?? 0), 12);
    expect(scenario).toMatch(/^hottest\//);
  });

  it("fails in Kuwait with a dry cooler alone, by approaches that add up from the outdoor air", () => {
    const { outcome, value, contributors, remedy } = finding(rule, "compute/rack-1", kuwaitDryCooler);
    expect(outcome).toBe("fail");
    expect(value).toBeGreaterThan(50);
    expect(contributors.map(({ name }) => name)).toEqual([
      "outdoor air",
      "intake recirculation",
      "adiabatic pads",
      "dry cooler approach",
      "CDU approach",
    ]);
    expect(contributors[0]?.value).toBe(49.8);
    expect(remedy).toContain("add adiabatic pads");
  });

  it("is unknown when the coolant differs from that of the cooler's rating, and says so", () => {
    const props = variant(cooling({ facilityLoop: mismatched }));
    const { outcome, reason, blocks } = finding(rule, "compute/rack-1", props);
    expect(outcome).toBe("unknown");
    expect(reason).toMatch(/rat/);
    expect(blocks).toBe(true);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, "compute/rack-1", without("cooling", variant()))).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add cooling"),
    });
  });

  it("does not apply to a rack that takes no coolant", () => {
    expect(finding(rule, "compute/rack-1", variant(withRacks(airCooledRack, compute30kW.racks[1])))).toMatchObject({
      outcome: "not-applicable",
      blocks: false,
    });
  });

  it("passes exactly at the limit and fails just below it", () => {
    const { value = 0 } = finding(rule, "compute/rack-1", variant());
    const at = (limitC: number) => variant(withRacks({ ...compute30kW.racks[0], maximumSupply: `${limitC} °C` }, compute30kW.racks[1]));
    expect(finding(rule, "compute/rack-1", at(value))).toMatchObject({ outcome: "pass", margin: 0 });
    expect(finding(rule, "compute/rack-1", at(value - 1e-6)).outcome).toBe("fail");
  });

  it("is unknown, not failed, when the limit is only recalled", () => {
    const recalled = {
      ...compute30kW.racks[0],
      maximumSupply: "20 °C",
      source: { mark: "recalled", document: "somebody remembers" },
    } as const;
    expect(finding(rule, "compute/rack-1", variant(withRacks(recalled, compute30kW.racks[1])))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("recalled"),
    });
  });
});

describe("cooling/rejection-covers-heat", () => {
  const rule = "cooling/rejection-covers-heat";
  const subject = "cooling/dry-coolers";

  it("passes in mild air; the heat is that of the racks and the pumps", () => {
    const { outcome, value, contributors } = finding(rule, subject, variant());
    expect(outcome).toBe("pass");
    expect(contributors.map(({ name }) => name)).toEqual(["rack-1", "rack-2", "secondary pump", "facility pump"]);
    expect(contributors.at(-1)?.value).toBe(700);
    expect(value).toBeGreaterThan(20_000);
  });

  it("fails in Kuwait, where air warmer than the coolant may be takes no heat", () => {
    const failed = finding(rule, subject, kuwaitDryCooler);
    expect(failed).toMatchObject({ outcome: "fail", limit: 0 });
    expect(failed.remedy).not.toContain("add dry coolers");
  });

  it("fails with one cooler that is too small, and then more of them help", () => {
    const small = cooling({
      dryCoolers: { rating: { ...variant().cooling?.dryCoolers.rating, heat: "2 kW", airFlow: "0.225 m³/s", fanPower: "80 W" } },
    });
    expect(finding(rule, subject, variant(small))).toMatchObject({ outcome: "fail", remedy: expect.stringContaining("add dry coolers") });
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("does not apply when no rack gives heat to the coolant", () => {
    const { outcome } = finding(rule, subject, variant(withRacks(airCooledRack, { ...airCooledRack, name: "rack-2" })));
    expect(outcome).toBe("not-applicable");
  });

  it("turns over where the supply rule does, while the fans run at full speed", () => {
    const limits = (limitC: number): EdgeNodeStackProps => ({
      ...kuwaitDryCooler,
      compute: { racks: compute30kW.racks.map((rack) => ({ ...rack, maximumSupply: `${limitC} °C` as const })) },
    });
    const { value = 0 } = finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler);
    expect(finding(rule, subject, limits(value + 0.05)).outcome).toBe("pass");
    expect(finding(rule, subject, limits(value - 0.05)).outcome).toBe("fail");
  });
});

describe("cooling/room-air-covers-heat", () => {
  const rule = "cooling/room-air-covers-heat";
  const subject = "cooling/air-conditioners";

  it("passes in mild air with one unit lost", () => {
    expect(finding(rule, subject, variant())).toMatchObject({
      outcome: "pass",
      scenario: expect.stringMatching(/air-conditioner-\d-lost$/),
    });
  });

  it("fails when the units are too small, by parts that add up to the heat", () => {
    const table = [{ ambient: "35 °C", capacity: "1 kW", eer: 3 }];
    const { outcome, contributors } = finding(rule, subject, variant(cooling({ airConditioners: { table } })));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toContain("electrical losses");
  });

  it("fails above the last row of the table, and says that the units are off", () => {
    const table = [{ ambient: "25 °C", capacity: "20 kW", eer: 3 }];
    const { outcome, limit, remedy } = finding(rule, subject, variant(cooling({ airConditioners: { table } })));
    expect({ outcome, limit }).toEqual({ outcome: "fail", limit: 0 });
    expect(remedy).toContain("25");
  });

  it("is unknown above the last elevation of the maker's table", () => {
    const altitudeFactor = [
      { elevation: "0 m", factor: "1" },
      { elevation: "100 m", factor: "0.99" },
    ];
    expect(finding(rule, subject, variant(cooling({ airConditioners: { altitudeFactor } })))).toMatchObject({
      outcome: "unknown",
      blocks: true,
    });
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});

describe("a model outside the range in which it is trusted", () => {
  it("is marked on the finding and in the text", () => {
    const fast = variant(cooling({ facilityLoop: { flow: "2000 L/min" } }));
    const found = finding("cooling/supply-within-it-limit", "compute/rack-1", fast);
    expect(found.marks).toEqual(["coolant flow of the dry coolers is outside 0.25 to 1.5 of its rating"]);
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", kuwaitDryCooler).marks).toBeUndefined();
  });
});

describe("cooling/coolant-does-not-freeze", () => {
  const rule = "cooling/coolant-does-not-freeze";
  const subject = "cooling/coolant";
  const cold = defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "-20 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: mildSite.promises,
  });

  it("passes in mild air, with the freezing point of 25 % propylene glycol as its limit", () => {
    const { outcome, limit = 0, value = 0 } = finding(rule, subject, variant());
    expect(outcome).toBe("pass");
    expect(limit).toBeCloseTo(-10.18, 1); // Melinder; the worked case has -10.04 by ASHRAE's table
    expect(value).toBeLessThanOrEqual(5);
  });

  it("fails at -20 °C, by the outdoor air", () => {
    expect(finding(rule, subject, { ...variant(), site: cold })).toMatchObject({
      outcome: "fail",
      value: -20,
      scenario: expect.stringMatching(/^coldest/),
      remedy: expect.stringContaining("glycol"),
    });
  });

  it("is unknown when the coolant chain is, and does not apply without cooling", () => {
    expect(finding(rule, subject, variant(cooling({ facilityLoop: mismatched })))).toMatchObject({ outcome: "unknown" });
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "not-applicable" });
  });
});

describe("cooling/room-stays-warm", () => {
  const rule = "cooling/room-stays-warm";
  const idle = { racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })) };
  const leaky = { envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "200 m²", absorptance: "0" }] };
  const room = (change: object) =>
    ({ cooling: { ...variant().cooling, room: { ...variant().cooling?.room, ...leaky, ...change } } }) as Partial<EdgeNodeStackProps>;

  it("passes while the equipment keeps the room warm, and with a heater that is large enough", () => {
    expect(finding(rule, "cooling/room", variant())).toMatchObject({ outcome: "pass", value: 0, limit: 3000 });
    expect(finding(rule, "cooling/room", { ...variant(room({ heater: "30 kW" })), compute: idle }).outcome).toBe("pass");
  });

  it("fails when the heater is smaller than what the room loses", () => {
    const { outcome, value = 0, remedy } = finding(rule, "cooling/room", { ...variant(room({ heater: "100 W" })), compute: idle });
    expect(outcome).toBe("fail");
    expect(remedy).toContain(`at least ${Math.ceil(value)} W`);
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, "cooling/room", without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});

describe("power/breaker-loading", () => {
  const rule = "power/breaker-loading";
  const subject = "power/rack-1-a/breaker";

  it("passes with room at the worst pole", () => {
    const { outcome, unit, value = 0, limit = 0 } = finding(rule, subject, variant());
    expect({ outcome, unit }).toEqual({ outcome: "pass", unit: "A" });
    expect(limit).toBeCloseTo(40 * 0.9, 9); // ABB S200 of 40 A, two side by side: 0.9, below 30 °C
    expect(value).toBeGreaterThan(20);
  });

  it("fails an IEC breaker that is too small and names the rating that is needed", () => {
    const { outcome, value = 0, remedy, contributors } = finding(rule, subject, variant(breakerOf("rack-1-a", abbS200("20 A"))));
    expect(outcome).toBe("fail");
    expect(remedy).toContain(`${Math.ceil(value / 0.9)} A`);
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
  });

  it("judges NEC by 125 % of continuous load, and 100 % when the breaker is listed for it", () => {
    const nec = (listed: boolean) =>
      variant({
        power: {
          ...(breakerOf("rack-1-a", { ...abbS200("20 A"), rating: "26 A", groupFactor: "1", listedFor100Percent: listed }).power ??
            power30kW),
          standard: "NEC",
        },
      });
    expect(finding(rule, subject, nec(false)).outcome).toBe("fail");
    expect(finding(rule, subject, nec(true)).outcome).toBe("pass");
  });

  it("is unknown above the reference temperature when the maker gives no table", () => {
    const hot = breakerOf("antennas", { rating: "16 A", referenceTemperature: "25 °C", temperatureFactor: undefined, place: "outside" });
    const { power } = hot;
    const boards =
      power?.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((circuit) => ({ ...circuit, breaker: withoutUndefined(circuit.breaker) })),
      })) ?? [];
    expect(finding(rule, "power/antennas/breaker", variant({ power: { ...(power ?? power30kW), boards } }))).toMatchObject({
      outcome: "unknown",
      blocks: true,
    });
  });

  it("is unknown above 2,000 m when the maker gives no table over altitude", () => {
    const high = { ...mildSite, position: { ...mildSite.position, elevationM: 2093 } };
    const found = finding(rule, subject, { ...variant(breakerOf("rack-1-a", abbS200("40 A"))), site: high });
    expect(found.outcome).toBe("pass"); // the example declares one
    const bare = variant({
      power: {
        ...power30kW,
        boards: power30kW.boards.map((board) => ({
          ...board,
          circuits: (board.circuits ?? []).map((circuit) => ({ ...circuit, breaker: { ...abbS200("40 A") } })),
        })),
      },
    });
    expect(finding(rule, subject, { ...bare, site: high })).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("k_altitude"),
      blocks: true,
    });
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("add power"),
    });
  });

  it("keeps what the site does not promise apart", () => {
    const site = { ...mildSite, promises: { redundancy: { ...mildSite.promises.redundancy, feeds: "N" as const } } };
    const small = { ...variant(breakerOf("rack-1-a", abbS200("20 A"))), site };
    const { outcome, beyondPromise, blocks } = finding(rule, subject, small);
    expect({ outcome, blocks }).toEqual({ outcome: "pass", blocks: false });
    expect(beyondPromise).toMatchObject({ outcome: "fail", scenario: expect.stringContaining("feed-b-lost") });
  });
});

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

describe("power/equipment-within-rating", () => {
  const rule = "power/equipment-within-rating";
  const withPdu = (rating: `${number} A`) =>
    variant({
      power: {
        ...power30kW,
        boards: power30kW.boards.map((board) => ({
          ...board,
          circuits: (board.circuits ?? []).map((circuit) => (circuit.pdu ? { ...circuit, pdu: { ...circuit.pdu, rating } } : circuit)),
        })),
      },
    });

  it("passes, for every PDU, power supply and rectifier plant", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["power/rack-1-a", "power/rack-1/rack-1-a", "power/dc-48"]));
    expect(Object.values(found).map(({ outcome }) => outcome)).not.toContain("fail");
  });

  it("fails a PDU that a healthy node overloads, by loads that add up", () => {
    const { outcome, value = 0, contributors, remedy } = finding(rule, "power/rack-1-a", withPdu("10 A"));
    expect(outcome).toBe("fail");
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
    expect(remedy).toContain(`raise the rating of rack-1-a above ${Math.ceil(value)} A`);
  });

  it("is unknown where the rectifiers' maker publishes nothing, and without a power module", () => {
    const hot = plant({ fullPowerUpTo: "20 °C" });
    expect(finding(rule, "power/dc-48", variant(hot))).toMatchObject({ outcome: "unknown", blocks: true });
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("leaves a lost feed to the rule on surviving feeds", () => {
    expect(finding(rule, "power", variant())).toMatchObject({
      outcome: "not-applicable",
      reason: expect.stringContaining("surviving-feed"),
    });
  });
});

describe("power/surviving-feed-carries-load", () => {
  const rule = "power/surviving-feed-carries-load";

  it("passes, and names the tightest part of each surviving feed", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found).sort()).toEqual(["power/feed-a", "power/feed-b"]);
    expect(found["power/feed-a"]).toMatchObject({
      outcome: "pass",
      scenario: expect.stringContaining("feed-b-lost"),
      at: expect.any(String),
    });
  });

  it("fails when the supplies on the survivor are too small for the whole rack", () => {
    const racks = compute30kW.racks.map((rack) => ({ ...rack, supplies: { ...rack.supplies, count: 6 } }));
    const failed = findingsOf(rule, variant({ compute: { racks } }))["power/feed-a"];
    expect(failed).toMatchObject({ outcome: "fail", unit: "W", limit: 9000, at: expect.stringMatching(/^rack-[12]\/rack-[12]-a$/) });
  });

  it("fails when a load has no other feed, with the load by name", () => {
    const power = {
      ...power30kW,
      boards: power30kW.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["a"] } : board)),
    };
    const { outcome, value, contributors, remedy } = finding(rule, "power/feed-a", variant({ power }));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toContain("facility-pump");
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value ?? 0, 9);
    expect(remedy).toContain("from a board on both feeds");
  });

  it("does not apply while every feed lives, and is unknown without a power module", () => {
    expect(findingsOf(rule, variant())["power/feed-a"]?.counts["not-applicable"]).toBeGreaterThan(0);
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});

describe("power/rectifiers-carry-load", () => {
  const rule = "power/rectifiers-carry-load";
  const subject = "power/dc-48";
  const sagging = (minimum: `${number}`) =>
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "500 m" },
      climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum },
      promises: mildSite.promises,
    });

  it("passes at nominal share and binds at minimum grid voltage", () => {
    expect(finding(rule, subject, variant())).toMatchObject({
      outcome: "pass",
      scenario: expect.stringMatching(/grid-minimum$/),
      value: 800,
    });
  });

  it("fails on the weak grid, with the number of units that is needed", () => {
    const { outcome, value = 0, limit = 0, remedy } = finding(rule, "power/dc-racks", weakGrid);
    expect(outcome).toBe("fail");
    expect(remedy).toContain(`fit ${Math.ceil((18 * value) / limit)} units`);
  });

  it("fails rectifiers that run on the sagging grid but would not start again there", () => {
    const {
      outcome,
      unit,
      bound,
      value = 0,
      limit,
      remedy,
    } = finding(rule, `${subject}/restart`, { ...variant(plant({ restart: "150 V" })), site: sagging("0.6") });
    expect({ outcome, unit, bound, limit }).toEqual({ outcome: "fail", unit: "V", bound: "at-least", limit: 150 });
    const source = 0.6 * (400 / Math.sqrt(3)); // [V] before the drop in feed cable and circuit
    expect(value).toBeLessThan(source);
    expect(value).toBeGreaterThan(source - 1);
    expect(remedy).toContain("start again at");
    expect(finding(rule, `${subject}/restart`, variant()).outcome).toBe("pass");
  });

  it("gives nothing below the running range", () => {
    const { outcome, limit, remedy } = finding(rule, subject, { ...variant(), site: sagging("0.36") });
    expect(outcome).not.toBe("pass");
    if (outcome === "fail") expect({ limit, remedy }).toEqual({ limit: 0, remedy: expect.stringContaining("choose rectifiers that run") });
  });

  it("is unknown where the maker publishes no point", () => {
    const open = plant({
      voltageDerating: [
        [200, 0.9],
        [210, 1],
      ],
      runningRange: { minimum: "85 V", maximum: "300 V" },
    });
    expect(finding(rule, subject, { ...variant(open), site: sagging("0.75") })).toMatchObject({ outcome: "unknown", blocks: true });
  });

  it("is unknown without a power module, and does not apply without rectifiers", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
    expect(finding(rule, "power", without("downlink", variant()))).toMatchObject({ outcome: "not-applicable" });
  });

  it("passes with exactly the units that the remedy asks for", () => {
    const units = Number(/fit (\d+) units/.exec(finding(rule, "power/dc-racks", weakGrid).remedy ?? "")?.[1]);
    const mended = {
      ...weakGrid,
      power: {
        ...weakGrid.power,
        rectifierPlants: (weakGrid.power?.rectifierPlants ?? []).map((one) => (one.name === "dc-racks" ? { ...one, units } : one)),
      },
    } as EdgeNodeStackProps;
    expect(finding(rule, "power/dc-racks", mended).outcome).toBe("pass");
  });
});

describe("power/autonomy-is-known", () => {
  const rule = "power/autonomy-is-known";

  it("does not apply to a site that promises no autonomy", () => {
    expect(finding(rule, "power/autonomy", variant())).toMatchObject({ outcome: "not-applicable", blocks: false });
  });

  it("is unknown, and blocks, when a site promises what no model here can show", () => {
    const site = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 8 * 3600 } };
    expect(finding(rule, "power/autonomy", { ...variant(), site })).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("promises 8 h without the grid"),
    });
  });
});

describe("every finding", () => {
  const nodes = {
    firstSite: snapshot("first-site", firstSite.site, designOf(firstSite)),
    kuwait: snapshot("kuwait", kuwaitDryCooler.site, designOf(kuwaitDryCooler)),
    weakGrid: snapshot("weak-grid", weakGrid.site, designOf(weakGrid)),
    workedKuwait,
  };

  it.each(Object.entries(nodes))("of %s has contributors that add up to its value", (_name, node) => {
    const judged = evaluate(node).findings.filter(({ value, outcome }) => value !== undefined && outcome !== "not-applicable");
    expect(judged.length).toBeGreaterThan(5);
    for (const { rule, subject, value = 0, contributors } of judged) {
      const sum = contributors.reduce((total, part) => total + part.value, 0);
      expect(Math.abs(sum - value), `${rule} on ${subject}: ${sum} of ${value}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });

  it("comes from a rule whose id, words and source are there", () => {
    expect(coreRules.map(({ id }) => id)).toHaveLength(new Set(coreRules.map(({ id }) => id)).size);
    for (const { id, title, why, source } of coreRules) {
      expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
      for (const words of [title, why, source]) expect(words.length, id).toBeGreaterThan(10);
    }
  });

  it("of a limit with a declared source carries it", () => {
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", firstSite).limitSource).toEqual(
      declared("Direct-to-chip rack of 15 kW; 45 °C supply as Lenovo SD650-N V3 (LP1834)", "Example integrator, IT"),
    );
  });
});

function designOf({ site: _, ...design }: EdgeNodeStackProps) {
  return design;
}
