import { compact } from "../../plain/compact";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { ScenarioPromise } from "./scenario-promise";

/** Equipment state of the power side: lost feeds, units or the grid. */
export type PowerState =
  /** The source of one feed is lost. Loads on the feed move to the other input of their transfer switch, run on their battery, or are not powered. */
  | {
      readonly kind: "feed-lost";
      /** Name of the feed. */
      readonly feed: string;
    }
  /** A lost feed, with the UPS, rectifier plants and batteries that only this feed supplies. */
  | {
      readonly kind: "feed-dark";
      /** Name of the feed. */
      readonly feed: string;
    }
  | { readonly kind: "grid-minimum" }
  /** No grid on any feed; loads without a battery are not powered. With `shed`, without the load that the site's promise sheds, here and on gensets. */
  | {
      readonly kind: "on-battery";
      /** Whether devices are shed as the site promises. */
      readonly shed?: true;
      /** Lowest priority that is shed. @default that of the promise */
      readonly shedTo?: number;
    }
  /** The same state, with the batteries of rectifier plants at the voltage at which their disconnect opens. */
  | {
      readonly kind: "on-battery-at-end";
      /** Whether devices are shed as the site promises. */
      readonly shed?: true;
    }
  /** Gensets supply their feeds, and batteries the other loads. With `recharging` the gensets also charge the batteries, also without a lost set. */
  | {
      readonly kind: "on-genset";
      /** Whether batteries are charged meanwhile. */
      readonly recharging: boolean;
      /** The lost set. */
      readonly lostSet?: string;
      /** Whether devices are shed as the site promises. */
      readonly shed?: true;
    }
  /** The grid is back and charges empty batteries. */
  | {
      readonly kind: "grid-back";
      /** Whether the grid has its lowest voltage. */
      readonly minimumVoltage: boolean;
    }
  | {
      readonly kind: "rectifier-unit-lost";
      /** Name of the rectifier plant. */
      readonly plant: string;
      /** Whether the grid has its lowest voltage. */
      readonly minimumVoltage: boolean;
    }
  | {
      readonly kind: "ups-lost";
      /** Name of the UPS. */
      readonly ups: string;
      /** Whether the grid has its lowest voltage. */
      readonly minimumVoltage: boolean;
    }
  /** A UPS that passes its input through, such as during service. */
  | {
      readonly kind: "ups-on-bypass";
      /** Name of the UPS. */
      readonly ups: string;
      /** Whether the grid has its lowest voltage. */
      readonly minimumVoltage: boolean;
    };

/** A state, its name, and whether the site promises to survive it. */
interface NamedState extends ScenarioPromise {
  readonly name: string;
  readonly state: PowerState;
}

/** Lists the states of the power side: each feed lost and dark, the grid at minimum voltage, lost units of converters, and the node without the grid. */
export function powerStates(node: NodeSnapshot): NamedState[] {
  const promised = node.site.promises.redundancy.feeds === "2N";
  return compact([
    ...node.feeds.flatMap((feed) => [
      { name: `feed-${feed}-lost`, state: { kind: "feed-lost", feed } as const, promised },
      { name: `feed-${feed}-dark`, state: { kind: "feed-dark", feed } as const, promised },
    ]),
    node.feeds.length > 0 && { name: "grid-minimum", state: { kind: "grid-minimum" } as const, promised: true },
    ...converterStates(node),
    ...gridLostStates(node),
  ]);
}

/**
 * Lists the states of converters: a unit of each rectifier plant lost, each UPS lost and on bypass, at nominal and at minimum grid voltage. No promise covers
 * the bypass.
 */
function converterStates({ network = [], site }: NodeSnapshot): NamedState[] {
  const { redundancy } = site.promises;
  return network.flatMap(({ kind, id }) =>
    [false, true].flatMap((minimumVoltage): NamedState[] => {
      const at = minimumVoltage ? "-at-grid-minimum" : "";
      if (kind === "ups")
        return [
          { name: `${id}-lost${at}`, state: { kind: "ups-lost", ups: id, minimumVoltage }, promised: redundancy.ups === "N+1" },
          { name: `${id}-on-bypass${at}`, state: { kind: "ups-on-bypass", ups: id, minimumVoltage }, promised: false },
        ];
      if (kind !== "rectifier-plant") return [];
      const promised = redundancy.rectifiers === "N+1";
      return [{ name: `${id}-unit-lost${at}`, state: { kind: "rectifier-unit-lost", plant: id, minimumVoltage }, promised }];
    }),
  );
}

/**
 * Lists the states without the grid, and after its return. The state on batteries is promised if no genset relieves the batteries, or if the site promises a
 * time on batteries. A battery that bridges the time until gensets run is judged in the genset states.
 */
function gridLostStates(node: NodeSnapshot): NamedState[] {
  const { batteries, site } = node;
  const carried = carriedStates(node).flatMap((named) => (site.promises.sheddingDownTo === undefined ? [named] : fullAndShed(named)));
  const lasting: NamedState[] = hasBatteryBus(node) ? carried.flatMap(withItsEnd) : carried;
  const states = site.promises.sheddingDownTo === undefined ? lasting : lasting.map(beforeStages);
  if (batteries.some(({ energy }) => energy !== undefined)) {
    const promised = site.promises.rechargeS !== undefined;
    states.push({ name: "grid-back", state: { kind: "grid-back", minimumVoltage: false }, promised });
    states.push({ name: "grid-back-at-grid-minimum", state: { kind: "grid-back", minimumVoltage: true }, promised });
  }
  return states;
}

type Carried = Extract<PowerState, { kind: "on-battery" | "on-genset" }>;

/** Lists the states of batteries and gensets: all sets, and each set lost, without recharging and with it. */
function carriedStates(node: NodeSnapshot): (NamedState & { readonly state: Carried })[] {
  const { batteries, gensets, site } = node;
  const { batteryAutonomyS, batteryLoads, redundancy } = site.promises;
  const onBatteries = batteryAutonomyS !== undefined || (gensets.length === 0 && promisedHours(node, "batteries") !== undefined);
  const carried: ScenarioPromise = batteryLoads ? { promised: false, promisedTo: "power" } : { promised: onBatteries };
  const stores = batteries.some(({ energy }) => energy !== undefined);
  const onGenset = (name: string, promised: boolean, lost: { readonly lostSet?: string } = {}) =>
    (stores ? [false, true] : [false]).map((recharging) => ({
      name: recharging ? `${name}-recharging` : name,
      state: { kind: "on-genset", recharging, ...lost } as const,
      promised,
    }));
  return compact([
    stores && { name: "on-battery", state: { kind: "on-battery" } as const, ...carried },
    ...(gensets.length > 0 ? onGenset("on-genset", true) : []),
    ...gensets.flatMap(({ units }) => units.flatMap((lostSet) => onGenset(`${lostSet}-lost`, redundancy.gensets === "N+1", { lostSet }))),
  ]);
}

/** Returns a state with all of the load and without the shed load. A site that sheds promises only the second; the first is reported. */
function fullAndShed({ name, state, ...promise }: NamedState & { readonly state: Carried }): NamedState[] {
  return [
    { name, state, promised: false },
    { name: `${name}-shed`, state: { ...state, shed: true }, ...promise },
  ];
}

/** Returns a state; if batteries carry all of the load in it, promised to their rates: they do so until the first stage is off. */
function beforeStages(named: NamedState): NamedState {
  const { state } = named;
  return state.kind === "on-battery" && !state.shed ? { ...named, promisedTo: "power/battery-within-rates" } : named;
}

/** Returns whether a battery with energy holds the bus of a rectifier plant. The bus voltage then falls during its discharge. */
function hasBatteryBus({ batteries }: NodeSnapshot): boolean {
  return batteries.some(({ energy, nominalV }) => energy !== undefined && nominalV !== undefined);
}

/** Returns a state; if it is on batteries, also the state at the end of their discharge. */
function withItsEnd(named: NamedState): NamedState[] {
  const { name, state } = named;
  if (state.kind !== "on-battery") return [named];
  return [named, { ...named, name: `${name}-at-end`, state: { ...state, kind: "on-battery-at-end" } }];
}

/**
 * Returns the hours without the grid that the site promises on its batteries or its gensets: the promise for them, otherwise the promise for either, otherwise
 * the longest outage of its grid [h].
 */
export function promisedHours({ site }: NodeSnapshot, on: "batteries" | "gensets"): number | undefined {
  const { autonomyS, batteryAutonomyS, gensetAutonomyS } = site.promises;
  const seconds = (on === "batteries" ? batteryAutonomyS : gensetAutonomyS) ?? autonomyS ?? site.grid.outages?.longestS;
  return seconds === undefined ? undefined : seconds / 3600;
}
