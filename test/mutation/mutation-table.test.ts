import { describe, expect, it } from "vitest";
import type { Verdict } from "./judge-mutant";
import type { Mutant } from "./mutants";
import { caughtElsewhereAlone, type Judged, mutationTable } from "./mutation-table";

const caught: Verdict = { is: "caught", by: "test/limit.test.ts" };
const survived: Verdict = { is: "survived" };
const mutant: Mutant = { path: "rules/limit.ts", line: 12, start: 0, end: 1, before: "first ??\n    other", after: "other", key: "" };
const judged = (...verdicts: readonly Verdict[]): Judged => ({ mutant, verdicts });

describe("mutationTable()", () => {
  it("mutationTable() says each change on one line, who caught it, and the sums of both", () => {
    const table = mutationTable(
      ["the work tree", "aa2f60a"],
      [judged(caught, caught), judged(caught, survived), judged({ is: "endless" }, survived)],
    );
    expect(table).toContain("rules/limit.ts:12");
    expect(table).toContain("first ?? other → other");
    expect(table).toContain("test/limit.test.ts");
    expect(table.split("\n").slice(-2)).toEqual(["the work tree: 2 caught, 0 survived, 1 without an end", "aa2f60a: 1 caught, 2 survived"]);
  });
});

describe("caughtElsewhereAlone()", () => {
  it("caughtElsewhereAlone() gives what the first lets pass and another catches, and nothing else", () => {
    const less = judged(survived, caught);
    expect(caughtElsewhereAlone([judged(caught, survived), judged(survived, survived), less, judged(caught, caught)])).toEqual([
      less.mutant,
    ]);
  });
});
