import { type HostState, judgeHost, judgeRoom } from "../../judgements/compute/judge-hosts";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares what runs on each host with what the host has, and finds workloads that fit on no host. If the site promises it, each host is also taken as lost. */
export const placementFits = defineRule({
  id: "orchestration/placement-fits",
  title: "Everything that runs fits on a host",
  why: "A workload that fits on no host does not run. A host with workloads larger than its memory kills containers when all of them work.",
  source: "Sum of the limits of what runs on a host, and what the design states for the host; promises.redundancy.hosts of the site",
  severity: "high",
  remedy: "Add a host, choose a larger one, leave a workload out, or lower the limits of workloads",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const { placement, site } = node;
    const promised = site.promises.redundancy.hosts === "N+1";
    const answers = design.placement;
    if (!placement || !answers)
      return [promised ? withoutHosts() : judgeNotApplicable("orchestration", "everything runs on the one engine of the site")];
    const losses = promised ? answers.losses.filter(({ name, hosts }) => name === `${hosts[0]}-lost`) : [];
    const states: readonly HostState[] = [
      { uses: answers.uses, noRoom: placement.placed.noRoom },
      ...losses.map((loss) => ({ ...loss, lost: loss.name })),
    ];
    return [
      ...[...answers.uses.keys()].flatMap((host) => judgeHost(host, states)),
      ...placement.items.filter(({ host }) => host === undefined).map(({ id }) => judgeRoom(id, states)),
    ];
  },
});

function withoutHosts(): PendingJudgement {
  return judgeRequirement("orchestration", false, {
    reason: "the site promises to survive a lost host, but everything runs on one engine",
    remedy: "add hosts to compute.racks, or lower site.promises.redundancy.hosts",
  });
}
