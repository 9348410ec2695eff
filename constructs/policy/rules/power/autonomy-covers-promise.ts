import { promisedHours } from "../../../studies/scenarios/power-states";
import { lasts } from "../../judgements/battery-lasts";
import { subjectOf } from "../../judgements/limit-judgement";
import { onGenset, withoutGrid } from "../../judgements/scenario-filters";
import { unservedLoads } from "../../judgements/unserved-loads";
import { headroom } from "../../rule/headroom";
import { notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import { defineRule, type RuleContext } from "../../rule/rule";

const subject = subjectOf("autonomy");

/** Hours that each battery carries its bus: against the promise where nothing relieves it, else against the time until gensets stand. */
export const autonomyCoversPromise = defineRule({
  id: "power/autonomy-covers-promise",
  title: "Batteries last as long as the site promises",
  why: "A battery that is empty before the grid is back, or before a generator set carries load, takes everything on its bus with it.",
  source:
    "Autonomy = usable energy ÷ load, HOMER Pro 3.16 manual, Storage Outputs; energy left by temperature, age and rate by the battery's maker",
  severity: "high",
  remedy: "A larger battery, less load on its bus, or a generator set that starts sooner",
  in: withoutGrid,
  worsenedBy: [],
  parameters: { headroom },
  check: (context) => {
    const { node, point, parameters } = context;
    const promisedH = promisedHours(node);
    if (node.gensets.length > 0) return bridging(context, parameters.headroom.value);
    if (promisedH === undefined) return [notApplicable(subject, "the site promises no time without the grid")];
    if (!node.batteries.some(({ energy }) => energy !== undefined)) return [undecided(subject, nothingKnown(promisedH))];
    const { electrical, scenario } = point;
    if (scenario.state.kind !== "on-battery") return [notApplicable(subject, "the grid is there")];
    if (electrical.outcome === "unknown") return [undecided(subject, electrical.reason ?? "the network has no solution")];
    const lasting = electrical.batteries.map((battery) => lasts(context, battery, "h", promisedH / (1 - parameters.headroom.value)));
    const dark = unservedLoads(
      subject,
      electrical,
      (ids) => `serve ${ids} from a bus with a battery, add gensets, or declare it sheddable`,
    );
    return dark.length + lasting.length > 0 ? [...dark, ...lasting] : [notApplicable(subject, "nothing draws power")];
  },
});

function bridging(context: Pick<RuleContext, "node" | "point">, headroom: number): PendingJudgement[] {
  const { electrical, scenario } = context.point;
  const batteries = context.node.batteries.filter(({ energy }) => energy !== undefined);
  if (batteries.length === 0) return [notApplicable(subject, "gensets carry the node, and no battery with energy bridges until they do")];
  if (!onGenset(scenario)) return [notApplicable(subject, "no genset is asked to start")];
  const standsAfterS = Math.max(...electrical.gensets.map((genset) => genset.standsAfterS));
  return batteries.map(({ id }) => {
    const battery = electrical.bridging.find((one) => one.id === id);
    if (!battery) return undecided(subjectOf(id), electrical.reason ?? "the network has no solution on batteries alone");
    return lasts(context, battery, "s", standsAfterS / (1 - headroom));
  });
}

function nothingKnown(promisedH: number): string {
  return `the site promises ${Number(promisedH.toPrecision(6))} h without the grid, and nothing is known that carries it: give power.batteries their energy, or add power.gensets`;
}
