import { evaluate, type NodeSnapshot, scenarios, snapshot, solve } from "cdktf-edge-node";
import { firstSite } from "../../examples/first-site";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";

/** Seconds that a piece of work takes on fresh nodes, the best of several runs: a node keeps what its scenarios share. */
function seconds(fresh: () => NodeSnapshot, work: (node: NodeSnapshot) => void, rounds: number, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const nodes = Array.from({ length: rounds }, fresh);
    const start = process.hrtime.bigint();
    for (const node of nodes) work(node);
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return Math.min(...times);
}

/** Prints points a second of each example and how the parts of an evaluation compare, all in one run on one machine. */
function bench(): void {
  for (const [name, { site, ...design }] of Object.entries({ "first-site": firstSite, "riyadh-adiabatic": riyadhAdiabatic })) {
    const fresh = () => snapshot("bench", site, design);
    const node = fresh();
    const all = scenarios(node);
    const rounds = 50;
    const solving = seconds(fresh, (one) => all.forEach((scenario) => void solve(one, scenario)), rounds);
    const judging = seconds(fresh, (one) => void evaluate(one), rounds);
    const parsing = seconds(
      () => node,
      () => void fresh(),
      rounds,
    );
    process.stdout.write(
      `${name}: ${all.length} scenarios, ${node.network?.length ?? 0} electrical nodes; ` +
        `${Math.round((rounds * all.length) / solving)} points/s solved; ` +
        `evaluate/solve ${(judging / solving).toFixed(2)}; parse/solve of one site ${(parsing / solving).toFixed(2)}\n`,
    );
  }
}

bench();
