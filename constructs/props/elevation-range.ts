/** Elevations from below the shore of the Dead Sea to the top of the troposphere, where the model's standard atmosphere ends [m]. */
export const elevationM = { min: -500, max: 11_000 } as const;
