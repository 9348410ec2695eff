import { compact } from "../../../plain/compact";
import { keyBy } from "../../../plain/key-by";
import type { TankState } from "../../../studies/cooling-parts/states/tanks";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { ofEachRack } from "../by-design";
import { loadSources } from "../load-sources";
import { heatRejectionRemedy } from "../remedies/remedies";
import { coolantSupply, supplyContributors } from "./supply-contributors";
import { untrusted } from "./untrusted";

const wordsOf = {
  "single-phase": {
    exchanger: "tank's exchanger",
    otherwise: "the rack has no single-phase tank",
    instead: "choose a larger exchanger, or a fluid and equipment that accept a warmer bath",
  },
  "two-phase": {
    exchanger: "condenser",
    otherwise: "the rack has no two-phase tank",
    instead: "choose a larger condenser or a fluid with a higher boiling point",
  },
} as const satisfies Record<TankState["kind"], unknown>;

/** Says that no rack has a tank of that kind; undefined if one has. */
export function withoutTanks(node: NodeSnapshot, kind: TankState["kind"]): readonly PendingJudgement[] | undefined {
  return ofEachRack(node, ({ id, tank }) =>
    tank?.kind === kind ? undefined : judgeNotApplicable(`compute/${id}`, wordsOf[kind].otherwise),
  );
}

/** Compares each tank of one kind with its limit, by the temperatures from the outdoor air to the bath. A rack without such a tank is not applicable. */
export function judgeTanks({ node, point }: NodeAtPoint, kind: TankState["kind"], reserveK: number): readonly PendingJudgement[] {
  const words = wordsOf[kind];
  const tanks = keyBy(
    point.tanks.filter((one) => one.kind === kind),
    (one) => one.rack,
  );
  return node.racks.map(({ id }) => {
    const subject = `compute/${id}`;
    const tank = tanks.get(id);
    if (!tank) return judgeNotApplicable(subject, words.otherwise);
    const { temperatureC, limitC, approachK, coolantFlowOutsideTrusted, reason = "the temperature of the tank is unknown" } = tank;
    const coolant = coolantSupply(point);
    if (coolant?.outcome === "unknown") return judgeUnknown(subject, coolant.reason);
    if (temperatureC === undefined || approachK === undefined || !coolant) return judgeUnknown(subject, reason);
    return judge({
      subject,
      unit: "°C",
      bound: "at-most",
      value: temperatureC,
      limit: limitC === undefined ? undefined : limitC - reserveK,
      reason,
      limitSource: tank.source,
      restsOn: loadSources(node, point),
      span: usualRiseK,
      marks: compact([...untrusted(coolant), coolantFlowOutsideTrusted && "coolant flow of the tank is outside 0.25 to 1.5 × its rating"]),
      contributors: () => [...supplyContributors(node, coolant), { name: words.exchanger, value: approachK }],
      remedy: () =>
        `supply the coolant ${(temperatureC - (limitC ?? 0) + reserveK).toFixed(1)} K colder: ${heatRejectionRemedy(node, coolant, coolantFlowOutsideTrusted === undefined ? words.instead : `pump more through the tank (cooling.secondaryLoop.flow), or ${words.instead}`)}`,
    });
  });
}
