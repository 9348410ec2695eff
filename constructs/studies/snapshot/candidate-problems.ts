import { listNames } from "../../plain/list-ids";
import { circuitBeginnings } from "../../power/power.props";
import { useOneOf } from "../../props/problems/closest";
import { nameList } from "../../props/problems/name-list";
import type { PropsProblem } from "../../props/problems/props-error";
import { quotedText } from "../../units/shown-text";
import type { ParsedModules } from "./parse-modules";

/** Lists candidates that could never be added as they are, each at its path. */
export function candidateProblems(modules: ParsedModules): PropsProblem[] {
  return [...circuitsOfNothing(modules), ...hostsOfNothing(modules)];
}

/** Lists candidate circuits that begin at no part, so that no circuit would feed the candidate. */
function circuitsOfNothing({ candidates, power }: ParsedModules): PropsProblem[] {
  if (!power) return [];
  const known = circuitBeginnings.flatMap((list) => listNames(power[list] ?? []));
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

/** Lists candidate hosts of a rack that does not exist, of a node on one engine, or before the first host, which would then not be the first. */
function hostsOfNothing({ candidates, compute }: ParsedModules): PropsProblem[] {
  if (!compute) return [];
  const racks = listNames(compute.racks);
  const first = compute.racks.findIndex(({ hosts = [] }) => hosts.some(({ leaving }) => !leaving));
  const usable = racks.slice(Math.max(first, 0));
  return (candidates?.hosts ?? []).flatMap(({ rack }, i) => {
    const path = `candidates.hosts[${i}].rack`;
    if (!racks.includes(rack))
      return [{ path, message: `names ${quotedText(rack)}, which is no rack of the node: ${useOneOf(usable, "add it")}` }];
    if (first < 0)
      return [
        {
          path,
          message: `names ${rack} of a node that has no host, where one more takes what runs from its engine: add hosts to compute.racks`,
        },
      ];
    if (usable.includes(rack)) return [];
    const message = `must not stand before ${racks[first]}, which has the first host, but is ${rack}: telemetry and broker would move, ${useOneOf(usable, "add it")}`;
    return [{ path, message }];
  });
}
