import { readFileSync } from "node:fs";
import { type CoolingProps, type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, type Finding, type SiteReport, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { marginText, quantityText } from "../../constructs/report/writing/quantity-text";
import type { cooling30kW } from "../../examples/parts/cooling-30kw";
import { powerFor } from "../../examples/parts/power-30kw";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import { liquid } from "../support/props/liquid";

const own = liquid(riyadhAdiabatic.cooling);
const { site } = riyadhAdiabatic;
const cooled = (cooling: CoolingProps): EdgeNodeStackProps => ({
  ...riyadhAdiabatic,
  cooling,
  power: powerFor(cooling as typeof cooling30kW),
});
const hottest = (dryBulbC: number): EdgeNodeStackProps => ({
  ...riyadhAdiabatic,
  site: { ...site, climate: { ...site.climate, hottest: { ...site.climate.hottest, dryBulbC } } },
});
const coolers = (count: number) => cooled({ ...own, dryCoolers: { ...own.dryCoolers, count } });
const elevation = (elevationM: number): EdgeNodeStackProps => ({
  ...riyadhAdiabatic,
  site: { ...site, position: { ...site.position, elevationM } },
});
/** The one constant of examples/parts/cooling-30kw.ts, which loops and rating points share. */
const glycol = (percent: number) => {
  const coolant = { kind: "propylene-glycol", share: `${percent} % by volume` } as const;
  return cooled({
    ...own,
    facilityLoop: { ...own.facilityLoop, coolant },
    secondaryLoop: { ...own.secondaryLoop, coolant },
    dryCoolers: { ...own.dryCoolers, rating: { ...own.dryCoolers.rating, coolant } },
    cdus: { ...own.cdus, rating: { ...own.cdus.rating, primaryCoolant: coolant, secondaryCoolant: coolant } },
  });
};

const changes = {
  "as it is": riyadhAdiabatic,
  "`dryBulb` 50 °C": hottest(50),
  "`dryBulb` 52 °C": hottest(52),
  "`count` 2 dry coolers": coolers(2),
  "`count` 1 dry cooler": coolers(1),
  "`share` 40 % of glycol": glycol(40),
  "`share` 5 % of glycol": glycol(5),
  "`elevation` 2000 m": elevation(2000),
  "`elevation` 2400 m": elevation(2400),
};

type Change = keyof typeof changes;

const reports = new Map<Change, SiteReport>();

function reportOf(change: Change): SiteReport {
  const known = reports.get(change);
  if (known) return known;
  const { site: place, ...design } = changes[change];
  const report = siteReport(evaluate(snapshot("riyadh-adiabatic", place, design)), { policy: {} });
  reports.set(change, report);
  return report;
}

const rules = {
  supply: "cooling/supply-within-it-limit",
  rejection: "cooling/rejection-covers-heat",
  room: "cooling/room-air-covers-heat",
  freezing: "cooling/coolant-does-not-freeze",
} as const;

function findingOf(change: Change, limit: keyof typeof rules): Finding {
  return reportOf(change).findings.find(({ rule }) => rule === rules[limit]) ?? expect.unreachable();
}

const marginOf = (change: Change, limit: keyof typeof rules) => findingOf(change, limit).margin ?? Number.NaN;

/** Limits that stop the site, or the tightest that holds. */
function binding(change: Change): string {
  const { findings, tightest } = reportOf(change);
  const broken = findings.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule);
  return [...new Set(broken.length > 0 ? broken : [tightest.thermal?.rule])].join(", ");
}

function row(change: Change): string {
  const margins = (Object.keys(rules) as (keyof typeof rules)[]).map((limit) => {
    const { margin, unit } = findingOf(change, limit);
    return margin === undefined ? "not known" : marginText(margin, unit);
  });
  return `| ${[change, reportOf(change).verdict, ...margins, binding(change)].join(" | ")} |`;
}

describe("one number of riyadh-adiabatic changed", () => {
  const spaceless = (text: string) => text.replaceAll(/ +/g, " ");
  const lines = spaceless(readFileSync("docs/physics/worked-example.md", "utf8")).split("\n");

  it.each(Object.keys(changes) as Change[])(
    "%s: docs/physics/worked-example.md has its verdict, margins and limit that binds",
    (change) => {
      expect(lines.find((line) => line.startsWith(`| ${change} |`))).toBe(row(change));
    },
  );

  it("hotter air takes from the room, whose air conditioners it weakens, and breaks it before the coolant, which the pads keep cold", () => {
    const hotter = ["as it is", "`dryBulb` 50 °C", "`dryBulb` 52 °C"] as const;
    for (const limit of ["room", "rejection"] as const) {
      const [first = 0, second = 0, third = 0] = hotter.map((change) => marginOf(change, limit));
      expect(first > second && second > third).toBe(true);
    }
    expect(hotter.map((change) => reportOf(change).verdict)).toEqual(["pass", "pass", "fail"]);
    expect(hotter.map(binding)).toEqual([rules.room, rules.room, rules.room]);
    expect(quantityText(reportOf("as it is").margins?.at(-1)?.ambient.maximumC ?? Number.NaN, "°C")).toBe("51.4 °C"); // between the last two
  });

  it("one dry cooler less takes nearly two thirds of the room of heat rejection and none of a supply at its setpoint; with a lost one of one nothing cools", () => {
    expect(marginOf("`count` 2 dry coolers", "rejection") / marginOf("as it is", "rejection")).toBeCloseTo(0.36, 2);
    expect(marginOf("`count` 2 dry coolers", "supply")).toBeCloseTo(marginOf("as it is", "supply"), 3);
    expect(binding("`count` 2 dry coolers")).toBe(rules.room);
    expect(reportOf("`count` 1 dry cooler").verdict).toBe("fail");
    expect(binding("`count` 1 dry cooler")).toBe("cooling/enough-units-work");
  });

  it("more glycol gives room to freezing, less takes it, and heat hardly feels either where coils and plates are rated with it", () => {
    const shares = ["`share` 5 % of glycol", "as it is", "`share` 40 % of glycol"] as const;
    const [little = 0, own25 = 0, much = 0] = shares.map((change) => marginOf(change, "freezing"));
    expect(little < own25 && own25 < much).toBe(true);
    for (const change of shares) expect(Math.abs(marginOf(change, "supply") - marginOf("as it is", "supply"))).toBeLessThan(0.1);
  });

  it("altitude takes from all that moves air: coils, air conditioners; the room breaks first", () => {
    const higher = ["as it is", "`elevation` 2000 m", "`elevation` 2400 m"] as const;
    for (const limit of ["room", "rejection"] as const) {
      const [first = 0, second = 0, third = 0] = higher.map((change) => marginOf(change, limit));
      expect(first > second && second > third).toBe(true);
    }
    expect(higher.map((change) => reportOf(change).verdict)).toEqual(["pass", "pass", "fail"]);
    expect(binding("`elevation` 2400 m")).toBe(rules.room);
  });
});
