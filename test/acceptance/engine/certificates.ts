import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf } from "../../support/programs/run-program";

/** A folder with `ca.pem`, and `cert.pem` and `key.pem` that the authority signed, in PEM: what Docker and Terraform look for. */
export class Authority {
  private constructor(private readonly folder: string) {}

  /** A new authority, made by openssl. */
  static async make(folder: string): Promise<Authority> {
    mkdirSync(folder, { recursive: true });
    const authority = new Authority(folder);
    await authority.openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=acceptance",
      "-keyout",
      "ca-key.pem",
      "-out",
      "ca.pem",
    );
    return authority;
  }

  /** Certificate of the authority. */
  get certificate(): string {
    return join(this.folder, "ca.pem");
  }

  /** Signs a certificate, and gives the folder that holds it. @param names as `IP:203.0.113.10` or `DNS:message-broker`; none of a client */
  async sign(name: string, names: readonly string[]): Promise<string> {
    const own = join(this.folder, name);
    mkdirSync(own);
    writeFileSync(
      join(own, "extensions"),
      names.length > 0 ? `subjectAltName=${names.join(",")}\nextendedKeyUsage=serverAuth\n` : "extendedKeyUsage=clientAuth\n",
    );
    const file = (of: string) => join(own, of);
    await this.openssl(
      "req",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-subj",
      `/CN=${name}`,
      "-keyout",
      file("key.pem"),
      "-out",
      file("request.pem"),
    );
    await this.openssl(
      ...["x509", "-req", "-days", "2", "-in", file("request.pem"), "-CA", "ca.pem", "-CAkey", "ca-key.pem", "-CAcreateserial"],
      ...["-extfile", file("extensions"), "-out", file("cert.pem")],
    );
    await outputOf("cp", [this.certificate, file("ca.pem")]);
    await outputOf("chmod", ["644", file("key.pem")]); // a service reads it as its own user
    return own;
  }

  private openssl(...args: string[]): Promise<string> {
    return outputOf("openssl", args, { cwd: this.folder });
  }
}
