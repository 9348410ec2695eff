import { raise } from "../engineering/numeric/raise";

/** No server has as much memory [B]: the largest have a sixteenth of it. Our own bound, as the others here. */
export const mostMemoryBytes = 64 * raise(2, 40);

/** No node has as much on its disks [B]: a rack of them holds a tenth of it. */
export const mostDiskBytes = 100e15;

/** Nothing on a node waits longer for a check or an end [s]. */
export const longestWaitS = 86_400;

/** No record is kept longer [s]: 100 years. */
export const longestRetentionS = 36_525 * 86_400;

/** No check is tried more often before it counts as failed. */
export const mostRetries = 1000;
