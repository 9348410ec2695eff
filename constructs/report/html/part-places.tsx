import type { PlaceAtClimate } from "../part-places";
import type { SiteReport } from "../site-report";
import { warmthText } from "../words/warmth-text";
import { quantityText } from "../writing/quantity-text";
import { pointNames } from "./point-names";
import { Table, TypedNames } from "./table";

/** How warm the places of the design are, what stands there, and what it loses there with everything at work and at most. */
export const PartPlaces = ({ partPlaces = [] }: Pick<SiteReport, "partPlaces">) => {
  if (partPlaces.length === 0) return null;
  const climates = [...new Set(partPlaces.flatMap(({ climates }) => climates.map(({ climate }) => climate)))];
  return (
    <>
      <Table
        caption="Places with a temperature of their own, everything at work"
        head={["place", "what stands there", ...climates.map((climate) => pointNames[climate])]}
        rows={partPlaces.map(({ place, parts, climates: at }) => [
          <code>{place}</code>,
          <TypedNames names={parts} />,
          ...climates.map((climate) => {
            const found = at.find((one) => one.climate === climate);
            return found ? placeText(found) : "";
          }),
        ])}
      />
      <p>What heats and cools these places is not modelled: it draws no power here, and what is lost there leaves outdoors.</p>
    </>
  );
};

function placeText({ warmth, temperatureC, lossW, largestLoss }: PlaceAtClimate): string {
  const lost = lossW === undefined ? undefined : quantityText(lossW, "W");
  const most = largestLoss && quantityText(largestLoss.lossW, "W");
  return [
    warmthText(warmth),
    ...(temperatureC === undefined || warmth.kind === "held" ? [] : [quantityText(temperatureC, "°C")]),
    lost === undefined ? "not known" : `${lost} lost`,
    ...(largestLoss === undefined || most === lost ? [] : [`at most ${most} in ${stateOf(largestLoss.scenario)}`]),
  ].join(", ");
}

/** The column names the climate point. */
function stateOf(scenario: string): string {
  return scenario.slice(scenario.indexOf("/") + 1);
}
