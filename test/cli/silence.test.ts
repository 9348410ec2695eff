import { describe, expect, it } from "vitest";
import { plannedSilence } from "../../cli/commands/planned-silence";
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

const planned = (devices: readonly string[], time = "30 min") => {
  const node = snapshot("two-feeds", twoFeeds.site, designOf(twoFeeds));
  return plannedSilence(node, { devices, for: time, owner: "A. Fitter", reason: "fans", startsMs: 0 });
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
    expect(planned(["ups-a"]).matchers).toEqual([{ name: "device", value: "battery-a|board-a|ups-a", isRegex: true, isEqual: true }]);
  });

  it("silences several devices at once, each once and sorted", () => {
    expect(planned(["ups-a", "rack-1", "battery-a", "rack-1"]).matchers).toEqual([
      { name: "device", value: "battery-a|board-a|rack-1|ups-a", isRegex: true, isEqual: true },
    ]);
    const { stdout } = runCli("silence", site, "--device", "rack-1", "--device", "antenna-1", "--for", "2h", ...words);
    expect(JSON.parse(stdout)).toMatchObject({ matchers: [{ value: "antenna-1|rack-1", isRegex: true }] });
    expect(refused("--device", "rack-1", "--device", "antena-1", "--for", "2h", ...words)).toContain("did you mean antenna-1?");
  });

  it.each([
    ["2h", 7200],
    ["1h30m", 5400],
    ["90m", 5400],
    ["60s", 60],
    ["1d2h3m4s", 93_784],
    ["7d", 604_800],
    ["90min", 5400],
    ["1.5 h", 5400],
  ])("takes --for %s as %d s", (text, seconds) => {
    const { startsAt, endsAt } = planned(["rack-1"], text);
    expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(1000 * seconds);
  });

  it.each(["59s", "0h", "0m", "1h30", "30m1h", "1h1h", "h", "", "7d1s"])("refuses --for %j, and names the option", (text) => {
    expect(() => planned(["rack-1"], text)).toThrow(/^--for.*: write/);
  });

  it("refuses a device that nobody watches, a time that is none or too long, and empty words", () => {
    expect(refused("--device", "rack1", "--for", "2h", ...words)).toContain(
      '--device must be a device that telemetry of riyadh watches but is "rack1": did you mean rack-1?',
    );
    expect(refused("--device", "rack-1", "--for", "two hours", ...words)).toContain("--for: ");
    expect(refused("--device", "rack-1", "--for", "8 d", ...words)).toContain(
      '--for must be from 1 min to 7 d but is "8 d": write a shorter time, such as 2h',
    );
    expect(refused("--device", "rack-1", "--for", "0h", ...words)).toContain('--for must be from 1 min to 7 d but is "0h": write how long');
    expect(refused("--device", "rack-1", "--for", "2h", "--owner", " ", "--reason", "x")).toContain(
      "--owner must not be empty but is: write who answers",
    );
    expect(refused("--device", "rack-1", "--for", "2h")).toContain("--owner");
  });
});
