import { describe, expect, it } from "vitest";
import type { SiteReport } from "../../../../constructs/report/site-report";
import { expiriesOf } from "../../../../constructs/report/sites/expiries";
import { finding, reportOf } from "../../../support/report/reports";

const waiver = {
  rule: "cooling/supply-within-it-limit",
  subject: "compute/*",
  reason: "ship",
  owner: "A. Engineer",
  expires: "2027-03-31",
};
const described = (waivers: readonly object[]) =>
  ({ site: {}, design: {}, policy: { waivers } }) as unknown as NonNullable<SiteReport["description"]>;
const certificate = { scheme: "saso-iecee", number: "IECEE-1", holder: "Example GmbH", document: "a.pdf" };
const instrument = { name: "thermometer", lab: "Example Metrology", accreditationBody: "DAkkS", certificate: "CAL-7", dueOn: "2026-12-01" };
const withToday = (report: SiteReport, today: string): SiteReport => ({ ...report, policy: { ...report.policy, today } });

describe("expiriesOf()", () => {
  it("has waivers, certificates with an end and calibrations, the earliest first", () => {
    const papers = {
      asked: [
        { scheme: "saso-iecee", state: "held", held: [{ ...certificate, validUntil: "2027-01-15" }, certificate] },
        { scheme: "unheard-of", state: "held", held: [{ ...certificate, scheme: "unheard-of", validUntil: "2028-01-01" }] },
      ],
      instruments: [instrument],
    } as const;
    const report: SiteReport = { ...reportOf(), papers, description: described([waiver]) };
    expect(expiriesOf(report).map(({ date, kind, who }) => [date, kind, who])).toEqual([
      ["2026-12-01", "calibration", "Example Metrology"],
      ["2027-01-15", "certificate", "Example GmbH"],
      ["2027-03-31", "waiver", "A. Engineer"],
      ["2028-01-01", "certificate", "Example GmbH"],
    ]);
    expect(expiriesOf(report).map(({ what }) => what)).toEqual([
      "thermometer, CAL-7",
      expect.stringMatching(/^(?!saso-iecee,).+, IECEE-1$/), // by the name of the scheme
      "cooling/supply-within-it-limit on compute/*",
      "unheard-of, IECEE-1",
    ]);
  });

  it("holds days against that of the policy, and against none where it gives none", () => {
    const report: SiteReport = { ...reportOf(), description: described([waiver]) };
    expect(expiriesOf(report)).toEqual([expect.not.objectContaining({ isOver: true })]);
    expect(expiriesOf(withToday(report, "2027-03-31"))).toEqual([expect.not.objectContaining({ isOver: true })]);
    expect(expiriesOf(withToday(report, "2027-04-01"))).toEqual([expect.objectContaining({ isOver: true })]);
  });

  it("takes waivers from what they accept where the report does not hold its policy, each once", () => {
    const { owner, reason, expires } = waiver;
    const accepted = { by: "waiver", reason, owner, expires } as const;
    const report = reportOf(
      finding({ accepted, blocks: false }),
      finding({ accepted, blocks: false, subject: "compute/rack-2" }),
      finding({ accepted: { by: "baseline", reason: "known" }, blocks: false }),
    );
    expect(expiriesOf(report)).toEqual([
      { date: "2027-03-31", kind: "waiver", what: "cooling/supply-within-it-limit", who: "A. Engineer" },
    ]);
  });

  it("has nothing of a site where nothing ends", () => {
    expect(expiriesOf(reportOf())).toEqual([]);
  });
});
