import { leastAmbient, leastItLoad } from "../../../policy/what-if/site-margins";
import type { SiteReport } from "../../site-report";
import { marginText, quantityText } from "../../writing/quantity-text";
import { scenarioText } from "../../writing/scenario-text";
import type { KeyFigure } from "../../writing/section";
import { ambientText, itLoadText } from "./headroom";

/** A handful of numbers that people ask for by name. */
export function keyFigures({ tightest, margins = [], scenarios }: SiteReport): readonly KeyFigure[] {
  const hottest = scenarios.find(({ climate, state }) => climate === "hottest" && state?.kind === "healthy");
  const ambient = leastAmbient(margins, scenarios);
  const itLoad = leastItLoad(margins);
  const figures = [
    ...(["thermal", "power"] as const).flatMap((kind) => {
      const margin = tightest[kind];
      return margin
        ? [[`Tightest ${kind} margin`, marginText(margin.margin, margin.unit), `${margin.at ?? margin.subject}, ${scenarioText(margin)}`]]
        : [];
    }),
    ...(ambient ? [["Hottest day it stands", ...ambientText(ambient.ambient), ambient.scenario]] : []),
    ...(itLoad ? [["Most IT load it carries", ...itLoadText(itLoad.itLoad), itLoad.scenario]] : []),
    ...(hottest?.nodePowerW !== undefined ? [["Power on the hottest day", quantityText(hottest.nodePowerW, "W"), hottest.name]] : []),
    ...(hottest?.pue !== undefined ? [["PUE on the hottest day", hottest.pue.toFixed(2), hottest.name]] : []),
  ];
  return figures.map(([name = "", value = "", ...notes]) => ({ name, value, notes }));
}
