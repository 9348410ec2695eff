import { describe, expect, it } from "vitest";
import { siteHtml } from "../../../constructs/report/html/site-html";
import { readableJson } from "../../../constructs/report/readable-json";
import { siteReport } from "../../../constructs/report/site-report";
import { lossLines, placementRows, useText } from "../../../constructs/report/words/placement-words";
import { fittedTable } from "../../../constructs/report/writing/fitted-table";
import { firstSite } from "../../../examples/first-site";
import { twoHosts } from "../../../examples/two-hosts";
import { host, hostedSite, placedWorkload, withHosts } from "../../support/nodes/hosted-node";
import { evaluationOf } from "../../support/report/reports";

const report = siteReport(evaluationOf("two-hosts", twoHosts));
const { placement } = report;
if (!placement) throw new Error("Report must say where everything runs but does not");

function tableOf(site: string, placed: NonNullable<typeof placement>): string {
  return fittedTable({ head: placementRows.head, rows: placementRows.of({ site, placement: placed }) });
}

describe("reportedPlacement()", () => {
  it("reportedPlacement() says what runs on each host, fixed or placed, and what is used of what it has", () => {
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

  it("reportedPlacement() says what each lost host and rack costs", () => {
    expect(placement.losses.map(({ name }) => name)).toEqual(["host-1-lost", "host-2-lost", "rack-1-lost", "rack-2-lost"]);
    expect(placement.losses[0]).toMatchObject({
      down: ["telemetry-agent", "telemetry-store", "telemetry-alerting", "demodulator", "message-broker"],
      data: ["telemetry-agent", "telemetry-store", "message-broker"],
      moved: [{ service: "archiver", host: "host-2" }],
      noRoom: [],
      withoutOwnHost: ["viewer-1"],
    });
  });

  it("reportedPlacement() marks what is asked of an engine for accelerators as never tried", () => {
    const accelerators = [{ name: "nvidia-l4", count: 1 }];
    const site = withHosts(hostedSite([placedWorkload("decoder", { accelerators })]), { "rack-1": [host("host-1", { accelerators })] });
    const asked = siteReport(evaluationOf("hosted", site));
    expect(asked.placement?.notProven).toEqual([{ service: "decoder", accelerators: ["nvidia-l4"] }]);
    expect(siteHtml(asked)).toContain("never tried on an accelerator: nvidia-l4 for decoder.");
    expect(placement).not.toHaveProperty("notProven");
  });

  it("reportedPlacement() names hosts that leave, of which the table says what an apply does", () => {
    const left = siteReport(
      evaluationOf(
        "hosted",
        withHosts(hostedSite([placedWorkload("viewer")]), { "rack-1": [host("host-1")], "rack-2": [host("host-2", { leaving: true })] }),
      ),
    ).placement;
    expect([left?.leaving, left?.hosts.map((one) => one.host)]).toEqual([["host-2"], ["host-1"]]);
    expect(left && tableOf("hosted", left)).toMatch(/host-2 +│ leaving: an apply removes what is there, and protected data refuse it/);
  });

  it("reportedPlacement() is data, and not there of a site on one engine", () => {
    expect(JSON.parse(readableJson(report)).placement).toEqual(placement);
    expect(siteReport(evaluationOf("first-site", firstSite))).not.toHaveProperty("placement");
  });
});

describe("the words of placement", () => {
  it("useText() shows what is used in the unit of what there is, where it has one", () => {
    expect(useText({ quantity: "memory", unit: "B", used: 2 ** 30, has: 4 * 2 ** 30 })).toBe("1.07 of 4.29 GB");
    expect(useText({ quantity: "memory", unit: "B", used: 0, has: 4 * 2 ** 30 })).toBe("0 of 4.29 GB");
    expect(useText({ quantity: "power", unit: "W", used: 400, has: 12_750 })).toBe("400 W of 12.75 kW");
    expect(useText({ quantity: "cores", unit: "cores", used: 0.30000000000000004, has: 32 })).toBe("0.3 of 32");
    expect(useText({ quantity: "accelerator nvidia-l4", unit: "units", used: 1, has: 2 })).toBe("1 of 2");
  });

  it("lossLines() says what is down, what goes where, and what finds no room and why", () => {
    const noRoom = { service: "cruncher", quantity: "cores", unit: "cores", used: 1, own: 2, has: 2 } as const;
    const loss = {
      name: "host-2-lost",
      hosts: ["host-2"],
      down: ["store"],
      data: ["store"],
      moved: [{ service: "a", host: "host-1" }],
      withoutOwnHost: [],
    };
    expect(lossLines({ ...loss, noRoom: [{ ...noRoom, host: "host-1" }, noRoom] })).toEqual([
      "down: store",
      "a to host-1",
      "no room: cruncher, 3 of 2 cores on host-1",
      "no room: cruncher, no host is left",
      "data there: store",
    ]);
    expect(lossLines({ ...loss, down: [], data: [], moved: [], noRoom: [] })).toEqual(["nothing"]);
  });

  it("placementRows has a row a host, with what is lost with it", () => {
    const table = tableOf("two-hosts", placement);
    expect(table).toContain("archiver (placed)");
    expect(table).toContain("31.27 of 64.42 GB");
    expect(table).toMatch(/down: telemetry-agent, .*message-broker/);
  });

  it("siteHtml() says where everything runs, and nothing of it where all runs on one engine", () => {
    const page = siteHtml(report);
    expect(page).toContain('<h2 id="placement">Where everything runs</h2>');
    expect(page).toContain(
      "archiver to host-2; viewer-1 waits: the others of it run on; data there: telemetry-agent, telemetry-store, message-broker",
    );
    expect(siteHtml(siteReport(evaluationOf("first-site", firstSite)))).not.toContain('id="placement"');
  });
});
