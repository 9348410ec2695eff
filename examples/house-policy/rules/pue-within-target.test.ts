import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { expect, it } from "vitest";
import { lavishSite, modestSite } from "../sites";
import { pueWithinTarget } from "./pue-within-target";

const withPue = (pue: number | undefined) => ({ point: smallPoint({ pue }) });

ruleCases(pueWithinTarget, {
  subject: "node",
  pass: withPue(1.4),
  fail: withPue(1.6),
  unknown: withPue(undefined),
  notApplicable: { node: smallNode({ racks: [] }) },
  boundary: { at: withPue(1.5), beyond: withPue(1.501) },
  fromProps: { pass: modestSite, fail: lavishSite },
});

it("house/pue-within-target follows the target of a country", () => {
  expect(judgeRule(pueWithinTarget, { ...withPue(1.55), parameters: { target: "1.6" } })).toMatchObject([{ outcome: "pass", limit: 1.6 }]);
});
