// Evaluates and reports one site of as many racks as the first argument says, none for 0, and writes the processor time of its whole process [s]. With "plain" as the
// second argument that of a plain site.
import { defineSite, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { plainRackSite, rackSite } from "./rack-site";

const racks = Number(process.argv[2]);
if (racks > 0) {
  const { name, site, design } = (process.argv[3] === "plain" ? plainRackSite : rackSite)(racks);
  const study = new NodeStudy(snapshot(name, defineSite(site), design));
  JSON.stringify(siteReport(evaluate(study), { study, policy: {} }));
}
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1e6));
