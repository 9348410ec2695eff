import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { SiteRouting } from "../../cli/commands/site-routing";
import { runCli } from "../support/programs/run-cli";

const example = "examples/earth-observation/riyadh.yaml";

describe("edge-node route", () => {
  it("routes the products of the example in all three places, and says that the plan is an upper bound", () => {
    const { code, stdout, stderr } = runCli("route", example, "--width", "200");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^riyadh: 16 of 16 products are delivered whole; processed: 1 on board, 1 at the edge, 14 at home; value 34 of 34 \(no plan exceeds 34\)/,
    );
    expect(stdout.split("\n").filter((line) => line.startsWith("│ gulf-coast "))).toHaveLength(6);
    expect(stdout).toMatch(/\nan upper bound: .* a product of the edge counts as ready when its contact ends\n$/);
  });

  it("gives them as JSON and as CSV, a row for each contact", () => {
    const plan = JSON.parse(runCli("route", example, "--format", "json").stdout) as SiteRouting;
    expect(plan).toMatchObject({ site: "riyadh", productCount: 16, value: 34, places: { onboard: 1, edge: 1, home: 14, none: 0 } });
    const rows = parseCsv(runCli("route", example, "--format", "csv").stdout, { columns: true }) as readonly Record<string, string>[];
    expect(rows).toHaveLength(plan.products.reduce((sum, { contacts }) => sum + contacts.length, 0));
    const received = rows.reduce((sum, row) => sum + Number(row["received [B]"]), 0);
    expect(received).toBeCloseTo(
      plan.products.reduce((sum, { contacts }) => sum + contacts.reduce((all, { receivedB }) => all + receivedB, 0), 0),
      0,
    );
  });

  it("refuses a site without products, and says what to write", () => {
    expect(runCli("route", "examples/own-site.yaml")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "my-site must have products to route but has none: add downlink.products (name, satellite, size and source), downlink.satellites and downlink.links\n",
    });
  });
});
