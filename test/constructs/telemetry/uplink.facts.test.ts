import { describe, expect, it } from "vitest";
import { agentFacts } from "../../../constructs/telemetry/agent.facts";
import { alertingFacts } from "../../../constructs/telemetry/alerting.facts";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { uplinkFacts, uplinkService } from "../../../constructs/telemetry/uplink.facts";
import { parsedTelemetry } from "../../support/props/telemetry-props";

const uplink = {
  image: { variable: "uplink_image" },
  memory: "128 MiB",
  centre: "https://centre.example.org/",
  token: { hostFile: "/etc/edge-node/uplink-token" },
};
const parsed = (change: object = {}) => parsedTelemetry({ uplink: { ...uplink, ...change } });

describe("uplinkService()", () => {
  it("has two queues to one centre, alerts first, that differ in an argument", () => {
    const [{ command = [] } = expect.unreachable()] = uplinkService(parsed());
    expect(command.slice(0, 4)).toEqual([
      "-remoteWrite.url=https://centre.example.org/api/v1/write?queue=alerts",
      "-remoteWrite.urlRelabelConfig=/etc/telemetry-uplink/alerts.yaml",
      "-remoteWrite.url=https://centre.example.org/api/v1/write?queue=series",
      "-remoteWrite.urlRelabelConfig=/etc/telemetry-uplink/series.yaml",
    ]);
  });

  it("reads token and certificate from files of the host", () => {
    const ca = { hostFile: "/etc/edge-node/centre-ca.pem" };
    const [{ command, secrets } = expect.unreachable()] = uplinkService(parsed({ ca }));
    expect(secrets).toEqual({ "/run/secrets/uplink-token": uplink.token, "/run/secrets/uplink-ca.pem": ca });
    expect(command).toEqual(
      expect.arrayContaining([
        "-remoteWrite.bearerTokenFile=/run/secrets/uplink-token",
        "-remoteWrite.tlsCAFile=/run/secrets/uplink-ca.pem",
      ]),
    );
  });

  it("leaves what depends on the link to the deployment plan", () => {
    const [{ command = [], files } = expect.unreachable()] = uplinkService(parsed());
    expect(command.flatMap((one) => (typeof one === "string" ? [] : [one.flag.replace("-remoteWrite.", "")]))).toEqual([
      "maxDiskUsagePerURL",
      "rateLimit",
      "flushInterval",
      "retryMinInterval",
      "retryMaxInterval",
      "sendTimeout",
    ]);
    expect(Object.values(files)).toEqual(["- action: keep_metrics\n  regex: ALERTS\n", { planned: "uplink-series" }]);
  });
});

describe("uplinkFacts()", () => {
  it("counts 20 alerts an hour and 7 B a sample unless the props say otherwise", () => {
    expect(uplinkFacts(parsed())).toEqual({ also: [], alertsPerHour: 20, bytesPerSample: 7 });
    expect(uplinkFacts(parsed({ buffer: "1 GB", alertsPerHour: 0, bytesPerSample: "14 B" }))).toEqual({
      also: [],
      bufferBytes: 1e9,
      alertsPerHour: 0,
      bytesPerSample: 14,
    });
    expect(uplinkFacts(parsedTelemetry())).toBeUndefined();
  });
});

describe("telemetryFacts()", () => {
  it("polls the uplink, and lets agent and alerting feed it", () => {
    expect(telemetryFacts(parsed()).programs).toContain("telemetry-uplink:8429");
    expect(agentFacts(parsed()).command).toEqual(
      expect.arrayContaining([
        "-remoteWrite.url=http://telemetry-store:8428/api/v1/write",
        "-remoteWrite.url=http://telemetry-uplink:8429/api/v1/write",
      ]),
    );
    expect(alertingFacts(parsed()).command).toContain("-remoteWrite.url=http://telemetry-agent:8429");
    expect(alertingFacts(parsedTelemetry()).command).toContain("-remoteWrite.url=http://telemetry-store:8428");
  });
});
