/**
 * Tests rules and sites in vitest: cases of rules, small nodes, and matchers on verdicts. Importing it registers the matchers.
 *
 * @module cdktf-edge-node/testing
 */

// What imports vitest is .mts: vitest refuses to be required, and the rest of the package is CommonJS.
import "./register-policy-matchers.mjs";

export type { Changes } from "./changes.js";
export { judgeRule, type RuleInput, ruleContext } from "./judge-rule.js";
export type { ExpectedMargin, OnSubject } from "./policy-matchers.js";
export type { PolicyMatchers } from "./register-policy-matchers.mjs";
export { ruleCases } from "./register-rule-cases.mjs";
export type { BoundaryCase, Impossible, PropsCases, RuleCase, RuleCases } from "./rule-cases.js";
export { smallBattery } from "./small-battery.js";
export { smallLimit } from "./small-limit.js";
export { smallNode } from "./small-node.js";
export { smallPoint } from "./small-point.js";
export { smallRack } from "./small-rack.js";
export { smallService } from "./small-service.js";
