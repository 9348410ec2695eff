import { siteHtml } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { reportDownlink } from "../../../../../constructs/report/subjects/downlink";
import { type DataChanges, dataNode } from "../../../../support/nodes/data-site";
import { reportOf } from "../../../../support/report/reports";
import { shownText } from "../../../../support/report/shown-text";

function page(changes?: DataChanges) {
  const node = dataNode(changes);
  const downlink = reportDownlink(new NodeStudy(node).sky, node.site) ?? expect.unreachable();
  return { html: siteHtml({ ...reportOf(), downlink }), flow: downlink.data?.flow };
}
const sectionOf = (html: string) =>
  shownText(/<section class="part[^"]*" aria-labelledby="data">[\s\S]*?<\/section>(?=<section class="part|<\/main>)/.exec(html)?.[0] ?? "");

describe("Data of siteHtml()", () => {
  it("shows the sums and each contact", async () => {
    const { html, flow = expect.unreachable() } = page();
    const text = sectionOf(html);
    expect(text).toContain(`received ${(flow.receivedBytes / 1e9).toFixed(2)} GB`);
    expect(text).toContain("backhaul for products 16.40 Mbit/s");
    expect(text).toContain("size of the disk 1.00 TB");
    expect(text).toContain("growth of the backlog 0 B");
    for (const { receivedBytes } of flow.contacts) expect(text).toContain(`${(receivedBytes / 1e9).toFixed(2)} GB`);
    const { results } = await new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it("says what is not delivered, and why nothing is known", () => {
    expect(sectionOf(page({ backhaul: null }).html)).toMatch(/longest time to delivery no product is delivered not delivered \d/);
    expect(sectionOf(page({ links: { site: { radioClimate: undefined } } }).html)).toContain("The data flow is unknown: ");
  });
});
