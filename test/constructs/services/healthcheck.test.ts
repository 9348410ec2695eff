import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import { healthcheckSchema, healthcheckSettings } from "../../../constructs/services/healthcheck";
import { problemsOf } from "../../support/props/problems-of";

const parse = (check: object) => parseProps(healthcheckSchema, "healthcheck", { command: ["/check"], ...check });

describe("healthcheckSchema", () => {
  it.each([
    [{ interval: "0 s" }, 'interval: must be whole seconds from 1 s but is 0 s: write it as "10 s"'],
    [{ timeout: "1.5 s" }, 'timeout: must be whole seconds from 1 s but is 1.5 s: write it as "10 s"'],
    [{ startPeriod: "-1 s" }, "startPeriod: must be at least 0 s but is -1 s: give a greater value (units: ms, s, min, h, d)"],
    [{ retries: 0 }, "retries: must be at least 1 but is 0: use a value within the limit"],
    [{ command: [""] }, "command[0]: must not be empty, which the provider refuses: leave the argument out"],
  ])("healthcheckSchema refuses %j", (check, problem) => {
    expect(problemsOf(() => parse(check))).toEqual([problem]);
  });

  it("healthcheckSchema lets failures count from the start, and the command hold tokens", () => {
    const command = ["/check", Token.asString({ ref: 1 })];
    expect(parse({ startPeriod: "0 s", command }).command).toEqual(command);
  });
});

describe("healthcheckSettings()", () => {
  it("healthcheckSettings() runs programs of the probe for a page and for a port", () => {
    const commandOf = (check: object) => healthcheckSettings(parseProps(healthcheckSchema, "healthcheck", check)).command;
    const page = ["/.edge-node/probe/wget", "-q", "-O", "/dev/null"];
    expect(commandOf({ http: { port: 8428, path: "/health" } })).toEqual([...page, "http://127.0.0.1:8428/health"]);
    expect(commandOf({ http: { port: 80 } })).toEqual([...page, "http://127.0.0.1:80/"]);
    expect(commandOf({ tcp: 4222 })).toEqual(["/.edge-node/probe/nc", "127.0.0.1", "4222", "-e", "/.edge-node/probe/true"]);
  });

  it("healthcheckSettings() fills in what is left out, and keeps what is given", () => {
    expect(healthcheckSettings(parse({}))).toEqual({ command: ["/check"], intervalS: 10, timeoutS: 5, retries: 3, startPeriodS: 30 });
    expect(healthcheckSettings(parse({ interval: "2 min", timeout: "7 s", retries: 1, startPeriod: "0 s" }))).toEqual({
      command: ["/check"],
      intervalS: 120,
      timeoutS: 7,
      retries: 1,
      startPeriodS: 0,
    });
  });
});
