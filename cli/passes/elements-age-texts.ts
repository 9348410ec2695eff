import { elementsAge } from "../../constructs/policy/rules/downlink/elements-age";
import { settingsOf } from "../../constructs/policy/settings/settings-of";
import { nameList } from "../../constructs/props/problems/name-list";
import type { ReportedSatellite } from "../../constructs/report/subjects/passes/record";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import type { Duration } from "../../constructs/units";
import type { JudgedNode } from "../sources/node-in";
import { InputError } from "../terminal/exit-codes";

/** Names that a line lists [-]. */
const mostNames = 12;

/**
 * Lists satellites whose elements are too old by the rule of `check`, with the ages of the site's policy. Empty where all are fresh, where
 * the policy leaves the rule out, and where it has rules of its own.
 */
function elementsAgeTexts(satellites: readonly ReportedSatellite[], judged: JudgedNode): readonly string[] {
  const ages = agesOf(judged);
  if (!ages) return [];
  const older = (than: Duration, atMost: number) =>
    satellites.flatMap(({ satellite, ageDays }) =>
      ageDays > than.days && !(ageDays > atMost) ? [`${satellite} (${ageDays.toFixed(1)} d)`] : [],
    );
  const said = (names: readonly string[], text: string) => (names.length === 0 ? [] : [`${text}: ${nameList(names, mostNames)}`]);
  const { marked, oldest } = ages;
  return [
    ...said(older(oldest, Number.POSITIVE_INFINITY), `elements older than ${oldest} fail ${elementsAge.id}: use newer ones`),
    ...said(older(marked, oldest.days), `elements older than ${marked}: passes may be seconds early or late`),
  ];
}

function agesOf({ node, policy }: JudgedNode): { readonly marked: Duration; readonly oldest: Duration } | undefined {
  try {
    const settings = settingsOf(node, policy()).find(({ rule }) => rule.id === elementsAge.id);
    return settings?.values as ReturnType<typeof agesOf>;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Texts below passes and contacts: satellites with old elements, and the position of the site. */
export interface SkyBeside {
  readonly ages: readonly string[];
  readonly position: NodeSnapshot["site"]["position"];
}

/** Finds both for the given satellites. */
export function findSkyBeside({ satellites }: { readonly satellites: readonly ReportedSatellite[] }, judged: JudgedNode): SkyBeside {
  return { ages: elementsAgeTexts(satellites, judged), position: judged.node.site.position };
}
