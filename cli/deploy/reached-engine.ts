import type { Docker, DockerRun } from "../preflight/docker";
import type { SiteEngine } from "../preflight/engines-of";
import { onceMoreWhereLost } from "./once-more";
import { sayCommand } from "./say";

/** Where the docker command looks by itself. */
const ownSocket = "unix:///var/run/docker.sock";

/** An engine of a site by the docker command. Every command is said before it is run. */
export class ReachedEngine {
  private readonly docker: Docker;

  constructor(
    docker: Docker,
    private readonly engine: Extract<SiteEngine, { readonly host: string }>,
  ) {
    this.docker = engine.certificates === undefined ? docker : docker.withCertificates(engine.certificates);
  }

  /** As people read it. */
  get address(): string {
    return this.engine.address;
  }

  /** Ids of the services that run there. */
  get services(): readonly string[] {
    return this.engine.services;
  }

  /** A command as a person types it on this machine: of its own engine without an address. */
  said(...args: readonly string[]): string {
    return this.docker.said(this.address === ownSocket ? undefined : this.address, args);
  }

  /** Asks it what changes nothing; once more where the connection was lost. @throws EngineRefusal when it does not answer */
  output(...args: readonly string[]): string {
    return this.checked(onceMoreWhereLost(() => this.run(args))).stdout;
  }

  /** Has it change something, once. @throws EngineRefusal when it does not do so */
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

/** An engine that did not do what it was asked for. */
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
