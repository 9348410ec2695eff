import { describe, expect, it } from "vitest";
import type { ReportedPaper } from "../../../../constructs/report/papers";
import { forText, leadText, openPapersText, stateText } from "../../../../constructs/report/words/paper-text";

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
    [[open(42), open(), held], "2 of 3 certificates and licences are open, the longest takes 42 d, of 1 nobody says how long it takes"],
    [[open(), open()], "2 of 2 certificates and licences are open, of 2 nobody says how long they take"],
    [[open(), remembered], "1 of 1 certificates and licences are open, of 1 nobody says how long it takes"],
    [[held], "0 of 1 certificates and licences are open"],
  ])("openPapersText() counts what is open, and says how long it takes: %#", (asked, text) => {
    expect(openPapersText({ asked })).toBe(text);
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

describe("stateText()", () => {
  it("stateText() has the days that are left of what is held", () => {
    expect([stateText(held), stateText(open())]).toEqual(["held, 12 d left", "missing"]);
    expect([leadText(open()), leadText(open(3))]).toEqual(["not given", "3 d"]);
  });
});
