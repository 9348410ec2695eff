import type { RouteFacts } from "../../../site";
import type { EnclosureState } from "../../../studies/design/enclosure";
import { judge, judgeMissingInput, judgeNotApplicable, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const subject = "cooling/enclosure";

/** The box that is shipped, and what it weighs filled, against the narrowest of the way to the site. */
export const boxWithinRoute = defineRule({
  id: "compute/box-within-route",
  title: "The container passes the way to the site",
  shortfall: "more than the route to the site allows",
  why: "A bridge, a tunnel or a crane on the last kilometres decides whether the node arrives whole: a plate of 30 t is of no use on a road of 20 t.",
  source: "Survey or permit of the route, as the site states it (route); outer measures and masses of the container and what is in it",
  severity: "high",
  remedy: "Another route, a smaller container, or racks and batteries shipped apart",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    const state = design.enclosure;
    if (!state) return [judgeNotApplicable(subject, "nobody says in which container the room is, and whether it is shipped")];
    const { route } = node.site;
    if (!route) return [judgeMissingInput(subject, "site.route", "nobody says what the way to the site lets pass: give site.route")];
    return [...sides(state, route), ...masses(state, route)];
  },
});

function sides({ outerM }: EnclosureState, { maximumM, source }: RouteFacts): PendingJudgement[] {
  return (["length", "width", "height"] as const).flatMap((side) => {
    const limit = maximumM[side];
    if (limit === undefined) return [];
    const remedy = () => `find a way that lets ${outerM[side]} m pass, or take a box of at most ${limit} m in ${side}`;
    return [judge({ subject: `${subject}/${side}`, unit: "m", bound: "at-most", value: outerM[side], limit, limitSource: source, remedy })];
  });
}

function masses({ mass, unframed }: EnclosureState, { maximumKg, source }: RouteFacts): PendingJudgement[] {
  if (maximumKg === undefined) return [];
  const reason = `the mass of ${unframed.join(", ")} is not known: give it (frame)`;
  const remedy = () => `ship ${Math.ceil((mass?.value ?? 0) - maximumKg)} kg apart, or find a way that bears them`;
  const parts = mass && { contributors: () => mass.parts };
  const value = mass?.value ?? Number.NaN;
  const common = { subject: `${subject}/mass`, unit: "kg", bound: "at-most", limit: maximumKg, limitSource: source } as const;
  return [judge({ ...common, value, reason, remedy, ...parts })];
}
