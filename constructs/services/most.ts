import { raise } from "../engineering/numeric/raise";

/** Greatest memory of a server [B]: the largest have a sixteenth of it. Our own bound, like the others here. */
export const mostMemoryBytes = 64 * raise(2, 40);

/** Greatest disk capacity of a node [B]: a rack of disks has a tenth of it. */
export const mostDiskBytes = 100e15;

/** Longest wait for a check or an end on a node [s]. */
export const longestWaitS = 86_400;

/** Longest time for which records are kept [s]: 100 years. */
export const longestRetentionS = 36_525 * 86_400;

/** Most tries of a check before it counts as failed. */
export const mostRetries = 1000;
