import { snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hostLosses, hostUses } from "../../../../constructs/studies/placement/lost-hosts";
import type { HostUse, UnplacedItem } from "../../../../constructs/studies/placement/placement";
import { firstSite } from "../../../../examples/first-site";
import { hostedDesigns } from "../../../support/placement/hosted-designs";
import { hostedProps } from "../../../support/placement/hosted-props";
import { type Meets, metBy } from "../../../support/placement/met-by";
import { type NaiveNoRoom, NaivePlacement, type NaiveUse } from "../../../support/placement/naive-placement";

/** How far sums of numbers of a computer may lie from those of whole numbers [-]. */
const rounding = 1e-9;

const runs = 400;

/** Least parts of the designs that meet what a placement may be wrong about, about half of those of the usual seed [-]. */
const leastShares: Readonly<Record<Meets, number>> = {
  "something finds no room": 0.3,
  "something fixed finds no room": 0.08,
  "the lock decides": 0.08,
  "something stays by the lock, elsewhere than it would go": 0.08,
  "something must leave the host of the lock": 0.15,
  "priority decides": 0.07,
  "accelerators decide": 0.07,
  "power decides": 0.15,
  "replicas in different racks": 0.05,
  "replicas in one rack": 0.05,
  "telemetry or broker on another host than the first": 0.07,
  "a rack without hosts has a workload": 0.01,
  "something that processes is placed": 0.1,
  "something that processes is fixed": 0.05,
  "a host is filled exactly": 0.07,
  "a rack draws exactly all it has": 0.02,
  "what is fixed takes more than a host has": 0.07,
  "a host leaves": 0.12,
  "a loss: something is down": 0.5,
  "a loss: something moves": 0.15,
  "a loss: something finds no room": 0.2,
  "a loss: a replica finds no host of its own": 0.03,
  "a loss: no host is left": 0.1,
};

/** What one of the reading is in the unit of ours, by its quantity: [B], cores, [W], or one accelerator. */
const units: Readonly<Record<string, number>> = { memory: 2 ** 20, cores: 0.1, power: 1e-4 };

const unitOf = (quantity: string) => units[quantity] ?? 1;
const quantityOf = (name: string) => name.replace(/^accelerator /, "");
const sorted = (names: Iterable<string>) => [...names].sort();

function expectNear(ours: number | undefined, naive: number, quantity: string, where: string): void {
  const theirs = naive * unitOf(quantity);
  const isNear = Math.abs((ours ?? Number.NaN) - theirs) <= rounding * Math.abs(theirs);
  if (!isNear) expect.fail(`${quantity} ${where} is ${ours} and must be ${theirs}`); // asked a hundred thousand times: expect() would take most of the time
}

function expectUses(uses: ReadonlyMap<string, readonly HostUse[]>, naive: Readonly<Record<string, NaiveUse>>): void {
  expect(sorted(uses.keys())).toEqual(sorted(Object.keys(naive)));
  for (const [host, { memoryMiB, coreTenths, power, hasPower, accelerators }] of Object.entries(naive)) {
    const ours = new Map((uses.get(host) ?? []).map((use) => [quantityOf(use.quantity), use]));
    const theirs = { memory: memoryMiB, cores: coreTenths, power, ...accelerators };
    for (const [quantity, used] of Object.entries(theirs)) expectNear(ours.get(quantity)?.used, used, quantity, host);
    const others = [...ours].filter(([quantity, { used }]) => used !== 0 && !Object.hasOwn(theirs, quantity));
    if (others.length > 0) expect(others, host).toEqual([]);
    expectNear(ours.get("power")?.has, hasPower, "power", `that the rack of ${host} has`);
  }
}

/** Each with a limit that is in its way: at every host that it may go to, and named at the one with most of it free; else no host has all it needs. */
function expectNoRoom(noRoom: readonly UnplacedItem[], naive: NaiveNoRoom, when: string): void {
  expect(sorted(noRoom.map(({ id }) => id)), when).toEqual(sorted(naive.keys()));
  for (const { id, host, quantity: name, used, own, has, isJoint } of noRoom) {
    const quantity = quantityOf(name);
    const limits = naive.get(id) ?? [];
    if (limits.length === 0) {
      expect(host, `${id}, ${when}`).toBeUndefined();
      continue;
    }
    const isExceeded = (limit: (typeof limits)[number]) => limit.used + limit.own > limit.has;
    const same = (other: string) => limits.filter((limit) => limit.quantity === other);
    const named = same(quantity).find((limit) => limit.host === host) ?? expect.unreachable(`${quantity} at ${host}`);
    expect(isExceeded(named), `${id}, ${when}`).toBe(true);
    for (const [ours, theirs] of [
      [used, named.used],
      [own, named.own],
      [has, named.has],
    ] as const)
      expectNear(ours, theirs, quantity, `${id}, ${when}`);
    const everywhere = limits.map((limit) => limit.quantity).filter((other) => same(other).every(isExceeded));
    expect(isJoint ?? false, `${id}, ${when}`).toBe(everywhere.length === 0);
    if (isJoint) continue;
    expect(everywhere, `${id}, ${when}`).toContain(quantity);
    expect(named.has - named.used, `${id}, ${when}`).toBe(Math.max(...same(quantity).map((limit) => limit.has - limit.used)));
  }
}

it("place(), hostUses() and hostLosses() agree with the placement written naively on generated designs", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(hostedDesigns, (design) => {
      const { placement = expect.unreachable() } = snapshot("hosted", firstSite.site, hostedProps(design));
      const naive = new NaivePlacement(design);
      for (const what of metBy(design, naive)) met.set(what, (met.get(what) ?? 0) + 1);
      expect(Object.fromEntries(placement.placed.hostOf)).toEqual(Object.fromEntries(naive.places));
      expectNoRoom(placement.placed.noRoom, naive.noRoom, "all hosts there");
      expectUses(hostUses(placement), naive.uses());
      const losses = hostLosses(placement);
      expect(losses.map(({ name, hosts }) => ({ name, hosts }))).toEqual(naive.losses.map(({ name, hosts }) => ({ name, hosts })));
      for (const [i, loss] of naive.losses.entries()) {
        const { down, moved, noRoom, withoutOwnHost, uses } = losses[i] ?? expect.unreachable();
        expect(sorted(down), loss.name).toEqual(sorted(loss.down));
        expect(Object.fromEntries(moved.map(({ id, host }) => [id, host])), loss.name).toEqual(loss.moved);
        expectNoRoom(noRoom, loss.noRoom, loss.name);
        expect(sorted(withoutOwnHost), loss.name).toEqual(sorted(loss.withoutOwnHost));
        expectUses(uses, loss.uses);
      }
    }),
    { numRuns: runs },
  );
  for (const [what, share] of Object.entries(leastShares)) expect((met.get(what) ?? 0) / runs, what).toBeGreaterThanOrEqual(share);
});
