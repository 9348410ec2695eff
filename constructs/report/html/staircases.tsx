import type { SharedStaircase } from "../staircases";
import { marginText, quantityText } from "../writing/quantity-text";
import { Table } from "./table";

/** Where the kelvins go between outdoor air and coolant, as numbers. */
export const StaircaseTables = ({ staircases }: { readonly staircases: readonly SharedStaircase[] }) => (
  <>
    {staircases.map(({ scenarios, staircase: { outdoorC, steps, supplyC, limit } }) => (
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
