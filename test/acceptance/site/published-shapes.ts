import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dockerOutput, type EngineAddress } from "../engine/docker-engine";
import { installed } from "../engine/packages";

/** An image as others publish it: its directories with their owners, its volumes, its entry point. Its program is a script that does there what the real one does before it serves. */
export interface PublishedShape {
  /** Run as root when the image is built. */
  readonly directories: string;
  /** Scripts by their path. */
  readonly programs: Readonly<Record<string, string>>;
  /** Further lines of its Dockerfile, word for word where they are about volumes, entry point and environment. */
  readonly dockerfile: readonly string[];
}

/** @source github.com/nginxinc/docker-nginx, Dockerfile-debian.template and entrypoint/docker-entrypoint.sh; directories of the package nginx of nginx.org */
export const nginx: PublishedShape = {
  directories: `mkdir -p /docker-entrypoint.d /var/cache/nginx /var/log/nginx /usr/share/nginx/html /etc/nginx /run
echo "Welcome to nginx!" > /usr/share/nginx/html/index.html
chown -R 0:0 /usr/share/nginx/html; chmod 0755 /var/cache/nginx /run`,
  programs: {
    "/docker-entrypoint.sh": 'exec "$@"',
    "/usr/sbin/nginx": `for kind in client proxy fastcgi uwsgi scgi; do
  mkdir -p /var/cache/nginx/"$kind"_temp || { echo "nginx: [emerg] mkdir() failed (13: Permission denied)" >&2; exit 1; }
done
echo $$ > /run/nginx.pid || exit 1
exec httpd -f -p 80 -h /usr/share/nginx/html`,
  },
  dockerfile: ['ENTRYPOINT ["/docker-entrypoint.sh"]', "EXPOSE 80", "STOPSIGNAL SIGQUIT", 'CMD ["nginx", "-g", "daemon off;"]'],
};

/** Started by an explicit user, its entry point changes nothing. @source github.com/redis/docker-library-redis, 6.0/alpine/Dockerfile (as before 8.6, with its VOLUME) and debian/docker-entrypoint.sh */
export const redis: PublishedShape = {
  directories: "mkdir /data && chown 999:1000 /data",
  programs: {
    "/usr/local/bin/docker-entrypoint.sh": `set -e
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then find . \\! -user 999 -exec chown 999 '{}' +; fi
[ "$(umask)" = 0022 ] && umask 0077
exec "$@"`,
    "/usr/local/bin/redis-server": `: > temp.rdb && mv temp.rdb dump.rdb || { echo "Can't open or create append-only dir appendonlydir: Permission denied" >&2; exit 1; }
exec httpd -f -p 6379 -h /tmp`,
  },
  dockerfile: ["VOLUME /data", "WORKDIR /data", 'ENTRYPOINT ["docker-entrypoint.sh"]', "EXPOSE 6379", 'CMD ["redis-server"]'],
};

/** @source github.com/docker-library/postgres, 18/trixie/Dockerfile and docker-entrypoint.sh; initdb and postgres refuse a directory of another user, one that is not empty, and a mode above 0750 */
export const postgres: PublishedShape = {
  directories: `mkdir -p /var/lib/postgresql /var/run/postgresql /docker-entrypoint-initdb.d
chown 999:999 /var/lib/postgresql /var/run/postgresql; chmod 1777 /var/lib/postgresql; chmod 3777 /var/run/postgresql`,
  programs: {
    "/usr/local/bin/docker-entrypoint.sh": `set -e
mkdir -p "$PGDATA"
chmod 00700 "$PGDATA" || :
mkdir -p /var/run/postgresql || :
chmod 03775 /var/run/postgresql || :
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  [ -z "$(ls -A "$PGDATA")" ] || { echo "initdb: error: directory \\"$PGDATA\\" exists but is not empty" >&2; exit 1; }
  echo 18 > "$PGDATA/PG_VERSION"
fi
exec "$@"`,
    "/usr/lib/postgresql/18/bin/postgres": `[ "$(stat -c %u "$PGDATA")" = "$(id -u)" ] || { echo "FATAL:  data directory \\"$PGDATA\\" has wrong ownership" >&2; exit 1; }
[ "$(stat -c %a "$PGDATA")" = 700 ] || { echo "FATAL:  data directory \\"$PGDATA\\" has invalid permissions" >&2; exit 1; }
echo $$ > /var/run/postgresql/.s.PGSQL.5432.lock || exit 1
exec httpd -f -p 5432 -h /tmp`,
  },
  dockerfile: [
    "ENV PGDATA=/var/lib/postgresql/18/docker",
    "VOLUME /var/lib/postgresql",
    'ENTRYPOINT ["docker-entrypoint.sh"]',
    "STOPSIGNAL SIGINT",
    "EXPOSE 5432",
    'CMD ["postgres"]',
  ],
};

/** A program of an integrator's that renders what it can render again, into a volume of its image. */
export const renderer: PublishedShape = {
  directories: "mkdir -p /var/cache/app && chmod 1777 /var/cache/app",
  programs: { "/usr/sbin/app": "exec httpd -f -p 8080 -h /var/cache/app" },
  dockerfile: ["VOLUME /var/cache/app/", 'CMD ["app"]'],
};

/** NATS as it says its version in `alpine` images; nothing of it runs. @source github.com/nats-io/nats-docker, 2.12.x/alpine3.22/Dockerfile */
export const oldNats: PublishedShape = { directories: ":", programs: {}, dockerfile: ["ENV NATS_SERVER=2.9.25"] };

/**
 * Builds an image and pushes it.
 *
 * @param tag in the registry of the run
 * @returns the same by its digest
 */
export async function pushShape(
  engine: EngineAddress,
  tag: string,
  { directories, programs, dockerfile }: PublishedShape,
  folder: string,
): Promise<string> {
  const context = join(folder, `shape-${tag.replaceAll(/[^a-z0-9]/g, "-")}`);
  mkdirSync(context, { recursive: true });
  copyFileSync((await installed(["busybox"])).busybox, join(context, "busybox"));
  const scripts = Object.entries(programs).map(([path, text], i) => {
    writeFileSync(join(context, `program-${i}`), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return `COPY program-${i} ${path}`;
  });
  writeFileSync(join(context, "directories"), `set -eu\n${directories}\n`);
  const lines = [
    "FROM scratch",
    "ENV PATH=/usr/local/bin:/usr/sbin:/usr/lib/postgresql/18/bin:/bin",
    "COPY busybox /bin/busybox",
    "COPY directories /directories",
    'RUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin && sh /directories && rm /directories && mkdir -p /tmp && chmod 1777 /tmp"]',
    ...scripts,
    ...dockerfile,
  ];
  writeFileSync(join(context, "Dockerfile"), `${lines.join("\n")}\n`);
  await dockerOutput(engine, ["build", "--network=none", "--tag", tag, context]);
  await dockerOutput(engine, ["push", tag]);
  const reference = (await dockerOutput(engine, ["image", "inspect", "--format", "{{index .RepoDigests 0}}", tag])).trim();
  await dockerOutput(engine, ["image", "rm", "--force", tag]); // an apply has to pull it by its digest
  return reference;
}
