import { describe, expect, it } from "vitest";
import { vmuiDashboard } from "../../../../constructs/monitoring/dashboards/vmui-dashboard";

describe("vmuiDashboard()", () => {
  const panel = { title: "Coolant", description: "<img src=x onerror=alert(1)> [x](javascript:y) `z`\nnext", unit: "°C", lines: [] };
  const of = (changed: object) =>
    JSON.parse(vmuiDashboard({ id: "heat", title: "Heat", rows: [{ title: "Limits", panels: [{ ...panel, ...changed }] }] }));

  it("has a query and a name for each line, in their order, and the unit where there is one", () => {
    const lines = [
      { name: "rack-1", role: "measured", query: 'x{device="rack-1"}' },
      { name: "limit: at most 45 °C", role: "limit", query: "45" },
    ];
    expect(of({ lines }).rows[0].panels[0]).toMatchObject({
      unit: "°C",
      expr: ['x{device="rack-1"}', "45"],
      alias: ["rack-1", "limit: at most 45 °C"],
    });
    expect(of({ unit: "" }).rows[0].panels[0]).not.toHaveProperty("unit");
  });

  it("leaves nothing in a description that the page takes for HTML or Markdown", () => {
    const { description } = of({}).rows[0].panels[0];
    expect(description).not.toMatch(/[<>[\]`]/);
    expect(description).toContain("&#60;img");
    expect(description).toContain("\n\nnext");
  });

  it("of a picture without rows is one that vmui does not show: no rows", () => {
    expect(JSON.parse(vmuiDashboard({ id: "downlink", title: "Downlink", rows: [] }))).toEqual({ title: "Downlink", rows: [] });
  });
});
