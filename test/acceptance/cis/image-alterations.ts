import { type Alteration, container, known } from "./alteration";
import type { ItemNumber } from "./item";

const buildStep = (item: ItemNumber, createdBy: string): Alteration =>
  known(item, `build step ${createdBy}`, ({ history }) => ({ history: [createdBy, ...history] }));

const file = (item: ItemNumber, mode: string, path: string): Alteration =>
  known(item, `file ${mode} ${path}`, ({ files }) => ({ files: [...files, { mode, path }] }));

const user = (name: string): Alteration =>
  container("4.1", `Config.User "${name}"`, ({ Config }) => ({ Config: { ...Config, User: name } }));

const healthcheck = (change: string, check: { Test: string[] } | undefined): Alteration =>
  known("4.6", change, ({ container }) => ({
    container: { ...container, Config: { ...container.Config, Healthcheck: check } },
    executions: [], // of the check
  }));

/** Section 4: at least one alteration for every item that is decided. */
export const imageAlterations: readonly Alteration[] = [
  user(""),
  user("0"),
  user("0:65532"),
  user("root"),
  known("4.2", "RepoDigests of another repository", ({ image }) => ({
    image: { ...image, RepoDigests: image.RepoDigests.map((reference) => reference.replace(/^.*@/, "registry.example/other@")) },
  })),
  known("4.2", "no RepoDigests", ({ image }) => ({ image: { ...image, RepoDigests: [] } })),
  file("4.3", "-rwxr-xr-x", "usr/bin/apt-get"),
  file("4.3", "-rwxr-xr-x", "sbin/apk"),
  file("4.3", "-rw-r--r--", "var/lib/dpkg/status"),
  container("4.5", "Config.Image by tag", ({ Config }) => ({ Config: { ...Config, Image: "registry.example/demodulator:latest" } })),
  healthcheck("no Healthcheck", undefined),
  healthcheck("Healthcheck NONE", { Test: ["NONE"] }),
  healthcheck("empty Healthcheck", { Test: [] }),
  buildStep("4.7", "/bin/sh -c apt-get -q update"),
  buildStep("4.7", "RUN /bin/sh -c apk update # buildkit"),
  file("4.8", "-rwsr-xr-x", "bin/su"),
  file("4.8", "-rwxr-sr-x", "bin/wall"),
  file("4.8", "-rwSr--r--", "bin/marked"),
  buildStep("4.9", "/bin/sh -c #(nop) ADD file:0123456789abcdef in / "),
  buildStep("4.9", "ADD https://registry.example/program / # buildkit"),
  buildStep("4.10", "ENV API_TOKEN=0123456789abcdef"),
  buildStep("4.10", "/bin/sh -c #(nop)  ARG db_password=0123"),
  known("4.10", "environment DATABASE_PASSWORD", ({ image }) => ({
    image: { ...image, Config: { Env: [...(image.Config.Env ?? []), "DATABASE_PASSWORD=0123"] } },
  })),
  file("4.10", "-r--------", "home/nonroot/id_ed25519"),
  buildStep("4.11", "/bin/sh -c apt-get update && apt-get install --allow-unauthenticated program"),
  buildStep("4.11", "RUN /bin/sh -c wget https://registry.example/program # buildkit"),
];
