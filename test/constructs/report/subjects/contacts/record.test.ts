import { evaluate, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { siteSummary } from "../../../../../constructs/report/site-report";
import { reportContacts, summarizeContacts } from "../../../../../constructs/report/subjects/contacts/record";
import { passOf, plannedContacts } from "../../../../support/contacts/asked-contacts";
import { contactSite, nodeOf, slowSite, unplanned } from "../../../../support/nodes/contact-site";
import { skySite } from "../../../../support/nodes/sky-site";

/** By hand: 1 and 2 clash on the only antenna. */
const clash = plannedContacts([passOf(1, "a", 100, 700), passOf(2, "a", 500, 900)]);

describe("reportContacts()", () => {
  it("reportContacts() has the plan with its contacts, what is missed, and instants in UTC", () => {
    expect(reportContacts(clash)).toEqual({
      outcome: "planned",
      plan: {
        measure: "seconds",
        passCount: 2,
        receivedCount: 1,
        contactCount: 1,
        missedCount: 1,
        demand: 1000,
        optimum: 600,
        bound: 600,
        greedy: 600,
        servedShare: 0.6,
        links: [
          { link: "sat-1", contactCount: 1, value: 600, demand: 600 },
          { link: "sat-2", contactCount: 0, value: 0, demand: 400 },
        ],
        antennas: [{ antenna: "a", contactCount: 1, value: 600, scheduledS: 600, lostS: 0, shareWithout: 0 }],
        receivers: [{ receiver: "receiver-of-a", antenna: "a", shareWithout: 0 }],
        satellites: [
          {
            satellite: "sat-1",
            contactCount: 1,
            longestGapS: 9300,
            gapFrom: "1970-01-01T00:11:40.000Z",
            gapTo: "1970-01-01T02:46:40.000Z",
          },
          {
            satellite: "sat-2",
            contactCount: 0,
            longestGapS: 10_000,
            gapFrom: "1970-01-01T00:00:00.000Z",
            gapTo: "1970-01-01T02:46:40.000Z",
          },
        ],
        contacts: [
          {
            satellite: "sat-1",
            antenna: "a",
            aos: "1970-01-01T00:01:40.000Z",
            los: "1970-01-01T00:11:40.000Z",
            durationS: 600,
            occupiedFrom: "1970-01-01T00:01:40.000Z",
            occupiedTo: "1970-01-01T00:11:40.000Z",
            value: 600,
            keyholeS: 0,
            wrapS: 0,
            sunS: 0,
          },
        ],
        missed: [
          {
            satellite: "sat-2",
            antennas: ["a"],
            aos: "1970-01-01T00:08:20.000Z",
            los: "1970-01-01T00:15:00.000Z",
            value: 400,
            reason: "clash",
            behind: ["sat-1"],
          },
        ],
      },
    });
  });

  it("reportContacts() lists the first of many, counts all, and keeps neither in a summary", () => {
    const many = plannedContacts(Array.from({ length: 30 }, (_, i) => passOf(1 + (i % 2), "a", i * 100, i * 100 + 120)));
    const { plan } = reportContacts(many, 3);
    expect([plan?.contacts.length, plan?.missed.length, (plan?.contactCount ?? 0) + (plan?.missedCount ?? 0)]).toEqual([3, 3, 30]);
    const summary = summarizeContacts(reportContacts(many)).plan;
    expect(summary).toMatchObject({ contactCount: plan?.contactCount });
    expect(summary).not.toHaveProperty("contacts");
    expect(summary).not.toHaveProperty("missed");
  });

  it("reportContacts() leaves out shares where nothing is asked for, and says why nothing is known", () => {
    expect(reportContacts(plannedContacts([])).plan).not.toHaveProperty("servedShare");
    const unknown = { outcome: "unknown", reason: "no proof in time" } as const;
    expect(summarizeContacts(reportContacts(unknown))).toEqual(unknown);
  });
});

describe("downlink of a report", () => {
  const reportOf = (node: Parameters<typeof evaluate>[0]) => siteReport(evaluate(node, { only: { rules: ["downlink/*"] } }));

  it("has contacts where the design says how they are made or the site promises some, and nowhere else", () => {
    expect(reportOf(nodeOf(contactSite({ servedShare: 1 }))).downlink?.contacts).toMatchObject({ outcome: "planned" });
    expect(reportOf(nodeOf(skySite({ contacts: {} }))).downlink?.contacts).toMatchObject({ outcome: "planned" });
    expect(reportOf(nodeOf(skySite())).downlink).not.toHaveProperty("contacts");
  });

  it("keeps the numbers of the plan in a summary, and the reason of one that is not known", () => {
    const report = reportOf(nodeOf(slowSite({ servedShare: 0.1 }, "6 h")));
    expect(siteSummary(report).downlink?.contacts?.plan).toMatchObject({ missedCount: report.downlink?.contacts?.plan?.missed.length });
    expect(siteSummary(reportOf(unplanned(nodeOf(skySite())))).downlink?.contacts).toMatchObject({ outcome: "unknown" });
  });
});
