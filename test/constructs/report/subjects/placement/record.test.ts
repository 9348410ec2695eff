import { describe, expect, it } from "vitest";
import { siteHtml } from "../../../../../constructs/report/formats/site-html";
import { readableJson } from "../../../../../constructs/report/readable-json";
import { siteReport } from "../../../../../constructs/report/site-report";
import { tabulatePlacement } from "../../../../../constructs/report/subjects/placement";
import { tableText } from "../../../../../constructs/report/writing/fitted-table";
import { firstSite } from "../../../../../examples/first-site";
import { twoHosts } from "../../../../../examples/two-hosts";
import { host, hostedSite, placedWorkload, withHosts } from "../../../../support/nodes/hosted-node";
import { evaluationOf } from "../../../../support/report/reports";

const report = siteReport(evaluationOf("two-hosts", twoHosts));
const { placement } = report;
if (!placement) throw new Error("Report must say where everything runs but does not");

describe("reportPlacement()", () => {
  it("reportPlacement() says what runs on each host, fixed or placed, and what is used of what it has", () => {
    const [first, second] = placement.hosts;
    expect(first).toMatchObject({ host: "host-1", rack: "rack-1" });
    expect(first?.services.filter(({ fixed }) => !fixed).map(({ service }) => service)).toEqual(["archiver", "viewer-1"]);
    expect(second?.services).toEqual([{ service: "viewer-2", fixed: false }]);
    // 12.75 kW above idle: 60 % for the demodulator, 800 W and 200 W
    expect(first?.uses).toEqual([
      { quantity: "memory", unit: "B", used: (256 + 512 + 128 + 256 + 28 * 1024) * 1024 ** 2, has: 60 * 1024 ** 3 },
      { quantity: "cores", unit: "cores", used: 6, has: 32 },
      { quantity: "power", unit: "W", used: expect.closeTo(0.6 * 12_750 + 1000, 6), has: 12_750 },
    ]);
  });

  it("reportPlacement() says what each lost host and rack costs", () => {
    expect(placement.losses.map(({ name }) => name)).toEqual(["host-1-lost", "host-2-lost", "rack-1-lost", "rack-2-lost"]);
    expect(placement.losses[0]).toMatchObject({
      down: ["telemetry-agent", "telemetry-store", "telemetry-alerting", "demodulator", "message-broker"],
      data: ["telemetry-agent", "telemetry-store", "message-broker"],
      moved: [{ service: "archiver", host: "host-2" }],
      noRoom: [],
      withoutOwnHost: ["viewer-1"],
    });
  });

  it("reportPlacement() marks what is asked of an engine for accelerators as never tried", () => {
    const accelerators = [{ name: "nvidia-l4", count: 1 }];
    const site = withHosts(hostedSite([placedWorkload("decoder", { accelerators })]), { "rack-1": [host("host-1", { accelerators })] });
    const asked = siteReport(evaluationOf("hosted", site));
    expect(asked.placement?.notProven).toEqual([{ service: "decoder", accelerators: ["nvidia-l4"] }]);
    expect(siteHtml(asked)).toContain("never tested with the accelerator: nvidia-l4 for decoder.");
    expect(placement).not.toHaveProperty("notProven");
  });

  it("reportPlacement() names hosts that leave, of which the table says what an apply does", () => {
    const left = siteReport(
      evaluationOf(
        "hosted",
        withHosts(hostedSite([placedWorkload("viewer")]), { "rack-1": [host("host-1")], "rack-2": [host("host-2", { leaving: true })] }),
      ),
    ).placement;
    expect([left?.leaving, left?.hosts.map((one) => one.host)]).toEqual([["host-2"], ["host-1"]]);
    expect(left && tableText(tabulatePlacement([{ site: "hosted", placement: left }]), Number.POSITIVE_INFINITY)).toMatch(
      /host-2 +│ leaving: an apply removes its services, and is refused while it holds protected data/,
    );
  });

  it("reportPlacement() is data, and not there of a site on one engine", () => {
    expect(JSON.parse(readableJson(report)).placement).toEqual(placement);
    expect(siteReport(evaluationOf("first-site", firstSite))).not.toHaveProperty("placement");
  });
});
