import { describe, expect, it } from "vitest";
import {
  arrivalText,
  calibrationText,
  forText,
  leadText,
  openPapersText,
  papersToGetText,
  proofText,
  stateText,
} from "../../../../../constructs/report/subjects/papers";
import type { ReportedPaper } from "../../../../../constructs/report/subjects/papers/record";

const open = (leadDays?: number): ReportedPaper => ({
  scheme: "g-mark",
  state: "missing-named",
  ...(leadDays !== undefined && { leadDays }),
});
const held: ReportedPaper = { scheme: "saber-product", state: "held", daysLeft: 12, leadDays: 90 };
const remembered: ReportedPaper = { scheme: "eac", state: "remembered" };

describe("openPapersText()", () => {
  it.each([
    [[open(42), open(7), held], "2 of 3 certificates and licences are open, the longest takes 42 d"],
    [[open(42), open(), held], "2 of 3 certificates and licences are open, the longest takes 42 d, the lead time of 1 is not stated"],
    [[open(), open()], "2 of 2 certificates and licences are open, the lead time of 2 is not stated"],
    [[open(), remembered], "1 of 1 certificates and licences are open, the lead time of 1 is not stated"],
    [[held], "0 of 1 certificates and licences are open"],
  ])("openPapersText() counts what is open, and says how long it takes: %#", (asked, text) => {
    expect(openPapersText({ asked })).toBe(text);
  });
});

describe("papersToGetText()", () => {
  it("papersToGetText() says nothing where no paper is open", () => {
    expect([papersToGetText(undefined), papersToGetText({ asked: [held, remembered] })]).toEqual([undefined, undefined]);
    expect(papersToGetText({ asked: [open(42)] })).toMatch(/^1 of 1 .* 42 d\. The report lists them, and the policy pack `export` /);
  });
});

describe("forText()", () => {
  it("forText() names the kinds, and the states where there are several", () => {
    expect(forText(open())).toBe("");
    expect(forText({ ...open(), kinds: ["ups", "board"] })).toBe("ups, board");
    const several: ReportedPaper = { ...open(), kinds: ["ups"], others: [{ state: "held", kinds: ["server"] }] };
    expect(forText(several)).toBe("missing: ups; held: server");
  });
});

describe("proofText()", () => {
  it("proofText() has number and holder of what is held, and who settled that none is needed", () => {
    const certificate = { scheme: "eac", number: "R-1", holder: "Maker", document: "r.pdf" };
    const settling = { scheme: "eac", confirmedBy: "Broker", date: "2026-10-01", document: "letter" };
    expect(proofText({ ...held, held: [certificate], settled: [{ ...settling, part: "ups" }] })).toBe(
      "R-1 of Maker; ups needs none: Broker, 2026-10-01",
    );
    expect(proofText({ ...held, settled: [settling] })).toBe("none needed: Broker, 2026-10-01");
  });
});

describe("calibrationText()", () => {
  it("calibrationText() tells what has ended from what ends before the arrival and what holds", () => {
    const textOn = (today: string, arrival: string) => calibrationText({ dueOn: "2027-01-01" }, { today, arrival });
    expect(textOn("2027-01-02", "2027-02-01")).toBe("has ended");
    expect(textOn("2027-01-01", "2027-02-01")).toBe("ends before the arrival");
    expect(textOn("2027-01-01", "2027-01-01")).toBe("holds");
    expect(calibrationText({ dueOn: "2027-01-01" }, {})).toBe("compared with no day");
  });
});

describe("stateText()", () => {
  it("stateText() says by how many days what is open comes after the arrival", () => {
    const dates = { today: "2026-11-25", arrival: "2026-12-25" };
    expect([30, 31].map((days) => stateText(open(days), dates))).toEqual(["missing", "missing, too late by 1 d"]);
  });

  it("stateText() has the days that are left of what is held", () => {
    expect([stateText(held), stateText(open())]).toEqual(["held, 12 d left", "missing"]);
    expect([leadText(open()), leadText(open(3))]).toEqual(["not stated", "3 d"]);
  });
});

describe("arrivalText()", () => {
  it("arrivalText() says that a shipment arrives, or that it has before the day of the run", () => {
    expect(arrivalText({})).toBeUndefined();
    expect(arrivalText({ arrival: "2027-02-01" })).toBe("the shipment arrives on 2027-02-01");
    expect(arrivalText({ arrival: "2027-02-01", today: "2027-02-01" })).toBe("the shipment arrives on 2027-02-01");
    expect(arrivalText({ arrival: "2027-02-01", today: "2027-02-02" })).toBe(
      "the shipment arrived on 2027-02-01, before the day of the run, 2027-02-02",
    );
  });
});
