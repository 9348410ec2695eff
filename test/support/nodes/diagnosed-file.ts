import { stringify } from "yaml";
import type { SiteFiles } from "../site-files";
import { diagnosedSite } from "./diagnosed-site";

/** The diagnosed site as a file. */
export function diagnosedFile(files: SiteFiles, change: object = {}): string {
  const { site: _, ...design } = diagnosedSite;
  const site = {
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "1500 m" },
    climate: { hottest: { dryBulb: "34 °C", wetBulb: "18 °C", irradiance: "clear-sky" }, coldest: { dryBulb: "-5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N+1", feeds: "2N" } },
  };
  return files.write("diagnosed.yaml", stringify({ name: "diagnosed", site, ...design, ...change }, { aliasDuplicateObjects: false }));
}
