import { describe, expect, it } from "vitest";
import { siteHtml } from "../../../../../constructs/report/formats/site-html";
import { siteReport } from "../../../../../constructs/report/site-report";
import { lossLines, tabulatePlacement, useText } from "../../../../../constructs/report/subjects/placement";
import { tableText } from "../../../../../constructs/report/writing/fitted-table";
import { firstSite } from "../../../../../examples/first-site";
import { twoHosts } from "../../../../../examples/two-hosts";
import { evaluationOf } from "../../../../support/report/reports";

const report = siteReport(evaluationOf("two-hosts", twoHosts));
const { placement } = report;
if (!placement) throw new Error("Report must say where everything runs but does not");

describe("the words of placement", () => {
  it("useText() shows what is used in the unit of what there is, where it has one", () => {
    expect(useText({ quantity: "memory", unit: "B", used: 2 ** 30, has: 4 * 2 ** 30 })).toBe("1.07 of 4.29 GB");
    expect(useText({ quantity: "memory", unit: "B", used: 0, has: 4 * 2 ** 30 })).toBe("0 of 4.29 GB");
    expect(useText({ quantity: "power", unit: "W", used: 400, has: 12_750 })).toBe("0.40 of 12.75 kW");
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

  it("tabulatePlacement() has a row a host, with what is lost with it", () => {
    const table = tableText(tabulatePlacement([report]), Number.POSITIVE_INFINITY);
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
