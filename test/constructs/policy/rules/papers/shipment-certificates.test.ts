import { defineSite } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { expect } from "vitest";
import { shipmentCertificates } from "../../../../../constructs/policy/rules/papers/shipment-certificates";
import { countries } from "../../../../../constructs/site";
import { propsOfSite } from "../../../../../constructs/site/site";
import { firstSite } from "../../../../../examples/first-site";

const today = "2026-11-25";
const licence = (validUntil: string) => ({ scheme: "saber-shipment", number: "S-1", holder: "Importer", validUntil, document: "s-1.pdf" });
const given = (...licences: ReturnType<typeof licence>[]) => ({
  today,
  node: smallNode({ site: { papers: { licences, notRequired: [], leadTimeDays: {}, instruments: [] } } }),
});

function holding(validUntil: string) {
  const props = propsOfSite(firstSite.site) ?? expect.unreachable("the example has the props of its site");
  return { ...firstSite, site: defineSite({ ...props, papers: { licences: [licence(validUntil)] } }), policy: { today } };
}

ruleCases(shipmentCertificates, {
  subject: "papers/saber-shipment",
  pass: given(licence("2027-01-01")),
  fail: given(licence("2026-11-01")),
  unknown: { impossible: "a certificate is held or not; what is missing is not judged" },
  notApplicable: { subject: "papers", node: smallNode({ site: { profile: countries.AE.profile } }) },
  notJudged: given(),
  boundary: { at: given(licence(today)), beyond: given(licence("2026-11-24")) },
  fromProps: { pass: holding("2027-01-01"), fail: holding("2026-11-01") },
});
