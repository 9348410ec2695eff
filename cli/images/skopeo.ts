import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { z } from "zod";
import { compact } from "../../constructs/plain/compact";
import { repositoryOf } from "../../constructs/services/image";
import { type ImageConfiguration, imageConfigSchema } from "../../site-files/locks/image-configuration";
import type { ImageLayers } from "../../site-files/locks/image-lock";
import { InputError } from "../terminal/exit-codes";

/** Registries of this machine. An engine uses them without TLS, and so does a push. */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;

/** The longest part of skopeo's output that is printed [characters]: the cause is at its end. */
const mostShown = 1500;

/** A digest in the form of registries. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A part in a registry, and its size [B]. */
export const blobSchema = z.object({ digest: digestSchema, size: z.int().min(0) });

const imageSchema = z.object({
  config: z.object({ digest: digestSchema }),
  layers: z.array(blobSchema),
  manifests: z.undefined().optional(),
});

/** An image in a registry: for one platform, or a list of images. @source OCI Image Format Specification 1.1, manifest and index */
const manifestSchema = z.union([
  imageSchema,
  z.object({
    manifests: z.array(
      z.object({
        digest: digestSchema,
        platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() }).optional(),
      }),
    ),
  }),
]);

const configurationSchema = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().optional(),
  config: imageConfigSchema.default({ volumes: [] }),
});

type Platform = Omit<z.output<typeof configurationSchema>, "config">;

/** An image of a registry for one platform. */
interface FoundImage {
  readonly digest: string;
  /** Compressed, as the registry sends them, by their digests. */
  readonly layers: ImageLayers;
  /** Volumes and version, from its configuration. */
  readonly configuration: ImageConfiguration;
}

/** Reads and fills registries by skopeo, which knows protocols, credentials and certificates. */
export class Skopeo {
  private constructor(private readonly program: string) {}

  /**
   * Finds skopeo on this machine.
   *
   * @throws InputError when it is not installed
   */
  static find(program = "skopeo"): Skopeo {
    const { error } = spawnSync(program, ["--version"], { stdio: "ignore" });
    if (error)
      throw new InputError(
        `${program} must be installed to reach registries but cannot be run: install the package skopeo with the package manager of your system`,
      );
    return new Skopeo(program);
  }

  /**
   * Finds an image for one platform; in a list of images, the one of that platform.
   *
   * @param platform such as `linux/amd64`; without a variant, such as `linux/arm64`, it must match one image only
   * @throws InputError when the registry does not have it
   */
  imageOf(reference: string, platform: string): FoundImage {
    const raw = this.inspected(reference);
    const manifest = this.parsed(manifestSchema, reference, raw);
    if (!("manifests" in manifest) || manifest.manifests === undefined) {
      const own = this.configurationOf(reference);
      if (!isFor(own, platform)) throw this.otherPlatform(reference, platform, [own]);
      return { digest: digestOfBytes(raw), layers: layersOf(manifest.layers), configuration: own.config };
    }
    const known = manifest.manifests.flatMap((one) => (one.platform && one.platform.os !== "unknown" ? [{ ...one.platform, ...one }] : []));
    const exact = known.find((one) => nameOf(one) === platform);
    const meant = known.filter((one) => isFor(one, platform));
    const found = exact ?? (meant.length === 1 ? meant[0] : undefined);
    if (!found) throw this.otherPlatform(reference, platform, known);
    const one = `${repositoryOf(reference)}@${found.digest}`; // skopeo takes no tag beside a digest
    const { layers } = this.parsed(imageSchema, one, this.inspected(one));
    return { digest: found.digest, layers: layersOf(layers), configuration: this.configurationOf(one).config };
  }

  private configurationOf(reference: string): z.output<typeof configurationSchema> {
    return this.parsed(configurationSchema, reference, this.inspected(reference, "--config"));
  }

  /**
   * Copies an image.
   *
   * @param what begins the error, such as `Image registry.example/agent must be in its registry`
   * @param from, to in skopeo's form, such as `docker://registry.example/agent@sha256:…` and `dir:folder`
   * @throws InputError with skopeo's words
   */
  copy(what: string, from: string, to: string, options: readonly string[] = []): void {
    this.output(what, ["copy", "--quiet", ...options, ...tlsOf("src-", from), ...tlsOf("dest-", to), from, to]);
  }

  private inspected(reference: string, ...options: readonly string[]): Buffer {
    const source = `docker://${reference}`;
    return this.output(`Image ${reference} must be in its registry`, ["inspect", "--raw", ...options, ...tlsOf("", source), source]);
  }

  private parsed<Value>(schema: z.ZodType<Value>, reference: string, raw: Buffer): Value {
    try {
      return schema.parse(JSON.parse(raw.toString("utf8")));
    } catch {
      throw new InputError(
        `The registry must answer with the manifest of ${reference} but its answer is not a manifest: check whether the address is that of a registry`,
      );
    }
  }

  private otherPlatform(reference: string, platform: string, known: readonly Platform[]): InputError {
    const names = known.map(nameOf).join(", ");
    return new InputError(
      `Image ${reference} must be available for ${platform} but is for ${names === "" ? "no named platform" : names}: choose another with --platform, or another image`,
    );
  }

  private output(what: string, args: readonly string[]): Buffer {
    const { status, stdout, stderr, error } = spawnSync(this.program, args, { maxBuffer: 1 << 26 });
    if (status === 0) return stdout;
    throw new InputError(
      `${what} but ${this.program} ended with ${status ?? error?.message}: read what it says below`,
      saidBy(stderr.toString("utf8")),
    );
  }
}

/** Returns the digest of bytes in the form of registries. */
export function digestOfBytes(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

function layersOf(layers: readonly z.output<typeof blobSchema>[]): ImageLayers {
  return Object.fromEntries(layers.map(({ digest, size }) => [digest, size]));
}

function nameOf({ os, architecture, variant }: Platform): string {
  return compact([os, architecture, variant]).join("/");
}

/** Whether system and processor are equal. A variant that only one of them names is ignored. */
function isFor({ os, architecture, variant }: Platform, platform: string): boolean {
  const [askedOs, askedArchitecture, askedVariant] = platform.split("/");
  return (
    os === askedOs &&
    architecture === askedArchitecture &&
    (variant === undefined || askedVariant === undefined || variant === askedVariant)
  );
}

function tlsOf(side: "" | "src-" | "dest-", reference: string): readonly string[] {
  return reference.startsWith("docker://") && loopback.test(reference.slice("docker://".length)) ? [`--${side}tls-verify=false`] : [];
}

/** Returns its own words, without time and level. */
function saidBy(stderr: string): string {
  return stderr
    .trim()
    .split("\n")
    .map((line) => unquoted(/msg=(".*")$/.exec(line)?.[1]) ?? line)
    .map((line) => (line.length > mostShown ? `… ${line.slice(-mostShown)}` : line))
    .join("\n");
}

/** Decodes a text that Go quoted, as JSON except for unprintable characters. */
function unquoted(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as string);
  } catch {
    return text;
  }
}
