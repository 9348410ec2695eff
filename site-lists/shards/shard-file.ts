/** Name of the file that an app writes beside the reports of a shard. */
export const shardFile = "shard.json";
