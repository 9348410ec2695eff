import { describe, expect, it } from "vitest";
import { containerHealthcheck } from "../../../constructs/deploy/healthcheck";
import { agentContainer } from "../../support/deploy/service-facts";

const check = { command: ["/agent", "${check}"], intervalS: 90, timeoutS: 5, retries: 3, startPeriodS: 3600 };

describe("containerHealthcheck()", () => {
  it("containerHealthcheck() writes times as the engine reads them back, and waits until the last try has failed", () => {
    expect(agentContainer({ healthcheck: check })).toMatchObject({
      healthcheck: { test: ["CMD", "/agent", "$${check}"], interval: "1m30s", timeout: "5s", start_period: "1h0m0s", retries: 3 },
      wait: true,
      wait_timeout: 3600 + 4 * (90 + 5),
    });
  });

  it("containerHealthcheck() leaves the image its own check and waits for it", () => {
    const container = agentContainer({ healthcheck: "image" });
    expect(container).toMatchObject({ wait: true, wait_timeout: 300 });
    expect(container).not.toHaveProperty("healthcheck");
  });

  it("containerHealthcheck() waits for nothing where there is no check", () => {
    const container = agentContainer({ loosened: { noHealthcheck: { reason: "Agreed with A. Operator, 2026-05-04" } } });
    for (const attribute of ["healthcheck", "wait", "wait_timeout"]) expect(container).not.toHaveProperty(attribute);
  });

  it.each([
    [0, "0s"],
    [59, "59s"],
    [60, "1m0s"],
    [3600, "1h0m0s"],
    [86_399, "23h59m59s"],
  ])("containerHealthcheck() writes %d s as %s", (startPeriodS, text) => {
    expect(containerHealthcheck({ ...check, startPeriodS }).healthcheck?.startPeriod).toBe(text);
  });

  it.each([0.5, -1, Number.NaN])("containerHealthcheck() refuses %d s", (intervalS) => {
    expect(() => containerHealthcheck({ ...check, intervalS })).toThrow(
      new RangeError(`Time of a health check must be whole seconds from 0 s but is ${intervalS} s: round it`),
    );
  });
});
