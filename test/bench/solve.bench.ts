import { type EdgeNodeStackProps, evaluate, scenarios, snapshot, solve } from "cdktf-edge-node";
import { firstSite } from "../../examples/first-site";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";

/** Seconds that a piece of work takes, the best of several runs. */
function seconds(work: () => void, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return Math.min(...times);
}

function nodeOf({ site, ...design }: EdgeNodeStackProps) {
  return snapshot("bench", site, design);
}

/** Prints points a second of each example and how the parts of an evaluation compare, all in one run on one machine. */
function bench(): void {
  for (const [name, props] of Object.entries({ "first-site": firstSite, "riyadh-adiabatic": riyadhAdiabatic })) {
    const node = nodeOf(props);
    const all = scenarios(node);
    const rounds = 50;
    const solving = seconds(() => {
      for (let round = 0; round < rounds; round++) for (const scenario of all) solve(node, scenario);
    });
    const judging = seconds(() => {
      for (let round = 0; round < rounds; round++) evaluate(node);
    });
    const parsing = seconds(() => {
      for (let round = 0; round < rounds; round++) nodeOf(props);
    });
    const points = rounds * all.length;
    process.stdout.write(
      `${name}: ${all.length} scenarios, ${node.network?.length ?? 0} electrical nodes; ` +
        `${Math.round(points / solving)} points/s solved; evaluate/solve ${(judging / solving).toFixed(2)}; parse/solve of one site ${(parsing / solving).toFixed(2)}\n`,
    );
  }
}

bench();
