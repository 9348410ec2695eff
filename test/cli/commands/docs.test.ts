import { describe, expect, it } from "vitest";
import { runCli } from "../../support/programs/run-cli";

describe("edge-node docs", () => {
  it.each([
    ["breaker", "docs/physics/protection.md"],
    ["waiver", "docs/policy.md"],
    ["wet bulb", "docs/physics/outdoor-air.md"],
    ["genset fuel", "docs/physics/batteries-and-gensets.md"],
    ["pump spare", "docs/props/PumpsProps.md"],
    ["telemetry", "docs/telemetry.md"], // its name is a word too
    ["adiabatc", "docs/physics/dry-coolers.md"], // a letter is missing
  ])("finds the page that explains %s", (words, page) => {
    const { code, stdout } = runCli("docs", ...words.split(" "));
    const hits = stdout.split("\n").map((line) => line.replace(/: .*/, ""));
    expect([code, hits.slice(0, 5)]).toEqual([0, expect.arrayContaining([page])]);
    expect(stdout).toMatch(/\nNext:\n {2}Print the first: npx edge-node docs docs\/\S+\.md\n$/);
  });

  it("lists first the pages whose tables have the word as an entry", () => {
    const [first, second] = runCli("docs", "dark").stdout.split("\n");
    expect([first, second]).toEqual(["docs/glossary.md: Glossary", "docs/physics/scenarios.md: Scenarios, and the time after a loss"]);
  });

  it.each([
    ["docs/papers.md", "# "],
    ["telemetry.md", "# "],
    ["power/breaker-loading", "# Breakers carry their load\n"],
    ["BreakerProps", "# `BreakerProps`\n"],
    ["SA", "# Saudi Arabia\n"],
    ["countries/list", "# "], // as the file of edge-node init says
  ])("prints the page that is named %s", (name, start) => {
    const { code, stdout } = runCli("docs", name);
    expect([code, stdout.startsWith(start)]).toEqual([0, true]);
  });

  it("prints the index without a word, and refuses words that no page has", () => {
    expect(runCli("docs").stdout).toContain("\n## Learn\n");
    expect(runCli("docs", "xyzzyq")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("xyzzyq is on none") });
  });
});
