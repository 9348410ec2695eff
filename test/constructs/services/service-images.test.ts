import { describe, expect, it } from "vitest";
import { healthcheckSettings } from "../../../constructs/services/healthcheck";
import { serviceImages, tagProbes } from "../../../constructs/services/service-images";
import { agent } from "../../support/deploy/service-facts";

const keeping = { ...agent, id: "store", dataDirectories: ["/data"] };
const asked = { ...agent, id: "web", image: { variable: "web_image" }, healthcheck: healthcheckSettings({ tcp: 80 }) };

describe("serviceImages()", () => {
  it("has every image once, with what runs it and what it probes", () => {
    expect(serviceImages([agent, keeping, asked])).toEqual([
      { image: agent.image, runs: ["agent", "store"], probes: [] },
      { image: { variable: "web_image" }, runs: ["web"], probes: [] },
      { image: { variable: "probe_image" }, runs: [], probes: ["store", "web"] },
    ]);
  });

  it("asks for no probe where nothing needs one", () => {
    expect(serviceImages([{ ...agent, healthcheck: "image" }])).toHaveLength(1);
  });
});

describe("tagProbes()", () => {
  it("finds probes that are no digest, of services that need them", () => {
    const probe = "busybox:1.36.1";
    expect(
      tagProbes([
        { ...agent, probe },
        { ...keeping, probe },
      ]),
    ).toEqual([{ image: probe, runs: [], probes: ["store"] }]);
    expect(tagProbes([keeping])).toEqual([]);
  });
});
