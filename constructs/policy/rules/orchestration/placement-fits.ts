import { type HostState, judgeHost, judgeRoom } from "../../judgements/compute/judge-hosts";
import { judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What runs on each host against what the host has, and what finds no room; with each host lost where the site promises it. */
export const placementFits = defineRule({
  id: "orchestration/placement-fits",
  title: "Everything that runs finds room on a host",
  why: "What finds no room runs nowhere, and a host that is promised more than it has kills containers when all of them work.",
  source: "Sum of the limits of what runs on a host against what the design gives it; promises.redundancy.hosts of the site",
  severity: "high",
  remedy: "Another host, a larger one, a workload less, or lower limits",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const { placement, site } = node;
    const promised = site.promises.redundancy.hosts === "N+1";
    const answers = design.placement;
    if (!placement || !answers)
      return [promised ? withoutHosts() : judgeNotApplicable("orchestration", "all runs on the one engine of the site")];
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
    reason: "the site promises that a host may be lost but all runs on one engine",
    remedy: "add hosts to compute.racks, or lower promises.redundancy.hosts",
  });
}
