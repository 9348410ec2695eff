import { z } from "zod";
import { propsSchema } from "../../props/props-schema";
import { power } from "../../props/quantities";
import type { PowerLike } from "../../units";

/** The power of a port that the design declares because the device file does not state it. */
export interface DeclaredDraw {
  /** Highest power of the port. */
  readonly maximum?: PowerLike;
  /** Planned power of the port. */
  readonly allocated?: PowerLike;
}

const draw = power({ positive: true }).exactOptional();

export const declaredDrawsSchema = z.record(z.string(), propsSchema<DeclaredDraw>()({ maximum: draw, allocated: draw }));

export type DeclaredDraws = z.output<typeof declaredDrawsSchema>;

/** Returns the declaration of a port, whose name may be `constructor`. */
export function drawOf(draws: DeclaredDraws, port: string): DeclaredDraws[string] {
  return Object.hasOwn(draws, port) ? (draws[port] ?? {}) : {};
}
