import { describe, expect, it } from "vitest";
import { type AskedLimit, limitsToCheck } from "../../../constructs/deployment-plan/limits-to-check";
import type { WatchedLimit } from "../../../constructs/facts/watched-limit";
import { supplyLimit } from "../../support/deploy/watched-limits";

const { rule, subject } = supplyLimit;
const voltage: WatchedLimit = {
  ...supplyLimit,
  rule: "power/input-range-covers-grid",
  subject: "power/feed-a",
  metric: "edge_node_grid_voltage_volts",
  unit: "V",
  bound: "at-least",
  limit: 200,
};
const highest: WatchedLimit = { ...voltage, metric: "edge_node_grid_highest_voltage_volts", bound: "at-most", limit: 260 };
const asked: AskedLimit = { rule: voltage.rule, subject: voltage.subject };
const refused = (limits: readonly WatchedLimit[], one: AskedLimit) => () => limitsToCheck("riyadh", limits, one);

describe("limitsToCheck()", () => {
  it("limitsToCheck() are both bounds of what has two", () => {
    const lower: WatchedLimit = { ...supplyLimit, bound: "at-least", limit: 15 };
    const elsewhere: WatchedLimit = { ...supplyLimit, subject: "compute/rack-2" };
    expect(limitsToCheck("riyadh", [supplyLimit, elsewhere, lower], { rule, subject })).toEqual([lower, supplyLimit]);
  });

  it("limitsToCheck() are the tightest of each bound, where several devices measure the same", () => {
    const limits = [45, 43, 44].map((limit, i): WatchedLimit => ({ ...supplyLimit, device: `cdu-${i}`, limit }));
    expect(limitsToCheck("riyadh", limits, { rule, subject }).map(({ limit }) => limit)).toEqual([43]);
    const lower = limits.map((one): WatchedLimit => ({ ...one, bound: "at-least" }));
    expect(limitsToCheck("riyadh", lower, { rule, subject }).map(({ limit }) => limit)).toEqual([45]);
  });

  it("limitsToCheck() of several series are those of the one that is named", () => {
    expect(limitsToCheck("riyadh", [voltage, highest], { ...asked, metric: highest.metric })).toEqual([highest]);
    expect(refused([voltage, highest], asked)).toThrow(
      new RangeError(
        "Limit to check at apply must have one series but power/input-range-covers-grid of power/feed-a has edge_node_grid_voltage_volts and edge_node_grid_highest_voltage_volts: name the series of the value",
      ),
    );
  });

  it("limitsToCheck() says which is meant: by rule and subject, and by the series where one is named", () => {
    expect(refused([supplyLimit, voltage], { rule: "cooling/supply-within-limit", subject })).toThrow(
      new RangeError(
        "Limit to check at apply must be a limit that is measured at riyadh but is cooling/supply-within-limit of compute/rack-1: did you mean cooling/supply-within-it-limit of compute/rack-1?",
      ),
    );
    expect(refused([voltage, highest], { ...asked, metric: "edge_node_grid_volts" })).toThrow(
      "did you mean power/input-range-covers-grid of power/feed-a, edge_node_grid_voltage_volts?",
    );
    expect(refused([supplyLimit, voltage, highest], { rule: "x", subject: "y" })).toThrow(
      /: use one of cooling\/supply-within-it-limit of compute\/rack-1; power\/input-range-covers-grid of power\/feed-a$/,
    );
  });

  it("limitsToCheck() says so when the node has no limit to measure", () => {
    expect(refused([], { rule, subject })).toThrow(/: leave it out, because the node has no measured limit$/);
  });
});
