import { describe, expect, it } from "vitest";
import { markdownCode, markdownTableOf, markdownText } from "../../../../constructs/report/writing/markdown-text";

const zeroWidthSpace = "&#8203;";

describe("markdownText()", () => {
  it.each([
    ["asked by @edge/power-team", `asked by @${zeroWidthSpace}edge/power-team`],
    ["@octocat", `@${zeroWidthSpace}octocat`],
    ["(@octocat)", `(@${zeroWidthSpace}octocat)`],
    ["@_group of GitLab", `@${zeroWidthSpace}\\_group of GitLab`],
    ["é@octocat", `é@${zeroWidthSpace}octocat`],
  ])("notifies nobody by %s", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it.each([
    ["until #123 is done", `until #${zeroWidthSpace}123 is done`],
    ["#123", `\\#${zeroWidthSpace}123`],
    ["owner/name#123", `owner/name#${zeroWidthSpace}123`],
    ["GH-26", `GH-${zeroWidthSpace}26`],
    ["merged by !7", `merged by !${zeroWidthSpace}7`],
    ["&#64;octocat", `\\&#${zeroWidthSpace}64;octocat`],
  ])("refers to no issue by %s", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it.each(["a.operator@example.org", "5 kW @ 25 °C", "name@sha256:0a", "rack # 3"])("leaves %s as it is", (text) => {
    expect(markdownText(text)).toBe(text);
  });
});

describe("markdownCode()", () => {
  it("is code, in which neither GitHub nor GitLab looks for mentions", () => {
    expect(markdownCode("@team #1")).toBe("`@team #1`");
  });
});

describe("markdownTableOf()", () => {
  it("markdownTableOf() keeps the lines of a cell apart, and names as they are typed", () => {
    const columns = [
      { head: "site", text: ({ site }: { site: string }) => `${site}\n*study*` },
      { head: "rules", text: () => [{ typed: "power/voltage" }, ", ", { typed: "a|b" }] },
      { head: "for spreadsheets", value: () => 1 },
    ];
    expect(markdownTableOf({ columns, rows: [{ site: "a|b" }] })).toBe(
      "| site | rules |\n| --- | --- |\n| a\\|b<br>\\*study\\* | `power/voltage`, a&#124;b |",
    );
  });
});
