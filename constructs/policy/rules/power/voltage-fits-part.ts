import { inputVoltagePath } from "../../../studies/design/built-for-paths";
import { voltageFits } from "../../../studies/design/voltage-fits";
import { boardVoltages, judgeArray, judgeFit, saysNothing } from "../../judgements/power/judge-voltage";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The nominal voltage of every source that can feed a part, between its conductors, against the voltage for which the part is built. */
export const voltageFitsPart = defineRule({
  id: "power/voltage-fits-part",
  title: "Parts are built for the voltage that they get",
  why: "Brazil has 127/220 V and 220/380 V, Mexico 127/220 V and 277/480 V. A part for another voltage does not start, or burns on the day of commissioning, and its replacement is months away.",
  source:
    "Input range or voltage from the sheet or plate of the part. One voltage U stands for 0.9·U to 1.1·U: IEC 60204-1, 4.3.2 (recalled); IEC 60038 and EN 50160 (secondary) allow ±10 % at the supply's terminals. 48 V of direct current: 40.5 to 57 V, ETSI EN 300 132-2",
  severity: "critical",
  remedy: "Another connection, a transformer or UPS before the part, or a part for the voltage of the site",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its voltages: add power")];
    const fits = design.once(voltageFits);
    const arrays = node.photovoltaics.map((array) => judgeArray(array, boardVoltages(node)));
    if (fits.length + arrays.length === 0) return [judgeNotApplicable("power", "nothing draws power")];
    const silent = new Map(fits.filter(saysNothing).map(({ part }) => [part.id, part.node]));
    const reason = "nobody says for what voltage it is built: give its `inputVoltage`";
    return [
      ...fits.flatMap((fit) => judgeFit(fit, fits)),
      ...[...silent].map(([id, part]) => judgeMissingInput(subjectOf(id), inputVoltagePath(part, node), reason)),
      ...node.gensets
        .filter(({ lineToLineV }) => lineToLineV === undefined)
        .map(({ id }) =>
          judgeMissingInput(
            subjectOf(id),
            "power.gensets[].voltage",
            "nobody says what voltage it gives at the intake: give its `voltage`",
          ),
        ),
      ...arrays,
    ];
  },
});
