import { isDeepStrictEqual } from "node:util";
import type { TemperatureStaircase } from "../../studies/thermal/temperature-staircase";
import type { SiteReport } from "../site-report";
import { marginText, quantityText } from "../words/quantity-text";
import { Table } from "./table";

/** Where the kelvins go between outdoor air and coolant, as numbers; scenarios that share a staircase share a table. */
export const StaircaseTables = ({ operatingPoints }: Pick<SiteReport, "operatingPoints">) => {
  const panels: { scenarios: string[]; staircase: TemperatureStaircase }[] = [];
  for (const [scenario, { temperatureStaircase: staircase }] of Object.entries(operatingPoints)) {
    if (!staircase) continue;
    const same = panels.find((panel) => isDeepStrictEqual(panel.staircase, staircase));
    if (same) same.scenarios.push(scenario);
    else panels.push({ scenarios: [scenario], staircase });
  }
  return (
    <>
      {panels.map(({ scenarios, staircase: { outdoorC, steps, supplyC, limit } }) => (
        <Table
          caption={`From outdoor air to coolant in ${scenarios.join(", ")}`}
          head={["step", "kelvins", "temperature after it"]}
          numbers={[1, 2]}
          rows={[
            ["outdoor air", "", quantityText(outdoorC, "°C")],
            ...steps.map(({ name, riseK, toC }) => [name, riseK === 0 ? "0.0 K" : marginText(riseK, "K"), quantityText(toC, "°C")]),
            ["coolant supply", "", quantityText(supplyC, "°C")],
            ...(limit
              ? [[`limit of ${limit.rack}`, `margin ${marginText(limit.marginK, "K")}`, quantityText(limit.maximumSupplyC, "°C")]]
              : []),
          ]}
        />
      ))}
    </>
  );
};
