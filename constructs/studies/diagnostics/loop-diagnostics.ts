import { cloggingUncertainty } from "../../engineering/diagnostics/clogging-residual";
import { pumpPowerUncertainty } from "../../engineering/diagnostics/pump-power-residual";
import type { Curve } from "../../engineering/numeric/curve";
import type { LoopFacts } from "../../facts/cooling/loop";
import type { UncertaintyFacts } from "../../facts/telemetry/uncertainty";
import { loopPumps, pumpsAtWork } from "../cooling-parts/states/pumps-at-work";
import type { DiagnosedNode } from "./diagnosed-node";
import { faults } from "./faults";
import { coverage, type Diagnosis, judged, notDiagnosed, shown } from "./judged-diagnostic";

/** Least clogging that is worth a visit, however exact the sensors are: our own judgement. */
const leastClogging = 0.5; // [-]

/** Makes the rules on pumps and strainers of both loops. */
export function loopDiagnostics({ node, uncertainty }: DiagnosedNode): Diagnosis[] {
  const { facilityLoop, secondaryLoop } = node.cooling ?? {};
  const loops = (
    [
      ["cooling/facility-loop", facilityLoop],
      ["cooling/secondary-loop", secondaryLoop],
    ] as const
  ).flatMap(([subject, loop]) => (loop ? [{ subject, loop }] : []));
  const pumps = loops.flatMap(({ subject, loop }) => pumpDiagnostics(subject, loop, uncertainty));
  const strainers = loops.flatMap(({ subject, loop }) => strainerDiagnostics(subject, loop, uncertainty));
  return [
    ...(pumps.length > 0 ? pumps : [notDiagnosed("operations/pump-power", "the node has no pumps")]),
    ...(strainers.length > 0
      ? strainers
      : [notDiagnosed("operations/strainer-clogged", "no pressure drop of a loop names a strainer: add pressureDrops[].strainer")]),
  ];
}

function pumpDiagnostics(subject: string, loop: LoopFacts, uncertainty: UncertaintyFacts): Diagnosis[] {
  const rule = "operations/pump-power";
  const pumps = loopPumps(loop);
  const running = pumps.slice(0, loop.pumps?.duty ?? 1);
  const { flow } = pumpsAtWork(loop, { working: pumps, running }, { dead: new Set(), servedFrom: "" });
  return pumps.map((device) => {
    if (flow.outcome === "unknown") return notDiagnosed(rule, `its flow is unknown: ${flow.reason}`, device);
    const [powerW, flowM3PerS] = [shown(flow.pumpW / running.length), flow.flowM3PerS / running.length];
    return judged(
      {
        rule,
        device,
        subject,
        prediction: { kind: "pump-power", powerW, flowM3PerS: shown(flowM3PerS), ...byCurve(loop, powerW) },
        gate: [{ series: "edge_node_flow_cubic_meters_per_second", least: shown(0.6 * flowM3PerS), ...upToCurve(loop) }],
        unit: "-",
        limit: coverage * pumpPowerUncertainty(uncertainty.drivePower, uncertainty.flow),
        holdS: 7200,
        windowS: 1800,
        faultResidual: faults.wornFactor - 1,
      },
      `a pump that draws ${faults.wornFactor} times its power`,
    );
  });
}

/**
 * Returns the power of a pump over its flow. A pump with a curve works along it at rated speed. A pump whose curve has no power draws at most the power of the
 * loop, at any flow.
 */
function byCurve({ hydraulics }: LoopFacts, powerW: number): { readonly powerOfFlow?: Curve } {
  if (!hydraulics) return {};
  const { pressureOfFlow, powerOfFlow } = hydraulics;
  return { powerOfFlow: powerOfFlow?.map(([x, y]) => [shown(x), shown(y)]) ?? [[shown(pressureOfFlow[0]?.[0] ?? 0), powerW]] };
}

/** Returns the upper end of a pump curve, beyond which the prediction does not hold. */
function upToCurve({ hydraulics }: LoopFacts): { readonly most?: number } {
  const last = hydraulics?.pressureOfFlow.at(-1);
  return last ? { most: shown(last[0]) } : {};
}

function strainerDiagnostics(subject: string, loop: LoopFacts, uncertainty: UncertaintyFacts): Diagnosis[] {
  return (loop.hydraulics?.parts ?? []).flatMap(({ strainer, dropPa, flowM3PerS }) => {
    if (strainer === undefined) return [];
    return judged(
      {
        rule: "operations/strainer-clogged",
        device: strainer,
        subject,
        prediction: { kind: "pressure-drop", cleanPaS2PerM6: shown(dropPa / flowM3PerS ** 2) },
        gate: [{ series: "edge_node_flow_cubic_meters_per_second", least: shown(0.5 * loop.flowM3PerS) }],
        unit: "-",
        limit: Math.max(leastClogging, coverage * cloggingUncertainty(uncertainty.pressureDrop, uncertainty.flow)),
        holdS: 7200,
        windowS: 1800,
        faultResidual: faults.cloggedFactor - 1,
      },
      `a strainer that takes ${faults.cloggedFactor} times its pressure`,
    );
  });
}
