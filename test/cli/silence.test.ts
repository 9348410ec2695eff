import { describe, expect, it } from "vitest";
import { plannedSilence } from "../../cli/silence/asked-silence";
import { snapshot } from "../../constructs/studies/snapshot/snapshot";
import { twoFeeds } from "../../examples/two-feeds";
import { designOf } from "../support/nodes/node-variants";
import { runCli } from "../support/programs/run-cli";

const site = "examples/one-design/riyadh.yaml";
const words = ["--owner", "A. Fitter", "--reason", "new pump"];
const refused = (...args: string[]) => {
  const { code, stdout, stderr } = runCli("silence", site, ...args);
  expect([code, stdout]).toEqual([2, ""]);
  return stderr;
};

describe("edge-node silence", () => {
  it("writes a silence with owner, reason and end", () => {
    const { code, stdout } = runCli("silence", site, "--device", "rack-1", "--for", "2h", ...words);
    expect(code).toBe(0);
    const { startsAt, endsAt, ...silence } = JSON.parse(stdout) as Readonly<Record<string, string>>;
    expect(silence).toEqual({
      matchers: [{ name: "device", value: "rack-1", isRegex: false, isEqual: true }],
      createdBy: "A. Fitter",
      comment: "new pump",
    });
    expect(Date.parse(endsAt ?? "") - Date.parse(startsAt ?? "")).toBe(7_200_000);
  });

  it("silences the devices that are parts of the one that is worked on", () => {
    const node = snapshot("two-feeds", twoFeeds.site, designOf(twoFeeds));
    const { matchers } = plannedSilence(node, { device: "ups-a", for: "30 min", owner: "A. Fitter", reason: "fans", startsMs: 0 });
    expect(matchers).toEqual([{ name: "device", value: "ups-a|battery-a|board-a", isRegex: true, isEqual: true }]);
  });

  it("refuses a device that nobody watches, a time that is none or too long, and empty words", () => {
    expect(refused("--device", "rack1", "--for", "2h", ...words)).toContain(
      '--device must be watched at riyadh but is "rack1": did you mean rack-1?',
    );
    expect(refused("--device", "rack-1", "--for", "two hours", ...words)).toContain("--for: ");
    expect(refused("--device", "rack-1", "--for", "8 d", ...words)).toContain("--for must be more than 0 s and at most 7 d");
    expect(refused("--device", "rack-1", "--for", "0h", ...words)).toContain("--for must be more than 0 s");
    expect(refused("--device", "rack-1", "--for", "2h", "--owner", " ", "--reason", "x")).toContain("--owner must say who answers");
    expect(refused("--device", "rack-1", "--for", "2h")).toContain("--owner");
  });
});
