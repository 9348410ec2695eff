import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../../constructs/policy/rules/power/surviving-feed-carries-load";
import { firstSite } from "../../../examples/first-site";
import { twoFeeds } from "../../../examples/two-feeds";
import { finding } from "../../support/nodes/node-variants";

const { id: rule } = survivingFeedCarriesLoad;
const power = twoFeeds.power ?? expect.unreachable();
const withUps = (change: object) => ({ ...twoFeeds, power: { ...power, ups: power.ups?.map((one) => ({ ...one, ...change })) ?? [] } });

function electricalOf({ site, ...design }: typeof twoFeeds) {
  const study = new NodeStudy(snapshot("two-feeds", site, design));
  return (state: string) => study.point(study.scenario(`hottest/${state}`)).electrical;
}

/** Output of a UPS [W]. */
const outputOf = ({ limits }: ReturnType<ReturnType<typeof electricalOf>>, ups: string) =>
  limits.find(({ node, kind }) => node === ups && kind === "ups")?.value;

const electrical = electricalOf(twoFeeds);

describe("a lost feed", () => {
  it("leaves its UPS on their batteries, each with the half that it carried", () => {
    const [healthy, lost] = [electrical("healthy"), electrical("feed-a-lost")];
    const half = outputOf(healthy, "ups-a") ?? Number.NaN;
    expect(outputOf(lost, "ups-a")).toBeCloseTo(half, 6);
    expect(outputOf(lost, "ups-b")).toBeCloseTo(half, 6);
    // By the polynomial of the UPS, 40 kW·(0.008 + 0.012·x + 0.02·x²): its battery gives output and loss.
    const x = half / 40_000;
    const givenW = half + 40_000 * (0.008 + 0.012 * x + 0.02 * x * x);
    expect(lost.batteries.find(({ id }) => id === "battery-a")?.dischargeW).toBeCloseTo(givenW, 3);
    expect(lost.batteries.find(({ id }) => id === "battery-b")?.dischargeW).toBe(0);
    expect(lost.unserved).toEqual([]);
  });

  it("leaves to the other input of a transfer switch what hangs on one, charging nothing", () => {
    const lost = electrical("feed-a-lost");
    expect(lost.record()?.get("board-m/transfer-switch")).toMatchObject({ carriesFrom: "feed-b/cable" });
    expect(lost.batteries.find(({ id }) => id === "battery-dc")).toMatchObject({ dischargeW: 0, chargeW: 0 });
  });

  it("leaves dark what has neither, as where no battery gives its energy", () => {
    const { energy: _, ...silent } = power.batteries?.[0] ?? expect.unreachable();
    const batteries = [silent, ...(power.batteries ?? []).slice(1)];
    const lost = electricalOf({ ...twoFeeds, power: { ...power, batteries } })("feed-a-lost");
    expect(outputOf(lost, "ups-a")).toBeUndefined();
    expect(outputOf(lost, "ups-b")).toBeGreaterThan(1.9 * (outputOf(electrical("healthy"), "ups-b") ?? Number.NaN));
  });
});

describe("a dark feed", () => {
  it("takes its UPS and batteries with it: the other UPS carries all", () => {
    const dark = electrical("feed-a-dark");
    expect(outputOf(dark, "ups-a")).toBeUndefined();
    expect(dark.batteries.map(({ id }) => id)).toEqual(["battery-b", "battery-dc"]);
    const { itW } = electrical("healthy");
    const supplied = [...(dark.record() ?? [])]
      .filter(([id]) => /^rack-\d\/rack-\d-b$/.test(id))
      .reduce((sum, [, { powerW }]) => sum + powerW, 0);
    expect(outputOf(dark, "ups-b")).toBeGreaterThan(supplied); // and the cables to the racks
    expect(supplied).toBeGreaterThan(0.9 * itW);
  });

  it("is what a lost one is in a node without batteries", () => {
    const of = electricalOf(firstSite);
    const values = (state: string) => of(state).limits.map(({ node, kind, value }) => [node, kind, value]);
    expect(values("feed-a-dark")).toEqual(values("feed-a-lost"));
  });
});

describe("2N of feeds", () => {
  it("promises both, and UPS that are too small break in the dark one alone", () => {
    const { broken } = finding(rule, "power/feed-b", withUps({ ratedPower: "25 kW", ratedApparentPower: "25 kVA" }));
    expect(broken.map(({ scenario }) => scenario)).toEqual(["hottest", "mostHumid", "coldest"].map((climate) => `${climate}/feed-a-dark`));
  });

  it("judges what batteries hold of the lost feed, with the part that is too small", () => {
    const circuits = power.ups?.[0]?.circuits?.map((circuit) => ({
      ...circuit,
      ...(circuit.pdu && { pdu: { ...circuit.pdu, rating: "5 A" as const } }),
    }));
    const ups = power.ups?.map((one, i) => (i === 0 ? { ...one, circuits: circuits ?? [] } : one)) ?? [];
    const small = { ...twoFeeds, power: { ...power, ups } };
    const { broken, remedy, at } = finding(rule, "power/feed-a", small);
    expect(broken.map(({ scenario }) => scenario)).toContain("hottest/feed-a-lost");
    expect(at).toMatch(/^rack-[12]-a$/);
    expect(remedy).toContain("or reduce the load on feed a");
  });
});
