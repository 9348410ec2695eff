import type { BreakerNode } from "../facts/power/electrical";
import type { PlaceName } from "../facts/power/place";
import { defined } from "../plain/defined";
import type { Source } from "../provenance/source";
import type { ParsedCircuit } from "./circuits.props";

export type ParsedBreaker = ParsedCircuit["breaker"];
type ParsedBank = NonNullable<NonNullable<ParsedCircuit["pdu"]>["banks"]>[number];

/** Where the rating of a bank holds whose design states no temperature [°C]: that of miniature breakers, the lowest of all kinds. Source: IEC 60898-1:2015. */
const bankReferenceC = 30;

/** Where in the tree a breaker is. */
type Position = Pick<BreakerNode, "id" | "parent" | "prop" | "standard">;

/** @param place where it stands unless it says so itself */
export function breakerNode(position: Position, props: ParsedBreaker, place: PlaceName): BreakerNode {
  return {
    kind: "breaker",
    ...position,
    place: props.place ?? place,
    ...ratingOf(props),
    ...defined({
      residualA: props.residualCurrent?.amperes,
      neutralRatedA: props.neutralRating?.amperes,
      breakingCapacityA: props.breakingCapacity?.amperes,
      selectiveUpToA: props.selectiveUpTo?.amperes,
    }),
    source: props.source,
  };
}

/** The breaker of a bank stands where its PDU does. */
export function bankNode(position: Position, bank: ParsedBank, sourceOfPdu: Source): BreakerNode {
  return { kind: "breaker", isBank: true, ...position, place: "inside", ...ratingOf(bank), source: bank.source ?? sourceOfPdu };
}

function ratingOf(props: ParsedBreaker | ParsedBank) {
  return {
    ratedA: props.rating.amperes,
    listedFor100Percent: props.listedFor100Percent ?? false,
    referenceTemperatureC: props.referenceTemperature?.celsius ?? bankReferenceC,
    enclosureRiseK: props.enclosureRise?.kelvins ?? 0,
    groupFactor: props.groupFactor?.value ?? 1,
    ...defined({ temperatureFactor: props.temperatureFactor, altitudeFactor: props.altitudeFactor }),
  };
}
