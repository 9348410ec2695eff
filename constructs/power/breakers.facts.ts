import type { BreakerNode } from "../facts/power/electrical";
import type { PlaceName } from "../facts/power/place";
import { defined } from "../plain/defined";
import type { Source } from "../provenance/source";
import type { ParsedCircuit } from "./circuits.props";

export type ParsedBreaker = ParsedCircuit["breaker"];
type ParsedBank = NonNullable<NonNullable<ParsedCircuit["pdu"]>["banks"]>[number];

/** Default reference temperature of a bank's rating [°C]: that of miniature breakers, the lowest of all kinds. Source: IEC 60898-1:2015. */
const bankReferenceC = 30;

type Position = Pick<BreakerNode, "id" | "parent" | "prop" | "standard">;

/** @param place unless the breaker states its own */
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

/** Returns the breaker of a bank, at the place of its PDU. */
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
