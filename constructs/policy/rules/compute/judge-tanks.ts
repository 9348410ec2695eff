import type { OperatingPoint } from "../../../solve/operating-point";
import type { NodeSnapshot } from "../../../solve/snapshot";
import type { TankState } from "../../../solve/tanks";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../judge";
import { heatRejectionRemedy } from "../cooling/heat-rejection-remedy";
import { coolantSupply, supplyContributors } from "../cooling/supply-contributors";
import { untrusted } from "../cooling/untrusted";
import { usualRiseK } from "../cooling/usual-rise";
import { loadSources } from "../load-sources";

/** Each tank of one kind against its limit, by the chain from the outdoor air to the bath; racks without one do not apply. */
export function judgeTanks(
  { node, point }: { readonly node: NodeSnapshot; readonly point: OperatingPoint },
  kind: TankState["kind"],
  words: { readonly exchanger: string; readonly otherwise: string; readonly instead: string; readonly reserveK: number },
): readonly PendingJudgement[] {
  if (node.racks.length === 0) return [notApplicable("compute", "the node has no racks")];
  return node.racks.map(({ id }) => {
    const subject = `compute/${id}`;
    const tank = point.tanks.find((one) => one.rack === id && one.kind === kind);
    if (!tank) return notApplicable(subject, words.otherwise);
    const { temperatureC, limitC, approachK, coolantFlowOutsideTrusted, reason = "it is not known" } = tank;
    const coolant = coolantSupply(point);
    if (coolant?.outcome === "unknown") return undecided(subject, coolant.reason);
    if (temperatureC === undefined || approachK === undefined || !coolant) return undecided(subject, reason);
    return judge({
      subject,
      unit: "°C",
      bound: "at-most",
      value: temperatureC,
      limit: limitC === undefined ? undefined : limitC - words.reserveK,
      reason,
      limitSource: tank.source,
      restsOn: loadSources(node, point),
      span: usualRiseK,
      marks: [
        ...untrusted(coolant),
        ...(coolantFlowOutsideTrusted ? ["coolant flow of the tank is outside 0.25 to 1.5 of its rating"] : []),
      ],
      contributors: () => [...supplyContributors(node, coolant), { name: words.exchanger, value: approachK }],
      remedy: () =>
        `bring the coolant ${(temperatureC - (limitC ?? 0) + words.reserveK).toFixed(1)} K lower: ${heatRejectionRemedy(node, coolant, coolantFlowOutsideTrusted === undefined ? words.instead : `pump more through the tank (cooling.secondaryLoop.flow), or ${words.instead}`)}`,
    });
  });
}
