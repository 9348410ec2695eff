import type { RouteFacts } from "../../../site";
import type { EnclosureState } from "../../../studies/design/enclosure";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const subject = "cooling/enclosure";

/** Compares the size and the filled mass of the shipped container with the limits of the route to the site. */
export const boxWithinRoute = defineRule({
  id: "compute/box-within-route",
  title: "The container fits the route to the site",
  shortfall: "more than the route to the site allows",
  why: "One bridge, tunnel or crane on the route can stop the container. A container rated for 30 t is of no use on a road that carries 20 t.",
  source: "Survey or permit of the route, as the site states it (site.route); outer size and masses of the container and its contents",
  severity: "high",
  remedy: "Choose another route or a smaller container, or ship racks and batteries separately",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const state = design.enclosure;
    if (!state) return [judgeNotApplicable(subject, "the design states no container for the room (cooling.room.enclosure)")];
    const { route } = node.site;
    if (!route) return [judgeMissingInput(subject, "site.route", "the limits of the route to the site are not stated: add site.route")];
    return [...sides(state, route), ...masses(state, route)];
  },
});

function sides({ outerM }: EnclosureState, { maximumM, source }: RouteFacts): PendingJudgement[] {
  return (["length", "width", "height"] as const).flatMap((side) => {
    const limit = maximumM[side];
    if (limit === undefined) return [];
    const remedy = () => `choose a route that allows ${outerM[side]} m, or a container of at most ${limit} m in ${side}`;
    return [judge({ subject: `${subject}/${side}`, unit: "m", bound: "at-most", value: outerM[side], limit, limitSource: source, remedy })];
  });
}

function masses({ mass, unframed }: EnclosureState, { maximumKg, source }: RouteFacts): PendingJudgement[] {
  if (maximumKg === undefined) return [];
  const reason = `the mass of ${unframed.join(", ")} is unknown: add compute.racks[].frame`;
  const remedy = () => `ship ${Math.ceil((mass?.value ?? 0) - maximumKg)} kg separately, or choose a route that carries them too`;
  const parts = mass && { contributors: () => mass.parts };
  const value = mass?.value ?? Number.NaN;
  const common = { subject: `${subject}/mass`, unit: "kg", bound: "at-most", limit: maximumKg, limitSource: source } as const;
  return [judge({ ...common, value, reason, remedy, ...parts })];
}
