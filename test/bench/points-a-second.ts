import { type EdgeNodeStackProps, evaluate, scenarios, siteReport, snapshot, solve } from "cdktf-edge-node";
import { firstSite } from "../../examples/first-site";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import type { Measurement, Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";

const nodes = 10;
const turns = 20;

/** Operating points solved on one core, on fresh nodes: a node keeps what its scenarios share. Beside it the other parts of an evaluation. */
export const pointsASecond: Measuring = {
  does: `solves, evaluates, reports and parses ${nodes} nodes of two designs, ${turns} times`,
  measure: () => [...ofSite("first-site", firstSite), ...ofSite("riyadh-adiabatic", riyadhAdiabatic)],
};

function ofSite(name: string, { site, ...design }: EdgeNodeStackProps): Measurement[] {
  const parse = () => Array.from({ length: nodes }, () => snapshot("bench", site, design));
  const all = scenarios(snapshot("bench", site, design));
  const seconds = secondsSideBySide(
    {
      solving: () => {
        const fresh = parse();
        return () => {
          for (const node of fresh) for (const scenario of all) solve(node, scenario);
        };
      },
      evaluating: () => {
        const fresh = parse();
        return () => {
          for (const node of fresh) evaluate(node);
        };
      },
      reporting: () => {
        const evaluated = parse().map((node) => evaluate(node));
        return () => {
          for (const evaluation of evaluated) siteReport(evaluation);
        };
      },
      parsing: () => () => void parse(),
    },
    turns,
  );
  const of = `${name}, ${all.length} scenarios`;
  const beside = (name: string, part: number): Measurement => ({ name, value: part / seconds.solving, unit: "", of });
  return [
    {
      name: "points solved a second on one core",
      value: (nodes * all.length) / seconds.solving,
      unit: "",
      goal: { bound: "at-least", value: 20_000 },
      of,
    },
    beside("evaluating a site ÷ solving it", seconds.evaluating),
    beside("reporting a site ÷ solving it", seconds.reporting),
    beside("parsing a site ÷ solving it", seconds.parsing),
  ];
}
