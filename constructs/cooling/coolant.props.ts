import { z } from "zod";
import { type Coolant, massShareFromVolumeShare } from "../engineering/thermal/coolant/coolant";
import { percentText } from "../plain/percent-text";
import { addProblem } from "../props/problems/add-problem";
import { isToken, tokenMessage } from "../props/problems/token";
import { massShare, volumeShare } from "../props/quantities";
import { transformed } from "../props/transformed";
import { MassShare, type MassShareLike, type VolumeShareLike } from "../units";
import { quotedText } from "../units/shown-text";

/** A coolant. Its share of glycol states whether it is by volume or by mass: `"25 % by volume"`. */
export type CoolantProps =
  | {
      /** Pure water, or water with this glycol. */
      readonly kind: "water";
    }
  | {
      /** Pure water, or water with this glycol. */
      readonly kind: "propylene-glycol" | "ethylene-glycol";
      /** Share of glycol in the mixture, at most 60 % by mass. */
      readonly share: VolumeShareLike | MassShareLike;
    };

const shareSchema = z.union([volumeShare(), massShare()], { error: ({ input }) => notAShare(input) });

/** Parses {@link CoolantProps} to the plain coolant, its share by mass. */
export const coolantSchema = transformed(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("water") }),
    z.strictObject({
      kind: z.enum(["propylene-glycol", "ethylene-glycol"]),
      share: shareSchema,
    }),
  ]),
  (props, context): Coolant => {
    if (props.kind === "water") return props;
    const share = props.share instanceof MassShare ? props.share.value : massShareFromVolumeShare(props.kind, props.share.value);
    if (!(share > 0 && share <= 0.6)) {
      addProblem(
        context,
        ["share"],
        `must be above 0 and at most 60 % by mass but is ${props.share}${props.share instanceof MassShare ? "" : ` (${percentText(share)} by mass)`}: ${share > 0 ? "choose a weaker mixture, the property data end there" : 'use { kind: "water" }'}`,
      );
      return z.NEVER;
    }
    return { kind: props.kind, massShare: share };
  },
);

function notAShare(input: unknown): string {
  if (isToken(input)) return tokenMessage;
  const remedy = 'write it like "25 % by volume" or "25 % by mass"';
  if (input === undefined) return `is required: ${remedy}`;
  return `must be a share of glycol up to 100 % but is ${typeof input === "string" ? quotedText(input) : "no text"}: ${remedy}`;
}
