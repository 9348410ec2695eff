// Takes one design to as many sites as the argument says, in a process of its own, and writes the processor time [s]: as rows of a matrix, or one evaluation after the other.
import { snapshot } from "cdktf-edge-node";
import { evaluate, type MatrixSite, matrixOf, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { highland } from "./bench-designs";
import { processorSeconds } from "./processor-seconds";

const { site, ...design } = highland;

/** Sites at a height of their own each. */
function sitesOf(count: number): readonly MatrixSite[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `site-${i}`,
    site: { ...site, position: { ...site.position, elevationM: site.position.elevationM - (i % 100) } },
  }));
}

/** The same sites, with the hottest day in both of a pair or in neither. */
const ways: Readonly<Record<string, (sites: readonly MatrixSite[]) => void>> = {
  rows: (sites) => matrixOf("highland", design, sites, { withoutHottestDay: true }),
  verdicts: (sites) => {
    for (const one of sites) evaluate(snapshot(one.name, one.site, design));
  },
  "rows-with-days": (sites) => matrixOf("highland", design, sites),
  reports: (sites) => {
    for (const one of sites) {
      const study = new NodeStudy(snapshot(one.name, one.site, design));
      siteReport(evaluate(study), { study, policy: {} });
    }
  },
};

const [way = "rows", count] = process.argv.slice(2);
const take = ways[way] ?? (() => undefined);
take(sitesOf(20)); // warms up
process.stdout.write(String(processorSeconds(() => take(sitesOf(Number(count))))));
