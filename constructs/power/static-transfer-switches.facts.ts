import { builtFor } from "../facts/power/built-for";
import type { Connection } from "../facts/power/electrical";
import { product } from "../facts/product";
import type { ElectricalTree } from "./electrical-tree";
import type { ParsedStaticTransferSwitch } from "./static-transfer-switches.props";

/**
 * Adds a static transfer switch with its inputs and circuits. Ids: `sts-1/input-1/breaker`, `sts-1`.
 *
 * @param usual the default connection of its circuits
 */
export function staticTransferSwitch(tree: ElectricalTree, props: ParsedStaticTransferSwitch, usual: Connection): void {
  const { name, inputs, source } = props;
  tree.nodes.push({
    kind: "transfer-switch",
    id: name,
    place: props.place ?? "inside",
    parents: inputs.map((input, i) =>
      tree.incoming({ id: `${name}/input-${i + 1}`, parent: input.from, prop: "power.staticTransferSwitches[].inputs[]" }, input),
    ),
    ...builtFor(props),
    ratedA: props.rating.amperes,
    static: {
      minimumLineToNeutralV: props.minimumVoltage.lineToNeutral.volts,
      transferS: props.transferTime.seconds,
      lossShareOfOutput: props.lossShare?.value ?? 0,
    },
    source,
  });
  tree.stated.push({ path: `power/${name}`, source });
  tree.products.push(product("transfer-switch", `power/${name}`, "power.staticTransferSwitches[]", props));
  for (const circuit of props.circuits ?? []) tree.circuit(circuit, name, "staticTransferSwitches", usual);
}
