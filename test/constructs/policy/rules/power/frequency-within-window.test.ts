import { defineSite, type EdgeNodeStackProps, type GridProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { frequencyWithinWindow } from "../../../../../constructs/policy/rules/power/frequency-within-window";
import { abha } from "../../../../../examples/parts/abha";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { finding, findingsOf, plant, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = frequencyWithinWindow;
const subject = "power/dc-48/lowest-frequency";
const small = smallNode();
/** The small node whose rectifiers run from 45 to 66 Hz. */
const straying = (minimum: number, maximum: number, windowHz: readonly [number, number] | undefined = [45, 66]) => ({
  node: smallNode({
    site: { grid: { frequencyRangeHz: [minimum, maximum] } },
    network: (small.network ?? []).map((part) =>
      part.kind === "rectifier-plant" && windowHz ? { ...part, frequencyRangeHz: windowHz } : part,
    ),
  }),
});
const range = (minimum: `${number} Hz`, maximum: `${number} Hz`) => ({ minimum, maximum });
const withGrid = (grid: Partial<GridProps>, props: EdgeNodeStackProps = variant(plant({ inputFrequency: range("47 Hz", "63 Hz") }))) => ({
  ...props,
  site: defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.9", ...grid },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  }),
});

ruleCases(frequencyWithinWindow, {
  subject,
  pass: straying(46, 64),
  fail: straying(44, 64),
  unknown: { node: { ...straying(46, 64).node, network: small.network ?? [] }, subject: "power/dc-48" },
  notApplicable: { node: small, subject: "power/dc-48" },
  boundary: { at: straying(45, 64), beyond: straying(44.99, 64) },
  fromProps: {
    pass: withGrid({ frequencyRange: range("58 Hz", "62 Hz") }),
    fail: withGrid({ frequency: "50 Hz", frequencyRange: range("46 Hz", "52 Hz") }),
  },
});

describe(rule, () => {
  it("judges both ends, in hertz, by half of the window", () => {
    const found = findingsOf(rule, withGrid({ frequencyRange: range("58 Hz", "64 Hz") }));
    expect(found["power/dc-48/highest-frequency"]).toMatchObject({
      outcome: "fail",
      value: 64,
      limit: 63,
      margin: -1,
      relativeMargin: -1 / 8,
      remedy: "choose a part for dc-48 that runs from 58 to 64 Hz",
    });
    expect(found[subject]).toMatchObject({ outcome: "pass", margin: 11 });
  });

  it("asks every UPS and plant, devices that give a window, and none behind a converter", () => {
    const props = withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, twoFeeds);
    expect(Object.keys(findingsOf(rule, props)).sort()).toEqual(["power/dc-48", "power/ups-a", "power/ups-b"]);
    const racks = (props.compute?.racks ?? []).map((rack) => ({
      ...rack,
      ...(rack.supplies && { supplies: { ...rack.supplies, inputFrequency: range("59 Hz", "61 Hz") } }),
    }));
    // Racks behind UPS have the frequency of the UPS.
    expect(Object.keys(findingsOf(rule, { ...props, compute: { racks } }))).not.toContain("power/rack-1/lowest-frequency");
    const direct = withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, { ...variant(), compute: { racks } });
    expect(finding(rule, "power/rack-1/lowest-frequency", direct)).toMatchObject({ outcome: "fail", value: 58, limit: 59 });
  });

  it("is judged once, whatever is lost, and is unknown without a power module", () => {
    expect(finding(rule, "power/dc-48", withGrid({ frequencyRange: range("58 Hz", "62 Hz") }, twoFeeds)).counts).toMatchObject({
      unknown: 1,
    });
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("belongs to a site whose range holds its frequency", () => {
    expect(() => withGrid({ frequency: "50 Hz", frequencyRange: range("51 Hz", "52 Hz") })).toThrow(
      /grid\.frequencyRange: must hold the nominal frequency of 50 Hz but is 51 Hz to 52 Hz/,
    );
    expect(() => withGrid({ frequencyRange: range("61 Hz", "59 Hz") })).toThrow(/must have its minimum below its maximum/);
  });
});
