import { leastAmbient, leastItLoad } from "../../../policy/what-if/site-margins";
import type { SiteReport } from "../../site-report";
import { judgedTexts, quantityText } from "../../writing/quantity-text";
import { scenarioText } from "../../writing/scenario-text";
import { knownRows } from "../../writing/table";
import { ambientText, itLoadText } from "./headroom";

/** Lists key figures, each with name, value, comparison and scenario. */
export function keyFigures({ tightest, margins = [], scenarios }: SiteReport): readonly (readonly string[])[] {
  const hottest = scenarios.find(({ climate, state }) => climate === "hottest" && state?.kind === "healthy");
  const ambient = leastAmbient(margins, scenarios);
  const itLoad = leastItLoad(margins);
  const tightestFigure = (kind: "thermal" | "power") => {
    const margin = tightest[kind];
    return margin && [`Tightest ${kind} margin`, judgedTexts(margin).margin, `${margin.subject}, ${scenarioText(margin)}`];
  };
  return knownRows([
    tightestFigure("thermal"),
    tightestFigure("power"),
    ambient && ["Highest outdoor temperature", ...ambientText(ambient.ambient), ambient.scenario],
    itLoad && ["Largest IT load", ...itLoadText(itLoad.itLoad), itLoad.scenario],
    ["Power on the hottest day", hottest?.nodePowerW === undefined ? undefined : quantityText(hottest.nodePowerW, "W"), hottest?.name],
    ["PUE on the hottest day", hottest?.pue?.toFixed(2), hottest?.name],
  ]);
}
