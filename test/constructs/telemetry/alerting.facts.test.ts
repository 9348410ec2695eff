import { describe, expect, it } from "vitest";
import { agentFacts } from "../../../constructs/telemetry/agent.facts";
import { alertingFacts } from "../../../constructs/telemetry/alerting.facts";
import { storeFacts } from "../../../constructs/telemetry/store.facts";
import { parsedTelemetry, programChange, snmpExporter } from "../../support/props/telemetry-props";

const facts = (change: object = {}) => alertingFacts(parsedTelemetry(programChange("alerting", change)));

describe("alertingFacts()", () => {
  it("alertingFacts() compares as often as devices are sampled, by the rules that the plan gives", () => {
    const { command, files } = facts();
    expect(Object.values(files)).toEqual([{ planned: "alert-rules" }]);
    expect(command).toEqual(expect.arrayContaining([`-rule=${Object.keys(files)[0]}`, "-evaluationInterval=30s"]));
  });

  it("alertingFacts() reads what devices give under other names before the limits, where there are such devices", () => {
    const asked = { targets: { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" } }, exporters: snmpExporter };
    const { command = [], files } = alertingFacts(parsedTelemetry(asked));
    expect(Object.values(files)).toEqual([{ planned: "reading-rules" }, { planned: "alert-rules" }]);
    expect(command.filter((text) => `${text}`.startsWith("-rule="))).toEqual(Object.keys(files).map((path) => `-rule=${path}`));
  });

  it("alertingFacts() reads from the store, and keeps the history of alerts there", () => {
    const store = "http://telemetry-store:8428";
    expect(facts().command).toEqual(
      expect.arrayContaining([`-datasource.url=${store}`, `-remoteWrite.url=${store}`, `-remoteRead.url=${store}`]),
    );
    expect(facts().dataDirectories).toEqual([]);
  });

  it("alertingFacts() looks no further back than the store delays its answers", () => {
    const delay = (command: readonly unknown[] = [], flag = "") =>
      command
        .map(String)
        .find((text) => text.startsWith(flag))
        ?.slice(flag.length);
    expect(delay(facts().command, "-rule.evalDelay=")).toBe(delay(storeFacts(parsedTelemetry()).command, "-search.latencyOffset="));
  });

  it("alertingFacts() and agentFacts() read their files anew while they run, so that other texts replace neither", () => {
    for (const [{ command = [], files, reloads }, flag] of [
      [facts(), "-configCheckInterval="],
      [agentFacts(parsedTelemetry()), "-promscrape.configCheckInterval="],
    ] as const) {
      expect(reloads).toEqual(Object.keys(files));
      expect(command.map(String).filter((text) => text.startsWith(flag))).toEqual([`${flag}10s`]);
    }
  });

  it("alertingFacts() sends alerts where it is told, and nowhere else", () => {
    expect(facts().command).toContain("-notifier.blackhole");
    const { command } = facts({ notify: "https://alerts.example/prefix" });
    expect(command).toContain("-notifier.url=https://alerts.example/prefix");
    expect(command).not.toContain("-notifier.blackhole");
  });

  it("alertingFacts() asks the program's own health page by the probe", () => {
    expect(facts().healthcheck).toMatchObject({
      command: ["/.edge-node/probe/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8880/health"],
    });
  });
});
