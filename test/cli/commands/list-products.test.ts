import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { listProducts } from "../../../cli/commands/route";
import { listingText } from "../../../cli/terminal/table-command";
import { reportedPlan } from "../../support/report/routings";

describe("listProducts()", () => {
  it("has a row for each contact and one for a product that stays, and keeps names from being formulas", () => {
    const rows = parse(listingText(listProducts({ site: "riyadh", ...reportedPlan() }), { format: "csv", width: 100 }), {
      columns: true,
    }) as readonly Record<string, string>[];
    expect(rows.map((row) => [row.product, row.processed, row["delivered [-]"], row.antenna, row["share in contact [-]"]])).toEqual([
      ["scene", "edge", "1", "antenna-1", "1"],
      ["'=1+1", "home", "0.99949", "antenna-1", "0.5"],
      ["'=1+1", "home", "0.99949", "antenna-2", "0.49849"],
      ["late", "none", "0", "", "0"],
    ]);
    expect(rows[3]?.["held by"]).toBe("backhaul no-contact");
  });
});
