import type { z } from "zod";
import { edgesHz, misfitOf } from "../facts/downlink/link-fits";
import { addProblem } from "../props/problems/add-problem";
import { quotedText } from "../units/shown-text";
import { receptionFacts, signalOf } from "./link.facts";
import type { ParsedLink } from "./links.props";
import type { ParsedReception } from "./receptions.props";
import { strangerText } from "./stranger-text";

/** The parts of a downlink on which links depend. */
interface Parsed {
  readonly links?: readonly ParsedLink[];
  readonly satellites?: readonly { readonly number: number }[];
  readonly antennas: readonly { readonly satellites: readonly number[]; readonly receptions?: readonly ParsedReception[] }[];
}

/** Refuses links of unknown satellites, and links whose polarisation loss cannot be computed. */
export function refuseLinks(downlink: Parsed, context: z.RefinementCtx): void {
  const { links = [], satellites = [] } = downlink;
  const known = satellites.map(({ number }) => number);
  for (const [i, { satellite }] of links.entries()) {
    if (known.includes(satellite)) continue;
    addProblem(context, ["links", i, "satellite"], strangerText(satellite, known));
  }
  refuseHalfAxialRatios(downlink, context);
  refuseOverlaps(links, context);
}

/** Refuses two signals of one satellite in the same spectrum and polarisation: an antenna receives neither. */
function refuseOverlaps(links: readonly ParsedLink[], context: z.RefinementCtx): void {
  for (const [i, one] of links.entries()) {
    const [low, high] = spectrumHz(one);
    const other = links.slice(0, i).find((before) => {
      const [lowest, highest] = spectrumHz(before);
      return before.satellite === one.satellite && before.polarisation === one.polarisation && low < highest && lowest < high;
    });
    if (!other) continue;
    addProblem(
      context,
      ["links", i, "frequency"],
      `must not overlap ${quotedText(other.name)} of the same satellite and polarisation, which occupies ${megahertz(spectrumHz(other))}, but occupies ${megahertz([low, high])}: correct the frequency or the polarisation of one of them`,
    );
  }
}

function spectrumHz(link: ParsedLink): readonly [number, number] {
  return edgesHz(signalOf(link));
}

function megahertz([low, high]: readonly [number, number]): string {
  return `${(low / 1e6).toFixed(1)} to ${(high / 1e6).toFixed(1)} MHz`;
}

/** Refuses a link with only one of the two axial ratios. */
function refuseHalfAxialRatios({ links = [], antennas }: Parsed, context: z.RefinementCtx): void {
  const circular = links.filter(({ axialRatioDb }) => axialRatioDb !== undefined);
  if (circular.length === 0) return;
  for (const [i, antenna] of antennas.entries())
    for (const [j, reception] of (antenna.receptions ?? []).map(receptionFacts).entries()) {
      if (reception.axialRatioDb !== undefined) continue;
      const link = circular.find((one) => antenna.satellites.includes(one.satellite) && misfitOf(signalOf(one), reception) === undefined);
      if (!link) continue;
      addProblem(
        context,
        ["antennas", i, "receptions", j, "axialRatioDb"],
        `is required because the link ${quotedText(link.name)} has one: state it in dB, or state the link's polarisationLossDb instead`,
      );
    }
}
