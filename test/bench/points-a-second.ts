import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy, scenarios } from "cdktf-edge-node/rules";
import { highland, withPads } from "./bench-designs";
import type { Measurement, Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";

const nodes = 10;
const turns = 20;

/** Operating points solved on one core, on fresh nodes: a study keeps what the scenarios of its node share. Beside it the other parts of an evaluation. */
export const pointsASecond: Measuring = {
  does: `solves, evaluates, reports and parses ${nodes} nodes of two designs, ${turns} times`,
  measure: () => [...ofSite("dry coolers alone", highland), ...ofSite("with pads", withPads)],
};

function ofSite(name: string, { site, ...design }: EdgeNodeStackProps): Measurement[] {
  const parse = () => Array.from({ length: nodes }, () => snapshot("bench", site, design));
  const all = scenarios(snapshot("bench", site, design));
  const { power: _, telemetry: __, orchestration: ___, ...withoutPower } = design;
  const unpowered = scenarios(snapshot("bench", site, withoutPower));
  const seconds = secondsSideBySide(
    {
      solving: () => {
        const fresh = parse().map((node) => new NodeStudy(node));
        return () => solveAll(fresh);
      },
      cooling: () => {
        const fresh = Array.from({ length: nodes }, () => new NodeStudy(snapshot("bench", site, withoutPower)));
        return () => solveAll(fresh);
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
  const cooling = microseconds(seconds.cooling, unpowered.length);
  const whole = microseconds(seconds.solving, all.length);
  const phase = (name: string, value: number): Measurement => ({ name: `µs a point: ${name}`, value, unit: "", of });
  return [
    { name: "points solved a second on one core", value: (nodes * all.length) / seconds.solving, unit: "", of },
    phase("air, coolant chain and room, of the node without its power", cooling),
    phase("electrical network, and its turns with the room", whole - cooling),
    beside("evaluating a site ÷ solving it", seconds.evaluating),
    beside("reporting a site ÷ solving it", seconds.reporting),
    beside("parsing a site ÷ solving it", seconds.parsing),
  ];
}

function solveAll(fresh: readonly NodeStudy[]): void {
  for (const study of fresh) for (const scenario of study.scenarios) study.point(scenario);
}

/** Of one point. */
function microseconds(seconds: number, scenarioCount: number): number {
  return (seconds * 1e6) / (nodes * scenarioCount);
}
