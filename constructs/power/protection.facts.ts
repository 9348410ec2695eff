import type { ProtectedCircuit, ProtectionFacts } from "../facts/power/protection";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import { distributionParts } from "./distribution-parts";
import type { ParsedPower } from "./power.props";

/** The residual current of a path from feed to circuit: undefined without a device. */
type Residual = number | undefined;

/** Returns the declared protection against shock and surges; nothing without earthing. */
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
      surge: props.feeds.map(({ name, surgeProtection }) => ({ feed: name, ...defined({ type: surgeProtection?.type }) })),
    },
  };
}

function circuit(id: string, residualA: Residual, electrodeOhm: number | undefined): ProtectedCircuit {
  if (residualA === undefined) return { id };
  return { id, residualA, ...(electrodeOhm !== undefined && { touchV: residualA * electrodeOhm }) };
}

/**
 * Lists the device that detects an earth fault of each circuit and incoming cable on alternating current: its own; else that of the
 * incomer; else those of every feed of its board, of its supplying part, of its gensets, or of both inputs of its static transfer switch.
 * No device before a UPS, a battery inverter or a transformer detects faults behind it, as these supply the fault themselves.
 */
function residuals(power: ParsedPower): (readonly [id: string, residualA: Residual])[] {
  const { rectifierPlants = [], ups = [], batteryInverters = [], staticTransferSwitches = [] } = power;
  const behind = residualsBehind(power);
  const own = (id: string, breaker: Breaker, before: Residual) => [id, breaker.residualCurrent?.amperes ?? before] as const;
  const onDirectCurrent = directCurrentParts(power);
  const circuits = distributionParts(power)
    .filter(({ name }) => !onDirectCurrent.has(name))
    .flatMap(({ name, circuits }) => circuits.map((one) => own(`${one.name}/breaker`, one.breaker, behind(name))));
  const inputs = power.boards.flatMap(({ name, input }) => (input ? [{ id: `${name}/breaker`, ...input }] : []));
  return [
    ...circuits,
    ...[...rectifierPlants, ...ups, ...batteryInverters].map(({ name, from, breaker }) => own(`${name}/breaker`, breaker, behind(from))),
    ...inputs.filter(({ from }) => !onDirectCurrent.has(from)).map(({ id, from, breaker }) => own(id, breaker, behind(from))),
    ...staticTransferSwitches.flatMap(({ name, inputs }) =>
      inputs.map(({ from, breaker }, i) => own(`${name}/input-${i + 1}/breaker`, breaker, behind(from))),
    ),
  ];
}

/** Returns the device that detects a fault behind each part, before the breakers of its circuits. */
function residualsBehind({ feeds, boards, staticTransferSwitches = [], gensets = [] }: ParsedPower): (part: string) => Residual {
  const ofFeed = new Map(
    feeds.map(({ name, main, transformer }) => [name, (transformer ? transformer.breaker : main)?.residualCurrent?.amperes]),
  );
  const throughGensets = (board: string) =>
    gensets.flatMap((one) => (one.output && one.boards?.includes(board) ? [one.output.breaker.residualCurrent?.amperes] : []));
  const throughInput = ({ from, breaker }: { readonly from: string; readonly breaker: Breaker }) =>
    breaker.residualCurrent?.amperes ?? behind(from);
  const behind = (part: string): Residual => {
    const board = boards.find(({ name }) => name === part);
    if (board) {
      const ways = board.input ? [throughInput(board.input)] : (board.feeds ?? []).map((one) => ofFeed.get(one));
      return board.incomer?.residualCurrent?.amperes ?? worst([...ways, ...throughGensets(part)]);
    }
    const inputs = staticTransferSwitches.find(({ name }) => name === part)?.inputs;
    return inputs && worst(inputs.map(throughInput));
  };
  return behind;
}

/** Returns rectifier plants, and the boards that they feed. */
function directCurrentParts(power: ParsedPower): ReadonlySet<string> {
  const parts = distributionParts(power);
  const byName = keyBy(parts, (part) => part.name);
  const isDirect = (name: string): boolean => {
    const part = byName.get(name);
    return part?.list === "rectifierPlants" || (part?.list === "boards" && part.from.some(isDirect));
  };
  return new Set(parts.map(({ name }) => name).filter(isDirect));
}

type Breaker = ParsedPower["feeds"][number]["main"];

/** Returns the largest residual current; undefined when one path has none. */
function worst(residual: readonly Residual[]): Residual {
  const known = compact(residual);
  return known.length < residual.length || known.length === 0 ? undefined : Math.max(...known);
}
