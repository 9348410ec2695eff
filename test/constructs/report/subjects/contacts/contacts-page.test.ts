import { type ReportedContacts, siteHtml } from "cdktf-edge-node/report";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { reportedContact, reportedContacts } from "../../../../support/report/contacts";
import { reportedDownlink } from "../../../../support/report/downlinks";
import { reportOf } from "../../../../support/report/reports";
import { shownText } from "../../../../support/report/shown-text";

const page = (contacts: ReportedContacts) => siteHtml({ ...reportOf(), downlink: { ...reportedDownlink(), contacts } });
const sectionOf = (html: string) =>
  /<section class="part[^"]*" aria-labelledby="contacts">[\s\S]*?<\/section>(?=<section class="part|<\/main>)/.exec(html)?.[0] ?? "";

describe("Contacts of siteHtml()", () => {
  it("shows what antennas and receivers do, how long satellites wait, what is missed and why, and each contact", () => {
    const text = shownText(sectionOf(page(reportedContacts())));
    expect(text).toContain("1 of 2 passes become contacts, 52.0 % of their value"); // 434 of 834
    expect(text).toContain("antenna-1 1 7 min 14 s 0.0 s 0.0 %");
    expect(text).toContain("receiver-1 of antenna-1 0.0 %");
    expect(text).toContain("aqua 1 41 h 35 min 0 s 2026-09-20 06:25:00 2026-09-22 00:00:00");
    expect(text).toContain("terra antenna-1 2026-09-20 06:20:00 2026-09-20 06:26:40 clashes with aqua");
    expect(text).toContain("aqua antenna-1 2026-09-20 06:17:45 2026-09-20 06:25:00 7 min 14 s –");
  });

  it("lists a hundred contacts and counts the others", () => {
    const many = reportedContacts(Array.from({ length: 130 }, (_, i) => reportedContact({ satellite: `contact-${i}` })));
    const text = shownText(sectionOf(page(many)));
    expect(text).toContain("contact-99 ");
    expect(text).not.toContain("contact-100");
    expect(text).toContain("And 30 more: edge-node schedule lists all.");
  });

  it("says why contacts are not known, and nothing where nobody asks for them", () => {
    expect(shownText(sectionOf(page({ outcome: "unknown", reason: "no proof in time" })))).toContain(
      "Contacts are not known: no proof in time",
    );
    expect(sectionOf(siteHtml({ ...reportOf(), downlink: reportedDownlink() }))).toBe("");
  });

  it("is valid HTML, whatever people call their satellites", async () => {
    const html = page(reportedContacts([reportedContact({ satellite: "<b>&'\"" })]));
    expect(html).not.toContain("<b>");
    const { results } = await new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});
