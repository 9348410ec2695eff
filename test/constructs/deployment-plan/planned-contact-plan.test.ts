import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { type NodeSnapshot, readSiteFile } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import type { ContactPlan } from "../../../constructs/deployment-plan/contact-plan";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { plannedContactPlan } from "../../../constructs/deployment-plan/planned-contact-plan";
import type { PlannedContacts } from "../../../constructs/studies/contacts/planned-contacts";
import type { SkyStudy } from "../../../constructs/studies/sky-study";
import { codeBlocks } from "../../support/docs/code-blocks";
import { contactSite, nodeOf, unplanned } from "../../support/nodes/contact-site";
import { reading } from "../../support/nodes/reading-site";
import { landsat9, skyDownlink } from "../../support/nodes/sky-site";
import { runCli } from "../../support/programs/run-cli";

const schema = JSON.parse(runCli("schema", "contact-plan").stdout) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

const readingSite = (change: Parameters<typeof contactSite>[1] = {}) => reading(contactSite({}, change));

function planOf(node: NodeSnapshot): { readonly text: string; readonly plan: ContactPlan } {
  const text = nodePlan(new NodeStudy(node)).texts["contact-plan"] ?? "";
  return { text, plan: JSON.parse(text) as ContactPlan };
}

describe("nodePlan() of a node whose workloads read its contacts", () => {
  const node = nodeOf(readingSite());
  const { text, plan } = planOf(node);

  it("holds them by their schema, in the order of their tracks, each within the time that it occupies its antenna", () => {
    expect([validate(plan), validate.errors]).toEqual([true, null]);
    expect(plan.scheduledActivities.length).toBeGreaterThan(5);
    const tracks = plan.scheduledActivities.map(({ beginningOfTrack }) => beginningOfTrack);
    expect(tracks).toEqual([...tracks].sort());
    for (const { beginningOfActivity, beginningOfTrack, tca, endOfTrack, endOfActivity } of plan.scheduledActivities) {
      const instants = [plan.startTime, beginningOfActivity, beginningOfTrack, tca, endOfTrack, endOfActivity, plan.endTime];
      expect(instants).toEqual([...instants].sort());
    }
  });

  it("says which site, window, elements, satellites and antennas they are of", () => {
    expect(plan).toMatchObject({
      schemaVersion: 1,
      siteRef: "sky",
      startTime: "2026-09-20T00:00:00.000Z",
      endTime: "2026-09-22T00:00:00.000Z",
      outcome: "planned",
      elements: { mark: "declared", document: "CelesTrak GP, 19 September 2026" },
      satellites: [{ satellite: "landsat-9", catalogueNumber: 49260 }],
    });
    expect(plan.apertures.map(({ apertureRef }) => apertureRef)).toEqual(skyDownlink().antennas.map(({ name }) => name));
  });

  it("has the same bytes at any time, a line for each contact, and no word on links that nobody described", () => {
    expect(planOf(nodeOf(readingSite())).text).toBe(text);
    expect(text.split("\n").filter((line) => line.startsWith('  {"satellite":"landsat-9"'))).toHaveLength(plan.scheduledActivities.length);
    expect(plan.scheduledActivities.every(({ links }) => links === undefined)).toBe(true);
  });

  it("has other contacts by newer elements, and those of another window", () => {
    const { elements } = skyDownlink();
    const turned = { ...landsat9, MEAN_ANOMALY: landsat9.MEAN_ANOMALY + 2 };
    const newer = planOf(
      nodeOf(readingSite({ elements: { data: [turned], source: elements?.source ?? { mark: "unknown", document: "" } } })),
    );
    expect(newer.plan.scheduledActivities[0]?.beginningOfTrack).not.toBe(plan.scheduledActivities[0]?.beginningOfTrack);
    const later = planOf(nodeOf(readingSite({ window: { from: "2026-09-21T00:00:00Z", to: "2026-09-22T00:00:00Z" } })));
    expect(later.plan.scheduledActivities.length).toBeLessThan(plan.scheduledActivities.length);
    expect(later.plan.scheduledActivities.length).toBeGreaterThan(0);
  });

  it("says why where contacts are not known, and has none then", () => {
    const { plan: unknown } = planOf(unplanned(node));
    expect(unknown).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^Data of a pass .* must be known to value contacts by data but are not/),
      scheduledActivities: [],
    });
    expect([validate(unknown), validate.errors]).toEqual([true, null]);
  });

  it("is no text of a node whose workloads do not ask for it, and plans no contacts for it", () => {
    const study = new NodeStudy(nodeOf(contactSite({})));
    expect(Object.keys(nodePlan(study).texts)).not.toContain("contact-plan");
    const { sky } = study;
    expect((sky as unknown as { knownContacts?: unknown } | undefined)?.knownContacts).toBeUndefined();
  });
});

describe("nodePlan() of a node with links", () => {
  const { site, design } = readSiteFile("examples/earth-observation/riyadh.yaml");
  const { plan } = planOf(nodeOf(reading({ site, ...design }, "restart")));

  it("has the contact that docs/downlink.md shows", () => {
    const shown = codeBlocks(readFileSync("docs/downlink.md", "utf8"), "json").filter((block) => block.includes("beginningOfActivity"));
    expect(shown).toHaveLength(1);
    expect(plan.scheduledActivities).toContainEqual(JSON.parse(shown[0] ?? ""));
  });

  it("has the signals of each contact by their frequency and polarisation, with the bytes that they bring", () => {
    expect([validate(plan), validate.errors]).toEqual([true, null]);
    const ofLandsat = plan.scheduledActivities.filter(({ satellite }) => satellite === "landsat-9");
    expect(ofLandsat.length).toBeGreaterThan(0);
    for (const { links = [], endOfTrack, beginningOfTrack } of ofLandsat) {
      expect(links).toMatchObject([
        { link: "landsat-9-x", frequencyHz: 8_212_500_000, occupiedBandwidthHz: 374_000_000, polarisation: "left-hand circular" },
      ]);
      const { clearBytes = Number.NaN, atShareBytes = Number.NaN } = links[0] ?? {};
      // with a link from horizon to horizon under a clear sky, 220 Mbaud · 2 bit · 0.8745 · 0.998 = 384.0 Mbit/s
      const trackS = (Date.parse(endOfTrack) - Date.parse(beginningOfTrack)) / 1000;
      expect(clearBytes / ((trackS * 220e6 * 2 * 0.8745 * 0.998) / 8)).toBeCloseTo(1, 4);
      expect(atShareBytes).toBeLessThanOrEqual(clearBytes);
    }
  });
});

describe("plannedContactPlan()", () => {
  const at = (time: string) => Date.parse(`2026-09-20T${time}Z`);
  const contact = {
    links: ["x"],
    satellite: "aqua",
    catalogueNumber: 27_424,
    antenna: "antenna-2",
    aosMs: at("06:17:45.411"),
    losMs: at("06:24:59.659"),
    occupiedFromMs: at("06:15:45.411"),
    occupiedToMs: at("06:25:59.659"),
    pass: { tcaMs: at("06:22:20.701") + 0.4, maximumElevationDegrees: 17.7321049, cutAtStart: false, cutAtEnd: true },
  };
  const node = nodeOf(contactSite({}));
  const receivers = ["a", "b", "c"].map((id, i) => ({
    id: `receiver-${id}`,
    antenna: i === 0 ? "antenna-1" : "antenna-2",
    dataRateBitPerS: 1,
  }));
  const study = (change: object) =>
    ({ sky: node.sky, contacts: { outcome: "planned", contacts: [contact] } as unknown as PlannedContacts, ...change }) as SkyStudy;

  it("writes a contact as it is planned: instants in UTC, elevation to a thousandth, the receivers of its antenna", () => {
    expect(plannedContactPlan({ name: "sky", receivers }, study({})).scheduledActivities).toEqual([
      {
        satellite: "aqua",
        catalogueNumber: 27_424,
        apertureRef: "antenna-2",
        receivers: ["receiver-b", "receiver-c"],
        beginningOfActivity: "2026-09-20T06:15:45.411Z",
        beginningOfTrack: "2026-09-20T06:17:45.411Z",
        tca: "2026-09-20T06:22:20.701Z",
        endOfTrack: "2026-09-20T06:24:59.659Z",
        endOfActivity: "2026-09-20T06:25:59.659Z",
        maximumElevationDegrees: 17.732,
        cutAtStart: false,
        cutAtEnd: true,
      },
    ]);
  });

  it("names the signals of a contact whose bytes nobody can compute, without them", () => {
    const link = { id: "x", frequencyHz: 8.1e9, occupiedBandwidthHz: 1e6, polarisation: "linear", requiredMarginDb: 1 };
    const links = { ofContact: () => ({ outcome: "unknown", reason: "no climate" }), sky: { links: [link] } };
    expect(plannedContactPlan({ name: "sky", receivers }, study({ links })).scheduledActivities[0]?.links).toEqual([
      { link: "x", frequencyHz: 8.1e9, occupiedBandwidthHz: 1e6, polarisation: "linear" },
    ]);
  });
});
