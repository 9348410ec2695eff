import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { shownText } from "../../constructs/units/shown-text";
import { InputError } from "../exit-codes";

/** An engine takes a registry of its own machine without TLS, and so does whoever fills one. */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;

/** What a registry says an image is: one for a platform, or a list of them. */
interface Manifest {
  readonly manifests?: readonly {
    readonly digest: string;
    readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
  }[];
}

/** Asks and fills registries by skopeo, which knows their protocols, credentials and certificates. */
export class Skopeo {
  private constructor(private readonly program: string) {}

  /**
   * That of the machine.
   *
   * @throws InputError when it is not installed
   */
  static find(program = "skopeo"): Skopeo {
    const { error } = spawnSync(program, ["--version"], { stdio: "ignore" });
    if (error)
      throw new InputError(`${program} must be installed to reach registries but cannot be run: install the package skopeo of your system`);
    return new Skopeo(program);
  }

  /**
   * The digest of an image for one platform: of a list of images, that of the one.
   *
   * @param platform as `linux/amd64`
   * @throws InputError when the registry does not have it
   */
  digestOf(reference: string, platform: string): string {
    const raw = this.output(`Image ${reference} must be in its registry`, [
      "inspect",
      "--raw",
      ...tlsOf("", reference),
      `docker://${reference}`,
    ]);
    const { manifests }: Manifest = JSON.parse(raw.toString("utf8"));
    if (!manifests) {
      this.refuseOther(reference, platform);
      return `sha256:${createHash("sha256").update(raw).digest("hex")}`;
    }
    const platforms = manifests.flatMap((one) =>
      one.platform && one.platform.os !== "unknown" ? [{ ...one, name: platformName(one.platform) }] : [],
    );
    const found = platforms.find(({ name }) => name === platform);
    if (found) return found.digest;
    const known = platforms.map(({ name }) => name).join(", ");
    throw new InputError(
      `Image ${reference} must be there for ${platform} but is for ${known}: name another platform by --platform, or another image`,
    );
  }

  /** A single image says in its configuration what it is for. */
  private refuseOther(reference: string, platform: string): void {
    const raw = this.output(`Image ${reference} must be in its registry`, [
      "inspect",
      "--config",
      "--raw",
      ...tlsOf("", reference),
      `docker://${reference}`,
    ]);
    const { os, architecture }: { readonly os: string; readonly architecture: string } = JSON.parse(raw.toString("utf8"));
    if (platform === `${os}/${architecture}` || platform.startsWith(`${os}/${architecture}/`)) return;
    throw new InputError(
      `Image ${reference} must be there for ${platform} but is for ${os}/${architecture}: name another platform by --platform, or another image`,
    );
  }

  /**
   * Copies an image.
   *
   * @param from, to as skopeo names them, such as `docker://registry.example/agent@sha256:…` and `oci:folder:name`
   * @throws InputError with what skopeo says
   */
  copy(what: string, from: string, to: string, options: readonly string[] = []): void {
    this.output(what, ["copy", "--quiet", ...options, ...tlsOf("src-", from), ...tlsOf("dest-", to), from, to]);
  }

  private output(what: string, args: readonly string[]): Buffer {
    const { status, stdout, stderr, error } = spawnSync(this.program, args, { maxBuffer: 1 << 26 });
    if (status === 0) return stdout;
    throw new InputError(
      `${what} but ${this.program} ended with ${status ?? error?.message}: correct the name, or look what it says`,
      saidBy(stderr.toString("utf8")),
    );
  }
}

function platformName({
  os,
  architecture,
  variant,
}: {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");
}

function tlsOf(side: "" | "src-" | "dest-", reference: string): readonly string[] {
  return loopback.test(reference.replace(/^docker:\/\//, "")) ? [`--${side}tls-verify=false`] : [];
}

/** Its own words, without the time and level before them. */
function saidBy(stderr: string): string {
  return stderr
    .trim()
    .split("\n")
    .map((line) => shownText(unquoted(/msg=(".*")$/.exec(line)?.[1]) ?? line))
    .join("\n");
}

/** As Go quotes a text, which is as JSON does but for what cannot be printed. */
function unquoted(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as string);
  } catch {
    return text;
  }
}
