import { describe, expect, it } from "vitest";
import { programChange, telemetryProblems } from "../../support/props/telemetry-props";
import { everyRow } from "../../support/tables/every-row";

describe("telemetrySchema", () => {
  it("telemetrySchema refuses a device to watch that has no target", () => {
    expect(telemetryProblems({ monitors: ["rack-1", "rack-9"] })).toEqual([
      "monitors[1]: must have an address but rack-9 is not in targets: add its host:port there",
    ]);
  });

  it("telemetrySchema refuses what is wrong, with place and remedy", () => {
    everyRow(
      "%j",
      [
        [{ monitor: "all" }, 'monitor: unknown prop: did you mean "monitors"?'],
        [{ monitors: "alle" }, 'monitors: must be one of "all" but is "alle": did you mean "all"?'],
        [{ monitors: [3] }, "monitors[0]: must be text but is 3: write text"],
        [{ monitors: 3 }, 'monitors: must be one of "all" but is 3: choose one of them; or it must be a list but is 3: write a list'],
        [{ interval: "0.5 s" }, 'interval: must be whole seconds but is 0.5 s: write it like "30 s"'],
        [{ interval: "301 s" }, "interval: must be at most 5 min but is 301 s: alerting ignores older samples, poll more often"],
        [{ interval: "2 d" }, "interval: must be at most 5 min but is 2 d"],
        [{ uncertainty: { temperature: "0 K" } }, "uncertainty.temperature: must be at least 0.01 K but is 0 K: use a value within it"],
        [{ uncertainty: { temperature: "6 K" } }, "uncertainty.temperature: must be at most 5 K but is 6 K: use a value within it"],
        [{ uncertainty: { heat: "0" } }, "uncertainty.heat: must be at least 0.0001 but is 0"],
        [{ uncertainty: { flow: "50 %" } }, "uncertainty.flow: must be at most 0.3 but is 0.5"],
        [{ uncertainty: { pressure: "2 %" } }, "uncertainty.pressure: unknown prop"],
        [{ targets: {} }, 'targets: must have at least one device but is empty: add an address, such as { "rack-1": "10.0.0.11:9100" }'],
        [{ targets: { "Rack 1": "10.0.0.11:9100" } }, "targets.Rack 1: must be lower-case letters, digits and hyphens"],
        [{ targets: { "rack-1": "10.0.0.11" } }, 'targets.rack-1: must be host:port but is "10.0.0.11": write it like 10.0.0.11:9100'],
        [
          { targets: { "rack-1": "user:hunter2@10.0.0.1:9100" } },
          "targets.rack-1: must be host:port but is one that holds @ or ?: write it like 10.0.0.11:9100",
        ],
        [{ targets: { "rack-1": "hunter2@10.0.0.1:9100" } }, "targets.rack-1: must be host:port but is one that holds @ or ?"],
        [{ targets: { "rack-1": "%{HOME}:9100" } }, 'targets.rack-1: must be host:port but is "%{HOME}:9100"'],
        [{ targets: { "rack-1": '"rack":9100' } }, "targets.rack-1: must be host:port"],
        [{ targets: { "rack-1": "10.0.0.11:70000" } }, 'targets.rack-1: must be host:port but is "10.0.0.11:70000"'],
        [{ targets: { "rack-1": "${TfToken[TOKEN.1]}:9100" } }, "targets.rack-1: must be known at synth"],
      ],
      (change, problem) => {
        expect(telemetryProblems(change)).toEqual([expect.stringContaining(problem)]);
      },
    );
  });

  it("telemetrySchema refuses what is wrong with a program, with place and remedy", () => {
    everyRow(
      "%s %j",
      [
        ["agent", { memory: "30 °C" }, "agent.memory: must be"],
        ["agent", { memory: "1 GB" }, "agent.memory: must be whole MiB"],
        ["agent", { buffer: "499 MB" }, 'agent.buffer: must be whole bytes and at least 500 MB but is 499 MB: write it like "1 GB"'],
        [
          "agent",
          { healthcheck: { command: ["x"], interval: "0.5 s" } },
          "agent.healthcheck.interval: must be whole seconds from 1 s but is 0.5 s",
        ],
        ["store", { retention: "90 min" }, 'store.retention: must be whole hours and at least one day but is 90 min: write it like "30 d"'],
        ["store", { retention: "23 h" }, "store.retention: must be whole hours and at least one day"],
        ["store", { image: "store latest" }, 'store.image: must be a registry reference but is "store latest":'],
        ["store", { secrets: { "/run/key": "hunter2" } }, "store.secrets./run/key: must be a file on the host but is text"],
        ["alerting", { user: "root" }, "alerting.user: must be a numeric uid:gid"],
        [
          "alerting",
          { loosened: { removableData: { reason: "x" } } },
          "alerting.loosened.removableData: takes away a protection that is not in the way",
        ],
        [
          "agent",
          { loosened: { noHealthcheck: { reason: "x" } } },
          "agent.loosened.noHealthcheck: takes away a protection that is not in the way",
        ],
        ["agent", { command: ["x"] }, "agent.command: unknown prop"],
      ] as const,
      (program, change, problem) => {
        const problems = telemetryProblems(programChange(program, change));
        expect(problems).toEqual([expect.stringContaining(problem)]);
        expect(problems.join()).not.toContain("hunter2");
      },
    );
  });

  it("telemetrySchema refuses to notify an address that is none, and repeats no password", () => {
    everyRow(
      "%s",
      [
        ["10.0.0.5:9093", 'is "10.0.0.5:9093"'],
        ["ftp://10.0.0.5", 'is "ftp://10.0.0.5"'],
        ["http://%{HOME}:9093", 'is "http://%{HOME}:9093"'],
        ["http://10.0.0.5:9093/%{PATH}", 'is "http://10.0.0.5:9093/%{PATH}"'],
        ["http://10.0.0.5 :9093", 'is "http://10.0.0.5 :9093"'],
        ["http://user:hunter2@10.0.0.5:9093", "is one that holds @ or ?"],
        ["10.0.0.5:9093?token=hunter2", "is one that holds @ or ?"],
      ],
      (notify, shown) => {
        const problems = telemetryProblems(programChange("alerting", { notify }));
        expect(problems).toEqual([
          `alerting.notify: must be the address of an Alertmanager, without user and password, but ${shown}: write it like "http://10.0.0.5:9093"`,
        ]);
      },
    );
  });

  it("telemetrySchema refuses a secret in an address to notify, and does not repeat it", () => {
    everyRow(
      "%s",
      [
        ["http://h/x?token=hunter2", "it gives one by its name (secret rule name)"],
        [
          `https://hooks.slack.com/services/T0${"a1".repeat(4)}/B0${"a1".repeat(4)}/hunter2`,
          "it holds an incoming webhook of Slack (secret rule slack-webhook)",
        ],
      ],
      (notify, why) => {
        expect(telemetryProblems(programChange("alerting", { notify }))).toEqual([
          `alerting.notify: must not be a secret, which Terraform's state would keep, but ${why}: let a proxy before the Alertmanager add it`,
        ]);
      },
    );
  });

  it("telemetrySchema takes other parameters of an address to notify", () => {
    expect(telemetryProblems(programChange("alerting", { notify: "http://h/x?page=7" }))).toEqual([]);
  });

  it("telemetrySchema takes the longest interval at which alerting sees every sample", () => {
    expect(telemetryProblems({ interval: "5 min" })).toEqual([]);
  });

  it("telemetrySchema lets data of agent and store go for a reason", () => {
    for (const program of ["agent", "store"] as const) {
      expect(telemetryProblems(programChange(program, { loosened: { removableData: { reason: "Site closed" } } }))).toEqual([]);
    }
  });
});
