import type { BreakerNode, CableNode, ElectricalNode, TransferSwitchNode } from "../../facts/power/electrical";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { unique } from "../../plain/unique";
import { groupValues } from "../../props/grouped";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Feeders } from "./feeders";
import type { DesignPart, DesignParts } from "./part";
import { rated } from "./rated";

/** The kind, number and rating of a part of the distribution. */
type Bought = Pick<DesignPart, "kind"> & { readonly count?: number; readonly rating: readonly (string | undefined)[] };

/** Returns the parts of the distribution, in the order of the network. Devices belong to their own modules. */
export function distributionBillParts({ network = [] }: NodeSnapshot, feed: Feeders): DesignParts {
  const banks = banksByPdu(network);
  return network.map((node) => {
    const source = "source" in node ? node.source : undefined;
    const bought = boughtOf(node, banks);
    return bought && { name: node.id, ...bought, fedBy: feed.of(node), place: node.place, source };
  });
}

/** Returns what to buy. Undefined for a feed, a device, and the breaker of a bank, which comes with its PDU. */
function boughtOf(node: ElectricalNode, banks: ReadonlyMap<string, readonly string[]>): Bought | undefined {
  const { kind } = node;
  switch (kind) {
    case "breaker":
      return node.isBank ? undefined : { kind, rating: breakerRating(node) };
    case "cable":
      return { kind, rating: cableRating(node) };
    case "panel":
      return { kind, rating: [node.ratedA === undefined ? undefined : rated.amperes(node.ratedA)] };
    case "pdu":
      return { kind, rating: [rated.amperes(node.ratedA), banksText(banks.get(node.id))] };
    case "transfer-switch":
      return switchOf(node);
    case "transformer": {
      const voltages = `${rated.volts(node.primaryLineToLineV)} to ${rated.volts(node.secondaryLineToLineV)}`;
      return { kind, rating: [rated.voltAmperes(node.ratedVA), `${voltages} ${node.vectorGroup}`] };
    }
    case "ups":
    case "battery-inverter":
      return { kind, rating: [rated.voltAmperes(node.ratedVA), rated.watts(node.ratedW)] };
    case "rectifier-plant":
      return { kind: "rectifier", count: node.units, rating: [rated.watts(node.unitRatedW), rated.directVolts(node.busV)] };
    default:
      return undefined;
  }
}

function breakerRating({ ratedA, residualA, breakingCapacityA }: BreakerNode): (string | undefined)[] {
  return [
    rated.amperes(ratedA),
    breakingCapacityA === undefined ? undefined : `breaks ${rated.faultAmperes(breakingCapacityA)}`,
    residualA === undefined ? undefined : `residual ${rated.amperes(residualA)}`,
  ];
}

function cableRating({ sectionMm2, neutralSectionMm2, material, lengthM }: CableNode): string[] {
  const neutral = neutralSectionMm2 === null ? "no neutral" : `neutral ${rated.squareMillimetres(neutralSectionMm2)}`;
  return compact([
    `${rated.squareMillimetres(sectionMm2)} ${material}`,
    neutralSectionMm2 !== sectionMm2 && neutral,
    rated.metres(lengthM),
  ]);
}

function switchOf({ static: isStatic, ratedA }: TransferSwitchNode): Bought {
  const kind = isStatic ? "static-transfer-switch" : "transfer-switch";
  return { kind, rating: [ratedA === undefined ? undefined : rated.amperes(ratedA)] };
}

function banksByPdu(network: readonly ElectricalNode[]): ReadonlyMap<string, readonly string[]> {
  const banks = network.filter((node) => node.kind === "breaker").filter(({ isBank }) => isBank);
  return groupValues(banks.map(({ parent, ratedA }) => [parent, rated.amperes(ratedA)]));
}

function banksText(banks: readonly string[] = []): string | undefined {
  if (banks.length === 0) return undefined;
  return `${counted(banks.length, "bank")} of ${unique(banks).join(" and ")}`;
}
