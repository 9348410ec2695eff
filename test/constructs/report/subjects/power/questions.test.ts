import { type Autonomy, questionsTable, type SiteQuestions } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../../support/report/reports";

const limit = {
  outcome: "known",
  rule: "power/breaker-loading",
  subject: "power/it/breaker",
  scenario: "hottest/grid-minimum",
  value: 25.48,
  limit: 40,
  unit: "A",
  margin: 14.52,
  relativeMargin: 0.363,
  contributors: [{ name: "rack-1", value: 25.48 }],
  notKnown: [],
} as const;
const onBattery: Autonomy = {
  carriedBy: "batteries",
  scenario: "hottest/on-battery",
  promised: false,
  hours: 2.66,
  first: "battery-1",
  dark: [],
  shed: [],
  powerW: 1000,
  contributors: [{ name: "IT", value: 1000 }],
};
const { first: _, ...nothing } = onBattery;
const questions: SiteQuestions = {
  tripsFirst: limit,
  limitsAtMinimumVoltage: { ...limit, subject: "power/feed-a", at: "feed-a/cable", notKnown: ["power/x"] },
  lastsWithoutGrid: {
    ...onBattery,
    outcome: "known",
    promised: true,
    scenario: "hottest/on-battery-shed",
    hours: 5.1,
    shed: [{ id: "rack-2", kind: "rack", priority: 9, powerW: 500 }],
    others: [onBattery, { ...onBattery, hours: 0.75, dark: ["pump"] }, { ...nothing, hours: 0, dark: ["pump", "rack-1"] }],
  },
  fuelOfYear: {
    outcome: "known",
    scenario: "epw",
    litres: 18_047.5,
    contributors: [],
    deliveries: 1,
    gensetHours: 999,
    starts: 12,
    co2Kg: 1,
  },
};

/** The cells of each row of a site, a text a line. */
function cellsOf(given: SiteQuestions | undefined): string[][] {
  const rows = questionsTable([{ ...reportOf(), ...(given && { questions: given }) }])
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .slice(1)
    .map((line) =>
      line
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? "").filter((text) => text !== ""));
}

describe("questionsTable()", () => {
  it("questionsTable() gives each answer with what set it", () => {
    expect(cellsOf(questions)).toEqual([
      ["riyadh-1"],
      ["+14.52 A breaker-loading", "power/it/breaker", "hottest/grid-minimum"],
      ["+14.52 A breaker-loading", "power/feed-a at feed-a/cable", "hottest/grid-minimum", "not known of 1 more"],
      [
        "5.10 h on batteries",
        "without rack-2",
        "hottest/on-battery-shed",
        "2.66 h on batteries, nothing shed",
        "hottest/on-battery",
        "0.75 h on batteries; 1 load has no battery and stops at once, nothing shed",
        "hottest/on-battery",
        "nothing on batteries; 2 loads have no battery and stop at once, nothing shed",
        "hottest/on-battery",
      ],
      ["18,048 L", "1 delivery", "gensets run 999 h"],
    ]);
  });

  it("questionsTable() says so where nothing is known, or nothing is there", () => {
    const reason = "a reason that is longer than a cell of a table should be";
    const unanswered: SiteQuestions = {
      tripsFirst: { outcome: "unknown", reason },
      limitsAtMinimumVoltage: { outcome: "not-applicable", reason },
      lastsWithoutGrid: { outcome: "not-applicable", reason: "no battery or genset" },
      fuelOfYear: { outcome: "not-applicable", reason: "no genset" },
    };
    expect(cellsOf(unanswered).slice(1)).toEqual([["not known"], ["nothing"], ["no battery or genset"], ["no genset"]]);
    expect(cellsOf(undefined).slice(1)).toEqual(["not asked", "not asked", "not asked", "not asked"].map((text) => [text]));
    const { hours: _, first: _f, ...unknown } = onBattery;
    const lastsWithoutGrid = { ...unknown, outcome: "unknown", reason, others: [] } as const;
    expect(cellsOf({ ...unanswered, lastsWithoutGrid })[3]).toEqual(["not known on batteries", "hottest/on-battery"]);
  });

  it("questionsTable() holds no control characters of names", () => {
    const table = questionsTable([
      { ...reportOf(), site: "a\u001b[2J", questions: { ...questions, tripsFirst: { ...limit, subject: "b\u0007" } } },
    ]);
    expect(table.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
