import { type CableProps, type CircuitProps, declareSource, type EdgeNodeStackProps, type PowerProps } from "cdktf-edge-node";
import { power30kW } from "../../../examples/parts/power-30kw";
import { variant } from "./node-variants";

/** The 30 kW node at the mild site with every circuit of its boards changed. */
export function withCircuits(change: (circuit: CircuitProps) => CircuitProps, other: Partial<PowerProps> = {}): EdgeNodeStackProps {
  return variant({
    power: {
      ...power30kW,
      boards: power30kW.boards.map((board) => ({ ...board, circuits: (board.circuits ?? []).map(change) })),
      ...other,
    },
  });
}

const table = declareSource("Ampacities of the test", "test");

/** Ampacities as the test declares them: enough for every breaker of the node, unless they are scaled. */
export function withAmpacity(cable: CableProps, scale = 1, other: Partial<CableProps> = {}): CableProps {
  const amperes = { "2.5 mm²": 21, "4 mm²": 28, "10 mm²": 50, "50 mm²": 145 }[String(cable.section)] ?? 0;
  return { ...cable, ampacity: `${amperes * scale} A`, source: table, ...other };
}

/** The node with ampacities on every cable; those of the named circuits changed. */
export function withAmpacities(scale = 1, circuit = /./, other: Partial<CableProps> = {}): EdgeNodeStackProps {
  const feeds = power30kW.feeds.map((feed) => ({ ...feed, ...(feed.cable && { cable: withAmpacity(feed.cable) }) }));
  return withCircuits(
    (one) => {
      const isMeant = circuit.test(one.name);
      return { ...one, ...(one.cable && { cable: withAmpacity(one.cable, isMeant ? scale : 1, isMeant ? other : {}) }) };
    },
    { feeds },
  );
}
