import { circuitBeginnings } from "../../power/power.props";
import { nameList } from "../../props/problems/name-list";
import type { PropsProblem } from "../../props/problems/props-error";
import { quotedText } from "../../units/shown-text";
import type { ParsedModules } from "./parse-modules";

/** Circuits of candidates that begin at nothing: a candidate that no circuit serves could never be added. */
export function candidateProblems({ candidates, power }: ParsedModules): PropsProblem[] {
  if (!power) return [];
  const known = circuitBeginnings.flatMap((list) => (power[list] ?? []).map(({ name }) => name));
  return (candidates?.circuits ?? []).flatMap(({ on }, i) =>
    known.includes(on)
      ? []
      : [
          {
            path: `candidates.circuits[${i}].on`,
            message: `names ${quotedText(on)}, where no circuit can begin: use one of ${nameList(known.map((name) => quotedText(name)))}`,
          },
        ],
  );
}
