import { type BreakerProps, declareSource, type PowerProps } from "cdktf-edge-node";

const owner = "Example integrator, electrical installation";

/** 10 kA, and alone up to 6 kA behind its feed's breaker; the makers' tables of the breakers that are bought decide. */
export const able = (breaker: BreakerProps): BreakerProps => ({
  ...breaker,
  breakingCapacity: "10000 A",
  selectiveUpTo: "6000 A",
  source: declareSource(`${breaker.source.document}; breaking capacity 10 kA and selectivity up to 6 kA`, owner),
});

const ableIn = <Part extends { readonly breaker: BreakerProps }>(part: Part): Part => ({ ...part, breaker: able(part.breaker) });

/** A power whose breakers all say what they break: once one does, the others are unknown. */
export const ableBreakers = (power: PowerProps): PowerProps => ({
  ...power,
  feeds: power.feeds.map((feed) => ({ ...feed, main: able(feed.main) })),
  boards: power.boards.map((board) => ({ ...board, circuits: (board.circuits ?? []).map(ableIn) })),
  rectifierPlants: (power.rectifierPlants ?? []).map((plant) => ({ ...ableIn(plant), circuits: (plant.circuits ?? []).map(ableIn) })),
  ups: (power.ups ?? []).map((one) => ({ ...ableIn(one), circuits: (one.circuits ?? []).map(ableIn) })),
});
