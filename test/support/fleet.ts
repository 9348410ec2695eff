import { ownSite, type SiteFiles } from "./site-files";

/** Sites of one design, each at its own place in a climate of its own; every fifth is too hot for it. */
export function fleetFiles(files: SiteFiles, count: number): readonly string[] {
  const { site, design } = ownSite();
  files.write("sites/hub.yaml", design);
  return Array.from({ length: count }, (_, i) => {
    const dryBulb = i % 5 === 4 ? 47 : 30 + (i % 7);
    const text = site.replace("dryBulb: 37 °C", `dryBulb: ${dryBulb} °C`);
    return files.write(`sites/hub-${i + 1}.yaml`, `name: hub-${i + 1}\ndesign: hub.yaml\n${text}`);
  });
}
