import type { Finding } from "../../../policy/rule/finding";
import { quantityText } from "../../writing/quantity-text";
import { scenarioName } from "../../writing/scenario-text";
import type { FactList, FindingCard, Paragraph } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Text, typedNames } from "../../writing/table";
import type { FindingGroup } from "./finding-groups";
import { acceptanceText, measuredText, outcomeText } from "./finding-text";

/** Shows one finding in full: measured value, remedy, contributors, source of the limit. */
export function presentFinding({ worst, subjects }: FindingGroup): FindingCard {
  const { rule, title, severity, blocks, remedy, accepted, at, effect } = worst;
  const does = blocks ? "blocks" : accepted ? "accepted" : "warns";
  const tag = (marked: string) => [{ marked, look: "tag" }, " "] as const;
  const effectTag = does === "warns" && effect !== undefined ? tag(effect === "warn" ? "warning" : "does not block") : [" "];
  return {
    finding: does,
    title,
    blocks: [
      { look: "tags", text: [...tag(outcomeText(worst)), ...tag(severity), ...effectTag, { typed: rule }] },
      [...typedNames(subjects), ...(at === undefined ? [] : [" at ", { typed: at }]), `: ${measuredText(worst)}`],
      { bar: worst },
      whereText(worst),
      remedy !== undefined && { look: "remedy", text: [{ strong: "Remedy" }, ` ${sentence(remedy)}`] },
      accepted && [{ strong: "Accepted" }, ` by the ${acceptanceText(accepted)}`],
      contributorList(worst),
      limitSourceText(worst),
    ],
  };
}

function whereText({ scenario, promised, broken, unaccepted }: Finding): Text {
  const others = broken.length > 1 ? `, and in ${broken.length - 1} more promised scenarios` : "";
  const elsewhere = unaccepted ? ` Accepted elsewhere, but not in ${unaccepted.join(", ")}.` : "";
  return ["In ", scenarioName({ scenario }), `${others}${promised ? "" : ", which the site does not promise to survive"}.${elsewhere}`];
}

/** Lists the contributors. They add up to the value. */
function contributorList({ contributors, unit, value }: Finding): FactList | false {
  const difference = unit === "°C" ? "K" : unit;
  const facts = contributors.map((one, i) => [one.name, quantityText(one.value, one.value < 0 || i > 0 ? difference : unit)]);
  return facts.length > 0 && { facts, look: "contributors", ...(value !== undefined && { sum: ["value", quantityText(value, unit)] }) };
}

function limitSourceText({ limitSource: source }: Finding): Paragraph | undefined {
  if (!source) return undefined;
  const { document, edition, mark, owner } = source;
  const by = owner === undefined ? "" : ` by ${owner}`;
  return { look: "source", text: `Limit from ${document}${edition === undefined ? "" : `, ${edition}`} (${mark}${by})` };
}
