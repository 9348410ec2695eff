import { describe, expect, it } from "vitest";
import { clockOf, engineInfo } from "../../../cli/preflight/engine-info";
import { answersOfEngine, FakeDocker } from "../../support/programs/fake-docker";

describe("engineInfo()", () => {
  it("is what the engine says of itself, with its clock against that of this machine", () => {
    const fake = new FakeDocker(answersOfEngine(new Date(Date.now() + 60_000)));
    expect(engineInfo(fake.docker(), "x")).toMatchObject({
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

  it("asks for the time again where the answer took long, and no more than three times", () => {
    const [version = ["", {}], [, info] = ["", {}]] = answersOfEngine();
    const slow = new FakeDocker([version, [" info ", { ...info, after: "sleep 0.25" }]]);
    engineInfo(slow.docker(), "x");
    expect(slow.commands.filter((command) => command.includes(" info "))).toHaveLength(3);
  });

  it("is a refusal of what does not answer, and of what is no engine", () => {
    const fake = new FakeDocker([[" version ", { stderr: "Cannot connect to the Docker daemon", status: 1 }]]);
    expect(engineInfo(fake.docker(), "x")).toMatchObject({ reason: "Cannot connect to the Docker daemon" });
    for (const stdout of ["", "<html>", '{"Server":null}']) {
      fake.answer([[" version ", { stdout }]]);
      expect(engineInfo(fake.docker(), "x")).toMatchObject({ reason: expect.stringContaining("not what a Docker engine says") });
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
