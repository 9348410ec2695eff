import { PropsError } from "../../constructs/props";
import { changed } from "../support/props/changed";
import type { Dice } from "./dice";
import { type ExampleDesign, exampleDesigns, parsedDesign } from "./example-design";
import type { Answer, HostileKind } from "./hostile-kind";
import { downlinkTexts } from "./room-texts";
import { wrongNumbers, wrongWords } from "./wrong-numbers";

const designs = ["receiving-site", "kiruna"].map((name) => exampleDesigns.find((one) => one.name === name) as ExampleDesign);

/** A value that no downlink has, by its path. */
interface Absurd {
  readonly path: string;
  value(dice: Dice): unknown;
  /** Cannot be at all, with whatever reason: it is always refused. @default it needs a reason */
  readonly isImpossible?: true;
}

const elements = "downlink.elements.data.0";
const link = "downlink.links.0";
const modcod = `${link}.coding.modcods.0`;
const antenna = "downlink.antennas.0";
const reception = `${antenna}.receptions.0`;

const absurd: readonly Absurd[] = [
  { path: `${elements}.MEAN_MOTION`, value: (dice) => dice.pick([17.2, 20, 1e3, 1e300, 1e-3, 1e-300, 0, -14]), isImpossible: true },
  { path: `${elements}.ECCENTRICITY`, value: (dice) => dice.pick([0.2, 0.5, 0.99, 1, -0.1]), isImpossible: true },
  { path: `${elements}.BSTAR`, value: (dice) => dice.pick([11, 1e3, 1e300, -11]), isImpossible: true },
  { path: `${modcod}.ebN0Db`, value: (dice) => dice.pick([-10, -1.6, 0, 1.2]), isImpossible: true },
  { path: `${modcod}.codeRate`, value: (dice) => dice.pick(["1.1", "0", "-0.5"]), isImpossible: true },
  { path: `${modcod}.bitsPerSymbol`, value: (dice) => dice.pick([0, 8, 17, 1.5]), isImpossible: true },
  { path: `${link}.symbolRate`, value: (dice) => dice.pick(["12 Gbaud", "20 Gbaud", "0 baud"]), isImpossible: true },
  { path: `${link}.frequency`, value: (dice) => dice.pick(["1 MHz", "60 GHz", "0 Hz", "40 kHz"]), isImpossible: true },
  { path: `${reception}.diameter`, value: (dice) => dice.pick(["1 mm", "0 m", "1 km", "-2 m"]), isImpossible: true },
  { path: `${reception}.efficiency`, value: (dice) => dice.pick(["0", "1.2"]), isImpossible: true },
  { path: `${reception}.noise.amplifierK`, value: (dice) => dice.pick([0, 1e-6, 0.1, -55]), isImpossible: true },
  { path: `${antenna}.minimumElevation`, value: (dice) => dice.pick(["90 °", "-30 °", "180 °"]), isImpossible: true },
  { path: "site.horizon.0.elevation", value: (dice) => dice.pick(["90 °", "-100 °"]), isImpossible: true },
  { path: "downlink.satellites.0.weight", value: (dice) => dice.pick([-1, 0, 1e-6, 1e6]), isImpossible: true },
  { path: "downlink.window.to", value: (dice) => dice.pick(["2026-09-20T05:00:00Z", "2027-09-20T05:00:00Z"]), isImpossible: true },
  { path: `${link}.eirpDbw`, value: (dice) => dice.pick([-60, -31, 81, 120]) },
  { path: `${link}.implementationLossDb`, value: (dice) => dice.pick([8.1, 20]) },
  { path: `${reception}.diameter`, value: (dice) => dice.pick(["41 m", "100 m"]) },
  { path: `${reception}.efficiency`, value: (dice) => dice.pick(["0.05", "0.95", "1"]) },
  { path: `${reception}.pointingError`, value: (dice) => dice.pick(["11 °", "20 °"]) },
  { path: `${reception}.feederLossDb`, value: (dice) => dice.pick([16, 40]) },
  { path: `${reception}.noise.amplifierK`, value: (dice) => dice.pick([0.5, 6000, 100_000]) },
  { path: `${antenna}.minimumElevation`, value: (dice) => dice.pick(["61 °", "89 °"]) },
  { path: `${antenna}.gap`, value: (dice) => dice.pick(["13 h", "24 h"]) },
  { path: `${antenna}.mount.maximumAzimuthRate`, value: (dice) => dice.pick(["0.001 °/s", "400 °/s"]) },
  { path: "downlink.receivers.0.dataRate", value: (dice) => dice.pick(["2000 Gbit/s"]) },
];

/** Downlinks that no site has: what cannot be is refused with whatever reason, what is implausible without one; of what is taken everything is written. */
export const absurdDownlinks: HostileKind = {
  name: "absurd downlinks",
  share: 0.01,
  make(dice) {
    const design = dice.pick(designs);
    const one = dice.pick(absurd);
    const value = one.value(dice);
    const isExcused = dice.chance(0.5);
    return {
      input: `${design.name} ${one.path}: ${value}${isExcused ? " with a reason" : ""}`,
      run: () => answerTo(design, one, value, isExcused),
    };
  },
};

function answerTo(design: ExampleDesign, { path, isImpossible }: Absurd, value: unknown, isExcused: boolean): Answer {
  const data = changed(isExcused ? withReason(design.data, path) : design.data, path, value);
  try {
    const node = parsedDesign({ ...design, data }, "downlink");
    if (isImpossible) return { defects: ["takes what cannot be"] };
    if (!isExcused) return { defects: ["takes what is implausible without a reason"] };
    const texts = downlinkTexts(node).flatMap(({ name, text }) => wrongWords(text, "").map((said) => `${name} ${said}`));
    return { defects: [...wrongNumbers(node), ...texts] };
  } catch (error) {
    if (!(error instanceof PropsError) || isImpossible || !isExcused) throw error;
    return { defects: [`refuses what has a reason: ${error.message}`] };
  }
}

/** Elements and weights take no reason: there it is one word too many, and of an element left unread. */
function withReason(data: ExampleDesign["data"], path: string): ExampleDesign["data"] {
  const steps = path.split(".");
  const prop = steps.pop() ?? "";
  return path.startsWith("downlink.elements")
    ? data
    : changed(data, [...steps, "unusual", prop].join("."), { reason: "as measured", owner: "site@example.org" });
}
