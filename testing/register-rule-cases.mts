import { describe, it } from "vitest";
import type { Rule } from "../constructs/policy/rule/rule.js";
import { caseTests } from "./case-tests.js";
import { checkComplete, type RuleCases } from "./rule-cases.js";

/**
 * Registers the tests of a rule: a case that passes, one that fails, one that is unknown and one that is not applicable, a value exactly at its limit, and a pass and a fail of
 * nodes that are solved from props.
 *
 * ```ts
 * ruleCases(supplyWithinItLimit, {
 *   subject: "compute/rack-1",
 *   pass: { point: smallPoint({ coolant: { itSupplyC: 44 } }) },
 *   fail: { point: smallPoint({ coolant: { itSupplyC: 46 } }) },
 *   unknown: { point: smallPoint({ coolant: { outcome: "unknown", reason: "the loop does not settle" } }) },
 *   notApplicable: { node: smallNode({ racks: [smallRack({ captureRatio: 0 })] }) },
 *   boundary: { at: { point: smallPoint({ coolant: { itSupplyC: 45 } }) }, beyond: { point: smallPoint({ coolant: { itSupplyC: 45.001 } }) } },
 *   fromProps: { pass: riyadhAdiabatic, fail: kuwaitDryCooler },
 * });
 * ```
 *
 * @throws Error when a case is missing, or is marked as impossible without a reason
 */
export function ruleCases(rule: Rule, cases: RuleCases): void {
  checkComplete(rule.id, cases);
  describe(rule.id, () => {
    for (const { name, run } of caseTests(rule, cases)) it(name, run);
  });
}
