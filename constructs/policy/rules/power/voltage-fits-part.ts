import type { ElectricalNode } from "../../../facts/power/electrical";
import { inputVoltagePath, inputVoltagePaths } from "../../../studies/design/built-for-paths";
import { voltageFits } from "../../../studies/design/voltage-fits";
import { boardVoltages, judgeArray, judgeFit, saysNothing } from "../../judgements/power/judge-voltage";
import { noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const gensetPath = "power.gensets[].voltage";

/** Compares the nominal voltage of each source that can feed a part, between its conductors, with the voltage for which the part is built. */
export const voltageFitsPart = defineRule({
  id: "power/voltage-fits-part",
  title: "Each part is built for the nominal voltage of its supply",
  shortfall: "outside the voltages for which the part is built",
  why: "Brazil has 127/220 V and 220/380 V, Mexico 127/220 V and 277/480 V. A part for another voltage does not start, or burns at commissioning, and its replacement takes months.",
  source:
    "Input range or voltage from the sheet or plate of the part. A single voltage U means 0.9·U to 1.1·U: IEC 60204-1, 4.3.2 (recalled); IEC 60038 and EN 50160 (secondary) allow ±10 % at the supply's terminals. 48 V of direct current: 40.5 to 57 V, ETSI EN 300 132-2",
  severity: "critical",
  remedy: "Connect the part between other conductors, put a transformer or UPS before it, or choose a part for the voltage of the site",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    if (!node.network) return noPower("voltages");
    const fits = design.once(voltageFits);
    const arrays = node.photovoltaics.map((array) => judgeArray(array, boardVoltages(node)));
    if (fits.length + arrays.length === 0) return [judgeNotApplicable("power", "no part of the node draws power")];
    const silent = new Map(fits.filter(saysNothing).map(({ part }) => [part.id, part.node]));
    const notStated = (part: ElectricalNode) => {
      const paths = inputVoltagePaths(part, node).join(", ");
      return judgeMissingInput(
        subjectOf(part.id),
        inputVoltagePath(part, node),
        `the voltage for which the part is built is not stated: state ${paths}`,
      );
    };
    return [
      ...fits.flatMap((fit) => judgeFit(fit, fits)),
      ...[...silent.values()].map(notStated),
      ...node.gensets
        .filter(({ lineToLineV }) => lineToLineV === undefined)
        .map(({ id }) => judgeMissingInput(subjectOf(id), gensetPath, `genset voltage is not stated: state ${gensetPath}`)),
      ...arrays,
    ];
  },
});
