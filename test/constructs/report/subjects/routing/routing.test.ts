import { describe, expect, it } from "vitest";
import { limitsText, routingText, tabulateProducts } from "../../../../../constructs/report/subjects/routing";
import { showTable } from "../../../../../constructs/report/writing/table";
import { reportedPlan, reportedProduct } from "../../../../support/report/routings";

const cells = (change: Parameters<typeof reportedProduct>[0] = {}) =>
  showTable(tabulateProducts({ products: [reportedProduct(change)] })).rows[0] ?? [];

describe("routingText()", () => {
  it("counts what goes home and where it is processed, with value, bound and energy", () => {
    expect(routingText(reportedPlan())).toBe(
      "2 of 3 products are delivered whole; processed: 1 at the edge, 1 at home, 1 not at all; value 5.998 of 9 (no plan exceeds 6); 0 kJ on board, 450 kJ at the edge",
    );
    const one = { productCount: 1, wholeCount: 1, places: { onboard: 1, edge: 0, home: 0, none: 0 }, onboardEnergyJ: 1.25e6 };
    expect(routingText(reportedPlan(one))).toMatch(/^1 of 1 product is delivered whole; processed: 1 on board; .* 1\.25 MJ on board/);
  });

  it("says why nothing is planned", () => {
    expect(routingText({ outcome: "unknown", reason: "the proof takes too long" })).toBe(
      "products are not routed: the proof takes too long",
    );
  });
});

describe("tabulateProducts()", () => {
  it("have the product, its contacts and what holds it", () => {
    expect(cells()).toEqual([
      "scene",
      "aqua",
      "2026-09-20 02:00:00",
      "24.00 GB",
      "3",
      "at the edge",
      "100 %",
      "2026-09-20 06:17:45",
      "450 kJ",
      "",
    ]);
    const [first, second] = reportedPlan().products[1]?.contacts ?? [];
    const parts = cells({ contacts: [first ?? expect.unreachable(), second ?? expect.unreachable()], sizeB: 3.5e6 });
    expect([parts[3], parts[7]]).toEqual(["3.50 MB", "2026-09-20 06:17:45 (50 %), 2026-09-20 08:00:00 (49.8 %)"]);
    expect(cells({ sizeB: 500 })[3]).toBe("500 B");
  });

  it("never say 100 % of what is not whole, and name every limit in words", () => {
    expect(cells({ share: 0.9989 })[6]).toBe("99.9 %");
    expect(cells({ share: 0.9991 })[6]).toBe("100 %");
    const all = ["contact", "onboard-rate", "onboard-power", "edge-rate", "backhaul", "no-contact"] as const;
    expect(cells({ heldBy: all })[9]).toBe(
      "bytes of its contacts, processing rate on board, power on board, processing rate of the edge, backhaul, no contact once it is ready",
    );
  });
});

describe("limitsText()", () => {
  it("says how much of each limit is taken, and nothing where there is none", () => {
    expect(limitsText(reportedPlan())).toBe("used at most: bytes of a contact 100 %, processing rate of the edge 12.3 %");
    expect(limitsText({ limits: [] })).toBeUndefined();
  });
});
