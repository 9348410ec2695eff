import { type CircuitProps, type CoolingProps, type EdgeNodeStackProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../../constructs/policy/rules/power/surviving-feed-carries-load";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { designOf, finding, mildSite, variant } from "../../support/nodes/node-variants";

const { id: rule } = survivingFeedCarriesLoad;

/** Devices of a circuit on the board of one feed alone. */
type OnFeed = Readonly<Record<"a" | "b", readonly string[]>>;

/** The 30 kW node with these devices on the board of one feed each, and all others where they are. */
function across(onFeed: OnFeed, cooling: Partial<CoolingProps>): EdgeNodeStackProps {
  const moved = new Set([...onFeed.a, ...onFeed.b, "facility-pump", "secondary-pump"]);
  const [{ breaker }] = (power30kW.boards[2]?.circuits ?? []) as [CircuitProps];
  const stays = ({ circuits = [] }: PowerProps["boards"][number]) =>
    circuits.filter(({ serves }) => !serves.some((served) => moved.has(typeof served === "string" ? served : served.device)));
  const boards = power30kW.boards.map((board) => {
    const [feed, other] = board.feeds as ["a" | "b", string?];
    const own = other === undefined ? onFeed[feed] : [];
    const added = own.map((device): CircuitProps => ({ name: `own-${device}`, breaker, serves: [device] }));
    return { ...board, circuits: [...stays(board), ...added] };
  });
  const { telemetry: _, ...unwatched } = variant({
    cooling: { ...cooling30kW, ...cooling } as CoolingProps,
    power: { ...power30kW, boards },
  });
  return unwatched;
}

const loops = (pumps: { readonly count: number; readonly duty: number }): Partial<CoolingProps> => ({
  facilityLoop: { ...cooling30kW.facilityLoop, pumps },
  secondaryLoop: { ...cooling30kW.secondaryLoop, pumps },
});
const pumps = (n: number) => [`facility-pump-${n}`, `secondary-pump-${n}`];

/** Pump 1 of each loop on feed a, the one that stands by on feed b. */
const onePlusOne = across({ a: pumps(1), b: pumps(2) }, loops({ count: 2, duty: 1 }));
/** Two of three on duty, both on feed a. */
const twoPlusOne = across({ a: [...pumps(1), ...pumps(2)], b: pumps(3) }, loops({ count: 3, duty: 2 }));

const pointIn = (props: EdgeNodeStackProps, state: string) => {
  const study = new NodeStudy(snapshot("across", mildSite, designOf(props)));
  return study.point(study.scenario(`hottest/${state}`));
};
const unserved = (props: EdgeNodeStackProps, state: string) => pointIn(props, state).electrical.unserved.map(({ id }) => id);

describe("a pump on duty on one feed and one that stands by on the other", () => {
  it.each(["lost", "dark"])("serves all with feed a %s: the one that stands by runs", (state) => {
    const [healthy, dark] = [pointIn(onePlusOne, "healthy"), pointIn(onePlusOne, `feed-a-${state}`)];
    expect(dark.coolant).toEqual(healthy.coolant);
    const powerOf = (id: string) => dark.electrical.record()?.get(id)?.powerW;
    expect([powerOf("facility-pump-1"), powerOf("facility-pump-2")]).toEqual([undefined, expect.closeTo(700, 9)]);
    expect(dark.electrical.unserved).toEqual([]);
  });

  it("passes 2N, of whichever feed", () => {
    for (const feed of ["a", "b"]) expect(finding(rule, `power/feed-${feed}`, onePlusOne)).toMatchObject({ outcome: "pass" });
  });

  it("leaves nothing unserved where the feed of the one that stands by goes", () => {
    expect(unserved(onePlusOne, "feed-b-dark")).toEqual([]);
  });

  it("stands alone where both are on one feed: the one on duty is unserved, and the other is nobody's", () => {
    const both = across({ a: [...pumps(1), ...pumps(2)], b: [] }, loops({ count: 2, duty: 1 }));
    expect(unserved(both, "feed-a-dark")).toEqual(pumps(1));
    const { outcome, contributors } = finding(rule, "power/feed-a", both);
    expect([outcome, contributors.map(({ name }) => name)]).toEqual(["fail", pumps(1)]);
  });
});

describe("two pumps on duty on one feed and one that stands by on the other", () => {
  it("have the first replaced and the second unserved", () => {
    expect(unserved(twoPlusOne, "feed-a-dark")).toEqual(pumps(2));
    expect(unserved(twoPlusOne, "feed-b-dark")).toEqual([]);
  });
});

describe("other units across feeds", () => {
  const conditioners = (duty: number | undefined) =>
    across(
      { a: ["air-conditioner-1", ...pumps(1)], b: ["air-conditioner-2", "air-conditioner-3", ...pumps(2)] },
      { ...loops({ count: 2, duty: 1 }), airConditioners: { ...cooling30kW.airConditioners, ...(duty !== undefined && { duty }) } },
    );

  it("are replaced by those that stand by, and unserved without any", () => {
    expect(unserved(conditioners(2), "feed-a-dark")).toEqual([]);
    expect(unserved(conditioners(undefined), "feed-a-dark")).toEqual(["air-conditioner-1"]);
    const [dark, lost] = ["feed-a-dark", "air-conditioner-1-lost"].map((state) => pointIn(conditioners(2), state).room);
    expect(dark).toMatchObject({ acCapacityW: lost?.outcome === "solved" && lost.acCapacityW });
  });

  it("are unserved as far as those that stand by do not reach", () => {
    expect(unserved(conditioners(2), "feed-b-dark")).toEqual(["air-conditioner-2"]);
    expect(unserved(conditioners(1), "feed-b-dark")).toEqual([]);
  });
});
