import { describe, expect, it } from "vitest";
import { ommOf } from "../../../../constructs/downlink/elements/omm-of";
import { readElementSets } from "../../../../constructs/downlink/elements/read-element-sets";
import { type OrbitName, referenceElements } from "../../../support/orbit/reference-orbits";

describe("ommOf()", () => {
  it.each(["iss", "saramago", "landsat-9", "goes-19", "astrosat", "molniya-3-50"] as const satisfies readonly OrbitName[])(
    "ommOf() gives the elements of %s as an object that is read as the same, microseconds of the epoch too",
    (name) => {
      const set = referenceElements(name);
      const [read] = readElementSets(JSON.stringify([ommOf(set)]), "omm");
      const { form: _, epochMs, ...rest } = set;
      expect(read).toMatchObject(rest);
      expect(Math.abs((read?.epochMs ?? 0) - epochMs)).toBeLessThan(0.001);
    },
  );
});
