import type { Docker, DockerRun } from "../preflight/docker";
import type { SiteEngine } from "../preflight/engines-of";
import { onceMoreWhereLost } from "./once-more";
import { sayCommand } from "./say";

/** The engine that the docker command uses by default. */
const ownSocket = "unix:///var/run/docker.sock";

/** An engine of a site, reached by the docker command. Each command is printed before it runs. */
export class ReachedEngine {
  private readonly docker: Docker;

  constructor(
    docker: Docker,
    private readonly engine: Extract<SiteEngine, { readonly host: string }>,
  ) {
    this.docker = engine.certificates === undefined ? docker : docker.withCertificates(engine.certificates);
  }

  get address(): string {
    return this.engine.address;
  }

  /** Ids of the services on this engine. */
  get services(): readonly string[] {
    return this.engine.services;
  }

  /** Returns a command as a person types it on this machine. The machine's own engine has no address in it. */
  said(...args: readonly string[]): string {
    return this.docker.said(this.address === ownSocket ? undefined : this.address, args);
  }

  /** Runs a command that changes nothing; once more after a lost connection. @throws EngineRefusal when the engine does not answer */
  output(...args: readonly string[]): string {
    return this.checked(onceMoreWhereLost(() => this.run(args))).stdout;
  }

  /** Runs a command that changes something, once. @throws EngineRefusal when the engine refuses */
  change(...args: readonly string[]): void {
    this.checked(this.run(args));
  }

  private run(args: readonly string[]): DockerRun {
    sayCommand(this.docker.said(this.address, args));
    return this.docker.run(this.engine.host, args);
  }

  private checked(run: DockerRun): DockerRun {
    if (run.status !== 0) throw new EngineRefusal(this.docker, this.address, run);
    return run;
  }
}

/** The error of an engine that did not run a command. */
export class EngineRefusal extends Error {
  override readonly name = "EngineRefusal";

  constructor(
    readonly docker: Docker,
    readonly address: string,
    readonly run: DockerRun,
  ) {
    super(address);
  }
}
