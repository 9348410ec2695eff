import type { NodeDesign } from "cdktf-edge-node";
import { matrixOf } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { pads } from "../../../../examples/parts/cooling-30kw";
import { designOf } from "../../../support/nodes/node-variants";

describe("matrixFix()", () => {
  it("searches each failing site once, for what it needs and for one design", () => {
    const { site, candidates: _, ...design } = kuwaitDryCooler;
    const tried: number[] = [];
    const fix = { onProgress: (_site: string, count: number) => tried.push(count) };
    const matrix = matrixOf("kuwait", { ...design, candidates: { pads } }, [{ name: "kuwait", site }], { fix });
    expect(matrix.fix).toMatchObject({
      needs: [{ site: "kuwait", text: "adds pads before the dry coolers: the site passes", verdict: "pass", byHand: [] }],
      oneDesign: { verdict: "pass", ruledOutBy: [] },
    });
    expect(tried).toEqual(tried.map((_count, i) => i + 1));
  });

  it("tries a site as its row judges it: without the year of its weather, unless that is asked for", () => {
    const { weather: _, ...site } = lagosSolarHybrid.site;
    const { cooling, ...others } = designOf(lagosSolarHybrid);
    if (!cooling?.dryCoolers) throw new Error("lagos-solar-hybrid has dry coolers");
    const short: NodeDesign = { ...others, cooling: { ...cooling, dryCoolers: { ...cooling.dryCoolers, setpoint: "60 °C" } } };
    const options = { fix: { budget: 3 } };
    const [withWeather, without] = [lagosSolarHybrid.site, site].map((one) =>
      matrixOf("lagos", short, [{ name: "lagos", site: one }], options),
    );
    expect(without?.rows[0]?.verdict).toBe("fail");
    expect(withWeather?.fix).toEqual(without?.fix);
  });
});
