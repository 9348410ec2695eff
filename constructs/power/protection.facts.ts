import type { ProtectedCircuit, ProtectionFacts } from "../facts/power/protection";
import type { ParsedPower } from "./power.props";

/** Residual-current devices of a way from feed to circuit: undefined where there is none. */
type Residual = number | undefined;

/** What the design declares against shock and surges; nothing without its earthing. */
export function protectionFacts(props: ParsedPower): { readonly protection?: ProtectionFacts } {
  const { earthing } = props;
  if (!earthing) return {};
  return {
    protection: {
      system: earthing.system,
      insulationMonitored: earthing.insulationMonitoring ?? false,
      hasLightningProtection: earthing.lightningProtection ?? false,
      source: earthing.source,
      circuits: residuals(props).map(([id, residualA]) => circuit(id, residualA, earthing.electrodeOhm)),
      surge: props.feeds.map(({ name, surgeProtection }) => ({ feed: name, ...(surgeProtection && { type: surgeProtection.type }) })),
    },
  };
}

function circuit(id: string, residualA: Residual, electrodeOhm: number | undefined): ProtectedCircuit {
  if (residualA === undefined) return { id };
  return { id, residualA, ...(electrodeOhm !== undefined && { touchV: residualA * electrodeOhm }) };
}

/**
 * The device that sees a fault to earth of each circuit and incoming cable on alternating current: its own, else that of the incomer, else those of
 * every feed of its board, or of both inputs of its static transfer switch. None before a UPS or a transformer sees what is behind it.
 */
function residuals({
  feeds,
  boards,
  rectifierPlants = [],
  ups = [],
  staticTransferSwitches = [],
}: ParsedPower): (readonly [id: string, residualA: Residual])[] {
  const ofFeed = new Map(feeds.map(({ name, main, transformer }) => [name, transformer ? undefined : main.residualCurrent?.amperes]));
  const ofBoard = new Map(
    boards.map(({ name, feeds: names, incomer }) => [
      name,
      incomer?.residualCurrent?.amperes ?? worst(names.map((one) => ofFeed.get(one))),
    ]),
  );
  const own = (id: string, breaker: ParsedPower["feeds"][number]["main"], before: Residual) =>
    [id, breaker.residualCurrent?.amperes ?? before] as const;
  return [
    ...boards.flatMap(({ name, circuits = [] }) => circuits.map((one) => own(`${one.name}/breaker`, one.breaker, ofBoard.get(name)))),
    ...[...rectifierPlants, ...ups].map(({ name, from, breaker }) => own(`${name}/breaker`, breaker, ofBoard.get(from))),
    ...staticTransferSwitches.flatMap(({ name, inputs, circuits }) => {
      const before = inputs.map(({ from, breaker }) => breaker.residualCurrent?.amperes ?? ofBoard.get(from));
      return [
        ...inputs.map(({ from, breaker }, i) => own(`${name}/input-${i + 1}/breaker`, breaker, ofBoard.get(from))),
        ...circuits.map((one) => own(`${one.name}/breaker`, one.breaker, worst(before))),
      ];
    }),
    ...ups.flatMap(({ circuits }) => circuits.map((one) => own(`${one.name}/breaker`, one.breaker, undefined))),
  ];
}

/** The largest, undefined when one way has none. */
function worst(residual: readonly Residual[]): Residual {
  const known = residual.filter((one) => one !== undefined);
  return known.length < residual.length || known.length === 0 ? undefined : Math.max(...known);
}
