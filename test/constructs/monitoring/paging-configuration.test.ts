import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { followingLimits, pagingConfiguration } from "../../../constructs/monitoring/paging-configuration";
import { coreRules } from "../../../constructs/policy/rules";
import { inhibitions } from "../../../constructs/studies/diagnostics/inhibitions";

const paging = { webhookPath: "/run/secrets/webhook", waitS: 30, repeatS: 14_400 };
const exporters = { snmp: "telemetry-snmp:9116", modbus: "telemetry-modbus:9602" };
const configuration = parse(pagingConfiguration(paging, { exporters }, inhibitions));
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

  it("pagingConfiguration() lets a silent device silence what it is asked for and does not give, and no limit that is crossed", () => {
    expect(silenced("telemetry/device-answers")).toEqual([
      {
        source_matchers: ['alertname="telemetry/device-answers"'],
        target_matchers: ['alertname="telemetry/limit-is-measured"'],
        equal: ["asked"],
      },
    ]);
  });

  it("pagingConfiguration() lets a broken sensor silence its own limit alone", () => {
    expect(silenced("telemetry/value-plausible")).toMatchObject([
      { target_matchers: ['alertname="telemetry/limit-is-measured"'], equal: ["device", "series"] },
    ]);
  });

  it("pagingConfiguration() lets an exporter silence devices of its protocol, and agent, store and alerting those of all", () => {
    const unanswered = 'alertname=~"telemetry/(?:device-answers|limit-is-measured)"';
    expect(
      silenced("telemetry/program-answers").map((one: { source_matchers: string[]; target_matchers: string[] }) => [
        one.source_matchers[1],
        one.target_matchers,
      ]),
    ).toEqual([
      ['instance=~"telemetry-agent:8429|telemetry-store:8428|telemetry-alerting:8880"', [unanswered]],
      ['instance="telemetry-snmp:9116"', [unanswered, 'job="snmp"']],
      ['instance="telemetry-modbus:9602"', [unanswered, 'job="modbus"']],
    ]);
  });

  it("pagingConfiguration() lets a lost fan silence the approach of its own cooler, and a strainer what stands anywhere in its loop", () => {
    expect(silenced("operations/fan-lost")).toMatchObject([
      { target_matchers: ['alertname="operations/dry-cooler-approach"'], equal: ["device"] },
    ]);
    for (const one of silenced("operations/strainer-clogged")) expect(one).not.toHaveProperty("equal");
    expect(silenced("operations/strainer-clogged")).toMatchObject([{ target_matchers: ['alertname="operations/cdu-approach"'] }]);
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
