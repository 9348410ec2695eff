import { describe, expect, it } from "vitest";
import { clockOf, engineInfo } from "../../../cli/preflight/engine-info";
import { answersOfEngine, FakeDocker } from "../../support/programs/fake-docker";

describe("engineInfo()", () => {
  it("is what the engine says of itself, with its clock against that of this machine", () => {
    const fake = new FakeDocker(answersOfEngine(new Date(Date.now() + 60_000)));
    expect(engineInfo(fake.connection())).toMatchObject({
      version: "20.10.24",
      apiVersion: "1.41",
      platform: "linux/amd64",
      limits: { memory: true, swap: true, cpuShares: true, cpuset: true },
      memoryMiB: 24_105,
      processors: 2,
      clock: { offsetS: expect.closeTo(60, -1) },
      rootDirectory: "/var/lib/docker",
    });
  });

  it("asks for the time again where the answer took long, and no more than twice", () => {
    const [version = ["", {}], [, info] = ["", {}]] = answersOfEngine();
    const slow = new FakeDocker([version, ["/info", { ...info, slowMs: 250 }]]);
    expect(engineInfo(slow.connection())).toMatchObject({ version: "20.10.24" });
    expect(slow.requests.map((request) => request.trim())).toEqual(["GET /version", "GET /v1.41/info", "GET /v1.41/info"]);
    expect(slow.commands).toEqual(["--host x system dial-stdio"]);
  });

  it("does not count what the connection took to open, nor the first question, as the uncertainty of the clock", () => {
    const [[, version] = ["", {}], ...others] = answersOfEngine();
    const slow = new FakeDocker([["GET /version", { ...version, slowMs: 3000 }], ...others]);
    expect(engineInfo(slow.connection())).toMatchObject({ clock: { uncertaintyS: expect.closeTo(0, 0) } });
  });

  it.each([
    ["1.24", "1.12", "v1.24"],
    ["1.52", "1.24", "v1.44"],
    ["1.60", "1.50", "v1.50"],
  ])("speaks the newest API that both know: of an engine that has %s down to %s, %s", (ApiVersion, MinAPIVersion, spoken) => {
    const [[, { stdout = "" }] = ["", {}], [, info] = ["", {}]] = answersOfEngine();
    const fake = new FakeDocker([
      ["GET /version", { stdout: JSON.stringify({ ...JSON.parse(stdout), ApiVersion, MinAPIVersion }) }],
      ["/info", info],
    ]);
    expect(engineInfo(fake.connection())).toMatchObject({ apiVersion: ApiVersion });
    expect(fake.requests[1]).toContain(`GET /${spoken}/info`);
  });

  it("is a refusal of what does not answer, and of what is no engine", () => {
    const fake = new FakeDocker([["dial-stdio", { stderr: "connect: connection refused", status: 1 }]]);
    expect(engineInfo(fake.connection())).toMatchObject({ reason: "connect: connection refused" });
    fake.answer([["/version", { stderr: "Client sent an HTTP request to an HTTPS server.", status: 400 }]]);
    expect(engineInfo(fake.connection())).toMatchObject({ reason: expect.stringContaining("to an HTTPS server") });
    for (const stdout of ["", "<html>", '{"Version":null}']) {
      fake.answer([["/version", { stdout }]]);
      expect(engineInfo(fake.connection())).toMatchObject({ reason: expect.stringContaining("not that of a Docker engine") });
    }
  });
});

describe("clockOf()", () => {
  it("takes the middle of question and answer, and half of the time for what nobody knows", () => {
    expect(clockOf("1970-01-01T00:00:10Z", 4000, 6000)).toEqual({ offsetS: 5, uncertaintyS: 1 });
    expect(clockOf("1970-01-01T02:00:00+02:00", 0, 500)).toEqual({ offsetS: -0.25, uncertaintyS: 0.25 });
    expect(
      clockOf("2026-11-28T10:39:17.519766343Z", Date.UTC(2026, 10, 28, 10, 39, 17), Date.UTC(2026, 10, 28, 10, 39, 18)).offsetS,
    ).toBeCloseTo(0.019, 3);
  });
});
