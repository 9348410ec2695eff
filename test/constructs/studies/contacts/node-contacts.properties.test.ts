import { NodeStudy } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FollowingAntenna, SkyFacts } from "../../../../constructs/facts/downlink/sky";
import { nodeContacts } from "../../../../constructs/studies/contacts/node-contacts";
import type { PlannedContacts } from "../../../../constructs/studies/contacts/planned-contacts";
import { contactsAsked, passOf } from "../../../support/contacts/asked-contacts";
import { catalogueNumberOf, skyNode } from "../../../support/nodes/vector-sky";

const node = skyNode({ others: [] });
const sky = node.sky ?? expect.unreachable();
const numbers = (["landsat-9", "iss", "saramago"] as const).map(catalogueNumberOf);

const antenna = fc.record({
  satellites: fc.subarray(numbers, { minLength: 1 }),
  minimumElevationDegrees: fc.constantFrom(3, 5, 10, 25),
  gapMs: fc.constantFrom(0, 90_000, 1_800_000, 7_200_000),
});
const contacts = fc.record({
  beforeMs: fc.constantFrom(0, 120_000),
  afterMs: fc.constantFrom(0, 60_000),
  minimumMs: fc.constantFrom(0, 240_000),
  valueBy: fc.constant("seconds" as const),
  sunOutage: fc.constant(false),
});
const satellites = fc
  .array(fc.constantFrom(0.5, 1, 3), { minLength: sky.satellites.length, maxLength: sky.satellites.length })
  .map((weights) => sky.satellites.map((satellite, i) => ({ ...satellite, weight: weights[i] as number })));

function planOf(changed: Pick<SkyFacts, "contacts" | "satellites">, antennas: readonly Omit<FollowingAntenna, "id">[]): PlannedContacts {
  const named = antennas.map((one, i) => ({ ...one, id: `antenna-${i}` }));
  const receivers = named.map(({ id }) => ({ id: `receiver-of-${id}`, antenna: id, dataRateBitPerS: 1e8 }));
  const answer = new NodeStudy({ ...node, receivers, sky: { ...sky, ...changed, antennas: named } }).sky?.contacts;
  if (answer?.outcome !== "planned") throw new Error(answer?.reason);
  return answer;
}

describe("contacts of a node", () => {
  it("are worth no more than their bound and no less than the greedy schedule, and one more antenna never lowers them", () => {
    fc.assert(
      fc.property(
        fc.record({ contacts, satellites }),
        fc.array(antenna, { minLength: 1, maxLength: 2 }),
        antenna,
        (changed, antennas, other) => {
          const plan = planOf(changed, antennas);
          const more = planOf(changed, [...antennas, other]);
          for (const { bound, optimum, greedy, demand } of [plan, more]) {
            expect(bound).toBeGreaterThanOrEqual(optimum - 1e-6);
            expect(optimum).toBeGreaterThanOrEqual(greedy);
            expect(demand).toBeGreaterThanOrEqual(optimum);
          }
          expect(more.optimum).toBeGreaterThanOrEqual(plan.optimum);
          expect(more.antennas.at(-1)?.shareWithout ?? 0).toBeCloseTo(more.demand === 0 ? 0 : plan.optimum / more.demand, 12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are the same passes by the same antennas at another time", () => {
    const passes = fc.array(
      fc
        .record({
          number: fc.integer({ min: 1, max: 4 }),
          antenna: fc.constantFrom("a", "b"),
          aosS: fc.integer({ min: 0, max: 5000 }),
          lengthS: fc.integer({ min: 60, max: 900 }),
        })
        .map(({ number, antenna, aosS, lengthS }) => passOf(number, antenna, aosS, aosS + lengthS)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(passes, fc.integer({ min: -1e9, max: 1e12 }), (seen, shiftMs) => {
        const ordered = seen.toSorted((a, b) => a.aosMs - b.aosMs || a.catalogueNumber - b.catalogueNumber);
        const asked = contactsAsked(ordered, { contacts: { beforeMs: 120_000, afterMs: 60_000 } });
        const later = nodeContacts({
          ...asked,
          sky: { ...asked.sky, fromMs: asked.sky.fromMs + shiftMs, toMs: asked.sky.toMs + shiftMs },
          passes: asked.passes.map((pass) => ({ ...pass, aosMs: pass.aosMs + shiftMs, losMs: pass.losMs + shiftMs })),
        });
        const now = nodeContacts(asked);
        if (now.outcome !== "planned" || later.outcome !== "planned") return expect.unreachable();
        const told = (plan: PlannedContacts, byMs: number) => ({
          contacts: plan.contacts.map(({ satellite, antenna, aosMs, value }) => ({ satellite, antenna, aosMs: aosMs - byMs, value })),
          missed: plan.missed.map(({ satellite, aosMs, reason, value }) => ({ satellite, aosMs: aosMs - byMs, reason, value })),
          gaps: plan.gaps.map(({ satellite, longestS }) => ({ satellite, longestS })),
          optimum: plan.optimum,
          bound: plan.bound,
          demand: plan.demand,
          greedy: plan.greedy,
        });
        expect(told(later, shiftMs)).toEqual(told(now, 0));
      }),
      { numRuns: 150 },
    );
  });
});
