import { describe, expect, it } from "vitest";
import { program, programProblems } from "../../support/props/programs";

describe("containerShape", () => {
  it.each([
    [{ command: ["x"], interval: "0.5 s" }, 'healthcheck.interval: must be whole seconds from 1 s but is 0.5 s: write it as "10 s"'],
    [{ command: ["x"], intervall: "1 s" }, 'healthcheck.intervall: unknown prop: did you mean "interval"?'],
    [{ comand: ["x"] }, 'healthcheck.comand: unknown prop: did you mean "command"?'],
    [
      { interval: "5 s" },
      'healthcheck: must say how: write { http: { port: 8080, path: "/health" } }, { tcp: 4222 } or { command: ["/program", "check"] }',
    ],
    [{ tcp: 4222, command: ["x"] }, "healthcheck: must be one way but is 2, tcp and command: leave all but one out"],
    [{ tcp: 0 }, "healthcheck.tcp: must be at least 1 but is 0: use a value within the limit"],
    [{ http: { path: "/" } }, "healthcheck.http.port: is required: add a number"],
    [
      { http: { port: 80, path: "health" } },
      'healthcheck.http.path: must begin with a slash and hold no blank but is "health": write it as "/health", other characters by their codes',
    ],
    [
      { http: { port: 80, path: "/a b" } },
      'healthcheck.http.path: must begin with a slash and hold no blank but is "/a b": write it as "/health", other characters by their codes',
    ],
    [{ command: [] }, "healthcheck.command: must have at least 1 item but has 0: add some"],
    [{ command: "x" }, 'healthcheck.command: must be a list of texts: write ["/program", "argument"]'],
    ["imge", 'healthcheck: must be one of "image" but is "imge": did you mean "image"?'],
  ])("containerShape names the place inside a health check: %j", (healthcheck, problem) => {
    expect(programProblems({ healthcheck })).toContain(problem);
  });

  it.each([[3], [["CMD", "x"]], [null]])("containerShape says every form of a health check when it is neither: %j", (healthcheck) => {
    expect(programProblems({ healthcheck })).toEqual([
      'healthcheck: must be { http }, { tcp }, { command } or "image", when the image brings a check: write { http: { port: 8080, path: "/health" } }',
    ]);
  });

  it("containerShape tells a health check that is undefined from one that is missing", () => {
    expect(programProblems({ healthcheck: undefined })).toEqual([
      'healthcheck: must not be undefined: write { http: { port: 8080, path: "/health" } }, or leave an optional prop out',
    ]);
  });

  it("containerShape takes the image's own health check, and a container with every prop", () => {
    expect(programProblems({ healthcheck: "image" })).toEqual([]);
    expect(
      programProblems({
        cpuShares: 2,
        user: "1000:1000",
        ports: [{ container: 8080, host: 18_080, address: "10.0.0.7", protocol: "udp" }],
        secrets: { "/run/secrets/key": { hostFile: "/etc/edge-node/key" } },
        scratch: { "/work": "8 MiB" },
        stopGrace: "2 min",
        loosened: { writableRoot: { reason: "Writes beside its program; A. Operator, 2026" } },
      }),
    ).toEqual([]);
  });

  it("containerShape reports problems of several props at once, each at its place", () => {
    const { image: _, ...rest } = program;
    const wrong = { cpuShares: 1, memory: "5 MiB", secrets: { "run/key": { hostFile: "/etc/k" } }, prots: [] };
    expect(programProblems({ ...rest, ...wrong, image: "tool latest" }).map((problem) => problem.slice(0, problem.indexOf(":")))).toEqual(
      expect.arrayContaining(["image", "cpuShares", "memory", "secrets.run/key", "prots"]),
    );
  });
});
