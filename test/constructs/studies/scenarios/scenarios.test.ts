import { defineSite, type PromisesProps, snapshot } from "cdktf-edge-node";
import { scenarios } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { cooling30kW, pads } from "../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";

const states = [
  "healthy",
  "dry-cooler-1-lost",
  "dry-cooler-2-lost",
  "dry-cooler-3-lost",
  "air-conditioner-1-lost",
  "air-conditioner-2-lost",
  "air-conditioner-3-lost",
  "feed-a-lost",
  "feed-a-dark",
  "feed-b-lost",
  "feed-b-dark",
  "grid-minimum",
  "dc-48-unit-lost",
  "dc-48-unit-lost-at-grid-minimum",
];

const site = (redundancy: PromisesProps["redundancy"], promises: Partial<PromisesProps> = {}) =>
  defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: {
      hottest: { dryBulb: "30 °C" },
      coldest: { dryBulb: "5 °C" },
    },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { ...promises, redundancy },
  });

describe("scenarios()", () => {
  it("scenarios() names every climate point with every state of the equipment, stable and readable", () => {
    const names = scenarios(snapshot("node", firstSite.site, node30kW)).map(({ name }) => name);
    expect(names).toEqual(["hottest", "mostHumid", "coldest"].flatMap((climate) => states.map((state) => `${climate}/${state}`)));
  });

  it("scenarios() leaves out a climate point that the site does not give", () => {
    const node = snapshot("node", site({ rejection: "N", airConditioning: "N", feeds: "N" }), node30kW);
    expect(new Set(scenarios(node).map(({ climate }) => climate))).toEqual(new Set(["hottest", "coldest"]));
  });

  it.each([
    [{ rejection: "N", airConditioning: "N", feeds: "N" } as const, ["healthy", "grid-minimum"]],
    [{ rejection: "N+1", airConditioning: "N", feeds: "N" } as const, ["healthy", ...states.slice(1, 4), "grid-minimum"]],
    [{ rejection: "N", airConditioning: "N+1", feeds: "N" } as const, ["healthy", ...states.slice(4, 7), "grid-minimum"]],
    [{ rejection: "N", airConditioning: "N", feeds: "2N" } as const, ["healthy", ...states.slice(7, 11), "grid-minimum"]],
    [
      { rejection: "N", airConditioning: "N", feeds: "N", rectifiers: "N+1" } as const,
      ["healthy", "grid-minimum", "dc-48-unit-lost", "dc-48-unit-lost-at-grid-minimum"],
    ],
  ])("scenarios() of a site that promises %j must pass %j, the others are reported", (redundancy, promised) => {
    const all = scenarios(snapshot("node", site(redundancy), node30kW)).filter(({ climate }) => climate === "hottest");
    expect(all.filter((scenario) => scenario.promised).map(({ name }) => name.replace("hottest/", ""))).toEqual(promised);
    expect(all).toHaveLength(states.length);
  });

  it("scenarios() lose each pump and CDU of several, and the water of pads, and promise what the site promises", () => {
    const { facilityLoop, secondaryLoop, cdus, dryCoolers } = cooling30kW;
    const cooling = {
      ...cooling30kW,
      facilityLoop: { ...facilityLoop, pumps: { count: 2, duty: 1 } },
      secondaryLoop: { ...secondaryLoop, pumps: { count: 3, duty: 2 } },
      cdus: { ...cdus, count: 2 },
      dryCoolers: { ...dryCoolers, pads },
    };
    const promised = (promises: Partial<PromisesProps>) => {
      const redundancy = { rejection: "N", airConditioning: "N", feeds: "N", ...promises.redundancy } as const;
      return scenarios(snapshot("node", site(redundancy, promises), { compute: compute30kW, cooling }))
        .filter((scenario) => scenario.climate === "hottest" && scenario.promised)
        .map(({ name }) => name.replace("hottest/", ""));
    };
    const pumpsLost = [
      "facility-pump-1-lost",
      "facility-pump-2-lost",
      "secondary-pump-1-lost",
      "secondary-pump-2-lost",
      "secondary-pump-3-lost",
    ];
    expect(promised({})).toEqual(["healthy"]);
    expect(promised({ redundancy: { pumps: "N+1" } as PromisesProps["redundancy"] })).toEqual(["healthy", ...pumpsLost]);
    expect(promised({ redundancy: { cdus: "N+1" } as PromisesProps["redundancy"] })).toEqual(["healthy", "cdu-1-lost", "cdu-2-lost"]);
    expect(promised({ waterLoss: true })).toEqual(["healthy", "water-lost"]);
    const all = scenarios(snapshot("node", site({ rejection: "N", airConditioning: "N", feeds: "N" }), { compute: compute30kW, cooling }));
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...pumpsLost, "cdu-1-lost", "cdu-2-lost", "water-lost"].map((state) => `coldest/${state}`)),
    );
  });

  it("scenarios() have a cold start at the coldest point where the site promises one, and only there", () => {
    const base = site({ rejection: "N", airConditioning: "N", feeds: "N" });
    const promising = { ...base, promises: { ...base.promises, coldStart: true } };
    const added = scenarios(snapshot("node", promising, node30kW)).filter(({ state }) => state.kind === "cold-start");
    expect(added).toEqual([{ name: "coldest/cold-start", climate: "coldest", state: { kind: "cold-start" }, promised: true }]);
    expect(scenarios(snapshot("node", base, node30kW)).some(({ state }) => state.kind === "cold-start")).toBe(false);
  });

  it("scenarios() of a design without power and cooling have no feed and no unit to lose", () => {
    const names = scenarios(snapshot("node", firstSite.site, { compute: compute30kW })).map(({ name }) => name);
    expect(names).toEqual(["hottest/healthy", "mostHumid/healthy", "coldest/healthy"]);
  });
});
