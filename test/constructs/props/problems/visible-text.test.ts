import { failureText, policyText, summaryTable } from "cdktf-edge-node/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleLine } from "../../../../constructs/props/problems/visible-text";
import { finding, reportOf } from "../../../support/report/reports";

describe("visibleLine()", () => {
  it.each([
    ["\u001b[2J\u001b[1;32m", "\\u001b[2J\\u001b[1;32m"],
    ["\u0000", "\\u0000"],
    ["\u0007\u0008\u007f", "\\u0007\\u0008\\u007f"],
    ["\u009b31m", "\\u009b31m"],
    ["\u202egnp.exe", "\\u202egnp.exe"],
  ])("visibleLine() shows %j, which a terminal would obey, by its code", (text, shown) => {
    expect(visibleLine(`before ${text} after`)).toBe(`before ${shown} after`);
  });

  it("visibleLine() makes one line of many, and leaves spaces and any language alone", () => {
    expect(visibleLine("  first\r\n  second\tthird\u2028fourth")).toBe("  first second third fourth");
    expect(visibleLine("−11.6 K  الرياض 里亚德 🛰️")).toBe("−11.6 K  الرياض 里亚德 🛰️");
  });

  it.each([
    ["::error::all sites pass", "\\u003a:error::all sites pass"],
    ["  ::error::all sites pass", "  \\u003a:error::all sites pass"],
    ["\r\n::stop-commands::x", " \\u003a:stop-commands::x"],
    ["\u00a0\u3000::debug::x", "\u00a0\u3000\\u003a:debug::x"],
    ["said ##[group]x", "said \\u0023#[group]x"],
    ["said ##vso[task.complete]x", "said \\u0023#vso[task.complete]x"],
    ["###[error]x", "#\\u0023#[error]x"],
  ])("visibleLine() shows %j, which the log of a CI would obey, by the code of what makes it a command", (text, shown) => {
    expect(visibleLine(text)).toBe(shown);
  });

  it("visibleLine() leaves colons and hashes alone that command nothing", () => {
    for (const text of ["[fe80::1]:8080", "rule::x ::y", ": :x", ":x", "# [a] #[b] ## [c]", "C# [1]"]) expect(visibleLine(text)).toBe(text);
  });

  it("visibleLine() leaves nothing that begins a line or is obeyed, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visibleLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom("::", ":", "##[", "#", "[", "vso", " ", "\n", "\u2028", "\u00a0", "x")), (parts) => {
        expect(visibleLine(parts.join(""))).not.toMatch(/^\s*::|##\w*\[/);
      }),
    );
  });
});

describe("What goes to a terminal", () => {
  const hostile = "x\u001b[2K\r✓ all sites pass\n✓ riyadh-1\u0000";
  const shown = "x\\u001b[2K ✓ all sites pass ✓ riyadh-1\\u0000";
  const named = {
    subject: hostile,
    at: hostile,
    title: hostile,
    scenario: hostile,
    remedy: hostile,
    contributors: [{ name: hostile, value: 9 }],
  };
  const notice = { id: "policy/waiver-expired", place: hostile, message: hostile } as const;
  const report = {
    ...reportOf(
      finding(named),
      finding({ ...named, effect: "warn", blocks: false }),
      finding({ ...named, blocks: false, accepted: { by: "waiver", reason: hostile, owner: hostile, ticket: hostile } }),
    ),
    site: hostile,
    policy: {
      packs: ["core"],
      withoutCore: [],
      audit: false,
      only: { rules: [hostile] },
      switchedOff: [{ rule: hostile, by: hostile, reason: hostile }],
      notices: [
        { ...notice, effect: "block" },
        { ...notice, effect: "warn" },
      ],
    },
  } as const;

  it("failureText() keeps each field in its line, and shows what a terminal would obey", () => {
    const lines = failureText(report).split("\n");
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toContain(shown);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("policyText() does so too", () => {
    const lines = policyText(report)?.split("\n") ?? [];
    expect(lines).toHaveLength(1 + 3 + 5 + 1);
    for (const line of lines) expect(line).toMatch(line.includes("does not block") ? /^ {4}does not block: warn set by a pack$/ : shown);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("summaryTable() does so too", () => {
    const margin = { ...finding(), rule: `cooling/${hostile}`, subject: hostile, scenario: hostile } as const;
    const table = summaryTable([
      { ...report, needs: hostile, tightest: { thermal: { ...margin, margin: 1, relativeMargin: 1, unit: "K", value: 1, limit: 2 } } },
    ]);
    expect(table.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(table.split(shown)).toHaveLength(6);
  });
});
