import { describe, expect, it } from "vitest";
import { telemetryProblems } from "../../support/props/telemetry-props";

const given = {
  image: { variable: "uplink_image" },
  memory: "128 MiB",
  centre: "https://centre.example.org",
  token: { hostFile: "/etc/edge-node/uplink-token" },
};
const problems = (change: object) => telemetryProblems({ uplink: { ...given, ...change } });

describe("uplinkSchema", () => {
  it("accepts an address with a port and a path, and every optional prop", () => {
    expect(
      problems({
        centre: "https://centre.example.org:8443/sites/abha",
        ca: { hostFile: "/etc/edge-node/centre-ca.pem" },
        buffer: "536871040 B",
        also: [{ series: "node_load1", count: 2 }, { series: "node_boot_time_seconds" }],
        alertsPerHour: 5,
        bytesPerSample: "14 B",
      }),
    ).toEqual([]);
  });

  it.each([
    [
      "http://centre.example.org",
      /but is "http:\/\/centre.example.org": write it like "https:\/\/centre\.example\.org", so that the token crosses the link encrypted/,
    ],
    ["https://site:hunter2@centre.example.org", /but is one that holds @ or \?: write it like/],
    ["https://centre.example.org/?token=hunter2", /but is one that holds @ or \?: write it like/],
  ])("refuses a centre at %s, and repeats no secret", (centre, message) => {
    const [problem = ""] = problems({ centre });
    expect(problem).toMatch(/uplink\.centre/);
    expect(problem).toMatch(message);
    expect(problem).not.toContain("hunter2");
  });

  it("refuses a token in the address, and as text", () => {
    const token = `glpat-${"a".repeat(20)}`;
    for (const change of [{ centre: `https://centre.example.org/${token}` }, { token }]) {
      const [problem = ""] = problems(change);
      expect(problem).toMatch(/which Terraform's state would keep/);
      expect(problem).not.toContain(token);
    }
  });

  it("refuses a buffer that vmagent would round up, and a series that is listed twice", () => {
    expect(problems({ buffer: "500 MB" })[0]).toMatch(
      /must be whole bytes and at least 536871040 B, one file of vmagent, but is 500 MB: write it like "1 GB"/,
    );
    expect(
      problems({
        also: [
          { series: "a", count: 1 },
          { series: "a", count: 2 },
        ],
      })[0],
    ).toMatch(/also\[1\]\.series.* must be listed once but a is listed again: add its count to the first/);
    expect(problems({ also: [{ series: "node load" }] })[0]).toMatch(/must be the name of a metric/);
  });
});
