/** What must not matter: names, order, which feed is first, whether the site or its surfaces are turned, and everything extensive times one factor. */
export interface Disguise {
  readonly rackName?: (index: number) => string;
  readonly feeds?: readonly [first: string, second: string];
  readonly reversed?: boolean;
  /** Loads, ratings, absolute losses, areas and flows times it, impedances divided by it. @default 1 */
  readonly scale?: number;
  /** The surfaces of the room turned by the site's heading, and the site without it. @default false */
  readonly turnedSurfaces?: boolean;
}

/** What a rack is called undisguised. */
export const nthRack = (index: number): string => `rack-${index + 1}`;
