/** Path of the engine's socket in a container that reaches it. */
export const socketPath = "/var/run/docker.sock";
