import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { followingLimits, pagingConfiguration } from "../../../constructs/plan/paging-configuration";
import { coreRules } from "../../../constructs/policy/rules";
import { inhibitions } from "../../../constructs/studies/diagnostics/inhibitions";
import { targetFacts } from "../../../constructs/telemetry/asking-problems";
import { everyExporter, parsedTelemetry } from "../../support/props/telemetry-props";

const paging = { webhookPath: "/run/secrets/webhook", waitS: 30, repeatS: 14_400 };
const targets = targetFacts(
  parsedTelemetry({
    exporters: everyExporter,
    targets: { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib", parts: { battery: "battery-a", input: "board-a" } } },
  }),
);
const configuration = parse(pagingConfiguration(paging, { targets }, inhibitions));
const silenced = (cause: string) =>
  configuration.inhibit_rules.filter(({ source_matchers: [first] }: { source_matchers: string[] }) => first === `alertname="${cause}"`);

describe("pagingConfiguration()", () => {
  it("pagingConfiguration() puts alerts of a device into one page, sent to the address of the file", () => {
    expect(configuration.route).toEqual({
      receiver: "pager",
      group_by: ["device"],
      group_wait: "30s",
      group_interval: "30s",
      repeat_interval: "14400s",
    });
    expect(configuration.receivers).toEqual([
      { name: "pager", webhook_configs: [{ url_file: "/run/secrets/webhook", send_resolved: true }] },
    ]);
  });

  it("pagingConfiguration() lets a silent device silence what is not measured of it and of its parts, and no limit that is crossed", () => {
    expect(silenced("telemetry/device-answers")).toEqual([
      {
        source_matchers: ['alertname="telemetry/device-answers"'],
        target_matchers: ['alertname="telemetry/limit-is-measured"'],
        equal: ["device"],
      },
      {
        source_matchers: ['alertname="telemetry/device-answers"', 'device="ups-a"'],
        target_matchers: ['alertname="telemetry/limit-is-measured"', 'device=~"battery-a|board-a"'],
      },
    ]);
  });

  it("pagingConfiguration() lets a lost fan silence the approach of its own cooler, and a strainer what stands anywhere in its loop", () => {
    expect(silenced("operations/fan-lost")).toMatchObject([
      { target_matchers: ['alertname="operations/dry-cooler-approach"'], equal: ["device"] },
    ]);
    for (const one of silenced("operations/strainer-clogged")) expect(one).not.toHaveProperty("equal");
    expect(silenced("operations/strainer-clogged")).toHaveLength(2);
  });

  it("pagingConfiguration() lets a start that failed silence that its plant does not run, whichever of its sets it was", () => {
    expect(silenced("operations/genset-starts")).toMatchObject([
      { target_matchers: ['alertname="operations/genset-runs"'], equal: ["subject"] },
    ]);
  });

  it("pagingConfiguration() lets a device that measures no more silence what it says, but for what is critical", () => {
    expect(silenced("telemetry/device-measures")).toMatchObject([
      { target_matchers: [expect.stringContaining("alertname!~"), 'severity!~"critical"'], equal: ["device"] },
    ]);
  });

  it("no limit is silenced by one that is less severe, and each is one that is watched", () => {
    const order = ["critical", "high", "medium", "low"];
    for (const { cause, effect } of followingLimits) {
      const [first, second] = [cause, effect].map((id) => coreRules.find((rule) => rule.id === id));
      expect(
        [first?.watched, second?.watched].every((watched) => watched !== undefined),
        `${cause} and ${effect}`,
      ).toBe(true);
      expect(order.indexOf(first?.severity ?? ""), `${cause} before ${effect}`).toBeLessThanOrEqual(order.indexOf(second?.severity ?? ""));
    }
  });
});
