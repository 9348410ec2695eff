import { leastAmbient, leastItLoad } from "../../policy/what-if/site-margins";
import type { SiteReport } from "../site-report";
import { marginText, quantityText } from "../writing/quantity-text";
import { scenarioText } from "../writing/scenario-text";
import { ambientText, itLoadText } from "./reserves";

/** One number that people ask for by name. */
export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  /** Where it is so, and what it is held against. */
  readonly notes: readonly string[];
}

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

export const KeyFigures = ({ report }: { readonly report: SiteReport }) => (
  <dl class="figures">
    {keyFigures(report).map(({ name, value, notes }) => (
      <div>
        <dt>{name}</dt>
        <dd>
          <strong>{value}</strong>
          {notes.map((note) => (
            <span>{note}</span>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
